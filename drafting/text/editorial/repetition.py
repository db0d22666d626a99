"""A verb that opens two paragraphs in a row: the second says Also, the third Further."""

from collections.abc import Iterator, Mapping

import regex

from drafting.text.editorial.findings import Finding, Severity
from drafting.text.editorial.manuscript import Manuscript
from drafting.text.markup import plain
from drafting.text.openings import opening

RULE = "repeated-verb"

_ALSO = regex.compile(r"\balso\b", regex.IGNORECASE)
_FURTHER = regex.compile(r"\b(?:further|again|once more|equally|likewise)\b", regex.IGNORECASE)
_SHADES = regex.compile(
    r"\b(?:also|further|again|once|more|equally|likewise|deep|deepest|grave|serious|strong|profound"
    r"|deeply|gravely|strongly|fully|particularly)\b|\bwith .*",
    regex.IGNORECASE,
)
_FOREIGN: Mapping[str, tuple[regex.Pattern[str], str]] = {
    "fr": (
        regex.compile(r"\b(?:également|aussi|en outre|de nouveau|par ailleurs)\b"),
        "également",
    ),
    "es": (regex.compile(r"\b(?:también|además|asimismo|de nuevo)\b"), "también"),
    "ru": (regex.compile(r"\b(?:также|вновь|далее|кроме того)\b"), "также"),
}
_FIRST = regex.compile(r"\p{L}+")


def check(text: Manuscript, index: int) -> Iterator[Finding]:
    """Whether a paragraph that repeats the verb of the one before it says so."""
    if text.passages[index].kind not in {"preambular", "operative"}:
        return
    if text.language in _FOREIGN:
        yield from _check_foreign(text, index)
        return
    before, here = _opening(text, next(text.before(index), None)), _opening(text, index)
    if not here or _verb(before) != _verb(here) or _FURTHER.search(here):
        return
    if not _ALSO.search(here) and not _FURTHER.search(before):
        yield _repeated(text, index, here, "Further" if _ALSO.search(before) else "Also")
    elif _ALSO.search(here) and _ALSO.search(before):
        yield _repeated(text, index, here, "Further")


def _opening(text: Manuscript, index: int | None) -> str:
    """The opening words of a paragraph, or nothing."""
    if index is None:
        return ""
    words = plain(text.passages[index].text)
    return words[: opening(words, text.passages[index].kind)]


def _verb(words: str) -> str:
    """The opening words without what only shades them."""
    return " ".join(_SHADES.sub("", words).lower().split())


def _repeated(text: Manuscript, index: int, here: str, adverb: str) -> Finding:
    words = text.passages[index].text
    new = _with(adverb, here) if words.startswith(here) else None
    shown = new or f"{adverb} {here[:1].lower()}{here[1:]}"
    return text.found(
        (RULE, Severity.WARNING),
        index,
        (0, len(here)) if new else (0, 0),
        f"The paragraph before opens with the same verb: write “{shown}”.",
        new,
    )


def _with(adverb: str, here: str) -> str:
    """The opening words with the adverb; an Also that stands there gives way to Further."""
    if _ALSO.search(here):
        other = _ALSO.sub(lambda found: adverb if found[0][0] == "A" else adverb.lower(), here)
        return str(other)
    return f"{adverb} {here[:1].lower()}{here[1:]}"


def _check_foreign(text: Manuscript, index: int) -> Iterator[Finding]:
    adverbs, usual = _FOREIGN[text.language]
    before = next(text.before(index), None)
    if before is None:
        return
    first = _FIRST.search(plain(text.passages[index].text))
    other = _FIRST.search(plain(text.passages[before].text))
    if not first or not other or first[0].lower() != other[0].lower():
        return
    opening_words = " ".join(text.readable[index].split()[:5]).lower()
    if not adverbs.search(opening_words):
        sentence = f"The paragraph before opens with the same verb: add “{usual}” to “{first[0]}”."
        # a preamble may be a litany in these languages: Considérant que … Considérant que …
        yield text.found((RULE, Severity.ADVICE), index, (0, len(first[0])), sentence)
