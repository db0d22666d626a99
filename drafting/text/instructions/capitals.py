"""New words that are shown by capitals within words that stay."""

from typing import NamedTuple

import regex

_ACRONYMS = (
    "UN|EU|USA|UK|AU|OAS|NATO|HIV|AIDS|SDGs?|MDGs?|NGOs?|ODA|WTO|WHO|ILO|UNDP|UNESCO|UNICEF|OHCHR"
    "|UPR|NHRIs?|LDCs?|SIDS|ICT|ICTs|ECOSOC|HRC|G77|BRICS|CEDAW|ICCPR|ICESCR|CRC|CRPD|COVID|PP|OP"
)
_CAPITAL = r"\p{Lu}[\p{Lu}\p{M}'\u2019-]*(?!\p{Ll})"
_RUN = regex.compile(rf"(?<![\p{{L}}\d-]){_CAPITAL}(?:,? {_CAPITAL})*(?![\p{{L}}\d-])")
_SHORT = rf"(?:{_ACRONYMS}|\p{{Lu}}|[IVXLC]+)"
_ONLY_ACRONYMS = regex.compile(rf"{_SHORT}(?:,? {_SHORT})*")
_SMALL_WORD = regex.compile(r"(?<!\p{L})\p{Ll}{2,}")


class Shown(NamedTuple):
    """The words as they were, and as they are to be."""

    before: str
    after: str


def shown_by_capitals(text: str) -> Shown | None:
    """The text without the words in capitals, and with them in small letters.

    None where no words are in capitals, or nearly all are. Acronyms are words like any others.
    """
    if len(_SMALL_WORD.findall(text)) < 2:
        return None
    before, after, place = [], [], 0
    for found in _RUN.finditer(text):
        if _ONLY_ACRONYMS.fullmatch(found[0]):
            continue
        start, end = _with_what_came(text, *found.span())
        before.append(text[place:start])
        after += [text[place : found.start()], _small(found[0]), text[found.end() : end]]
        place = end
    if not place:
        return None
    return Shown("".join([*before, text[place:]]), "".join([*after, text[place:]]))


def _with_what_came(text: str, start: int, end: int) -> tuple[int, int]:
    """The new words with the space, and of two commas the one, that came with them."""
    if text[:start].endswith(", ") and text[end:].startswith(","):
        return start - 2, end
    if text[end:].startswith(" "):
        return start, end + 1
    return start - text[:start].endswith(" "), end


def _small(words: str) -> str:
    """The words in small letters, acronyms as they are."""
    return regex.sub(
        r"[\p{Lu}\p{M}'\u2019-]+",
        lambda word: word[0] if regex.fullmatch(_ACRONYMS, word[0]) else word[0].lower(),
        words,
    )
