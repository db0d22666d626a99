"""The numbers that stand before paragraphs: what they look like and which comes next."""

import re
from dataclasses import dataclass
from enum import StrEnum

from drafting.text.ordinals import latin

_INSERTED = f"(?:{'|'.join(latin(number) for number in range(1, 30))})(?: [A-Z])?"
"""What stands behind a number that was given between two others: bis, ter …, bis A."""

NUMBER = re.compile(
    rf"(?:(\d{{1,3}}(?: (?:{_INSERTED}|alt(?: \d{{1,2}})?))?)[.)]|\((\d{{1,3}})\))(?=\s|$)"
)
LETTER = re.compile(
    r"(?:\(?([a-z]|a[a-z]|([b-z])\2|[ivx]{2,6})\)"
    rf"(?: {_INSERTED})?|([a-z]|[ivx]{{2,6}})\.)(?=\s|$)"
)
ARTICLE = re.compile(
    rf"(?:Article|ARTICLE) (\d{{1,3}}(?: {_INSERTED})?|[IVXLC]{{1,7}})(?![\w/])"
    r"(?: ?[.:–—-](?=\s|$))?"
)
SENTENCE_END = re.compile(r"[.;:?!…][)\]”’\"']*$")
LONGEST_HEADING = 14

_ROMAN = (
    *((100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


class Style(StrEnum):
    """The three ways in which a paragraph is numbered."""

    NUMBER = "number"
    LETTER = "letter"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Mark:
    """A number as the file prints it, with what it stands for."""

    style: Style
    printed: str
    value: str


def split_mark(words: str) -> tuple[Mark | None, str]:
    """The number a line begins with, if it does, and the words after it."""
    for style, pattern in (
        (Style.NUMBER, NUMBER),
        (Style.LETTER, LETTER),
        (Style.ARTICLE, ARTICLE),
    ):
        found = pattern.match(words)
        if found:
            rest = words[found.end() :].lstrip()
            if style is Style.ARTICLE and not _may_follow_article(rest, found[0]):
                return None, words
            value = next(group for group in (found[1], found[found.lastindex or 1]) if group)
            return Mark(style, found[0], value), rest
    return None, words


def ends_a_sentence(words: str) -> bool:
    """Whether a line ends with a mark that can close a paragraph; a comma does not count."""
    return bool(SENTENCE_END.search(words))


def looks_like_heading(words: str) -> bool:
    """Whether a line is short, does not begin like a continuation and has no end punctuation."""
    if not words or ends_a_sentence(words) or words.endswith(","):
        return False
    return begins_anew(words) and len(words.split()) <= LONGEST_HEADING


def begins_anew(words: str) -> bool:
    """Whether a line may open a paragraph: neither lower case nor a closing mark comes first."""
    first = words.lstrip("\"'“‘«([*_")[:1]
    if not first:
        return bool(words)
    return not first.islower() and first not in ",;:.)]!?”’»%/"


def letter_ordinal(value: str) -> int:
    """Position of a letter: a is 1, z is 26, aa is 27; after that bb or ab is 28."""
    return 26 * (len(value) - 1) + ord(value[-1]) - ord("a") + 1


def roman_ordinal(value: str) -> int:
    """Value of a small roman numeral, or 0 where the letters are none."""
    left, total = value.lower(), 0
    for amount, numeral in _ROMAN:
        while left.startswith(numeral):
            total += amount
            left = left[len(numeral) :]
    return 0 if left or roman(total) != value.lower() else total


def roman(number: int) -> str:
    """A small roman numeral."""
    numeral = ""
    for amount, letters in _ROMAN:
        while number >= amount:
            numeral += letters
            number -= amount
    return numeral


def number_ordinal(value: str) -> int:
    """Value of a printed number, in figures or roman numerals; a "bis" keeps its base number."""
    figures = value.split(" ", maxsplit=1)[0]
    return int(figures) if figures.isdecimal() else roman_ordinal(figures)


def _may_follow_article(rest: str, printed: str) -> bool:
    if not rest or printed[-1] in ".:–—-":
        return True
    return begins_anew(rest) and (looks_like_heading(rest) or rest[0] == "(")
