"""How a date is written: 27 September 2012, with the like of it in the other languages."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from drafting.text.editorial.findings import Finding, Severity
from drafting.text.editorial.manuscript import Manuscript
from drafting.text.editorial.months import MONTHS, written_date

RULE = "date-form"

_ALONE = r"(?<![\p{L}\p{Nd}/.\-_])"
_FREE = r"(?![\p{L}\p{Nd}_]|[/.\-]\p{Nd})"
_FIGURES = regex.compile(
    rf"{_ALONE}(?:(?P<y>[12]\d{{3}})-(?P<m>\d\d)-(?P<d>\d\d)"
    rf"|(?P<d>\d{{1,2}})(?P<by>[/.\-])(?P<m>\d{{1,2}})(?P=by)(?P<y>[12]\d{{3}})){_FREE}"
)
_NAMES = "|".join(MONTHS["en"])
_SHORT = "|".join(name[:3] for name in MONTHS["en"] if name != "May")
_MONTH = rf"(?P<month>{_NAMES}|(?:Sept|{_SHORT})\.?)"
_DAY, _YEAR = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?P<year>[12]\d{3})"
_IN_WORDS = regex.compile(
    rf"{_ALONE}(?:{_MONTH} {_DAY},? {_YEAR}|{_DAY}(?: of)? {_MONTH},? {_YEAR}){_FREE}"
)


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date in a text, as it ought to be written, and whether no other day can be meant."""

    span: tuple[int, int]
    right: str
    is_clear: bool = True


def check(text: Manuscript, index: int) -> Iterator[Finding]:
    """Whether each date is written in words, day first."""
    words = text.readable[index]
    dates = [*_in_figures(words, text.language)]
    if text.language == "en":
        dates += _in_words(words)
    for one in dates:
        old = words[slice(*one.span)]
        sentence = f"A date has its day first and its month in words: write “{one.right}”."
        if not one.is_clear:
            sentence = (
                f"“{old}” can be read as two dates: write the day first and the month in words, "
                f"as in “{one.right}” if that is the day."
            )
        fix = one.right if one.is_clear else None
        yield text.found((RULE, Severity.WARNING), index, one.span, sentence, fix)


def _in_figures(words: str, language: str) -> Iterator[_Dated]:
    for found in _FIGURES.finditer(words):
        day, month, by = int(found["d"]), int(found["m"]), found["by"]
        if by and day <= 12 < month <= 31:  # some write the month first
            day, month = month, day
        if 1 <= day <= 31 and 1 <= month <= 12:
            is_clear = by in {None, "."} or day > 12 or day == month
            yield _Dated(found.span(), written_date(language, day, month, found["y"]), is_clear)


def _in_words(words: str) -> Iterator[_Dated]:
    for found in _IN_WORDS.finditer(words):
        short, day = found["month"][:3], int(found["day"])
        month = next(at for at, name in enumerate(MONTHS["en"], 1) if name.startswith(short))
        right = written_date("en", day, month, found["year"])
        if 1 <= day <= 31 and found[0] != right:
            yield _Dated(found.span(), right)
