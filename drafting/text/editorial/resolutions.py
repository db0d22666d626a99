"""A resolution is cited by number and date the first time it is named."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

import regex

from drafting.text.editorial.findings import Finding, Severity
from drafting.text.editorial.manuscript import Manuscript
from drafting.text.editorial.months import MONTHS, written_date

RULE = "resolution-date"

_NUMBER = r"(?:(?:[SE]S?-)?\d{1,4}/\d{1,4}(?: [A-Z](?!\p{L}))?|\d{1,4} (?:[A-Z] )?\([IVXLCES-]+\))"
_ONE = regex.compile(_NUMBER)

FURTHEST = 60
"""Characters between two numbers that one word "resolutions" may hold together."""

_ON_A_DAY = regex.compile(rf"\bon \d{{1,2}} (?:{'|'.join(MONTHS['en'])}) \d{{4}}[^.;\d]*$")
_BETWEEN = regex.compile(r"[^.;()]*(?:,|and|et|y|и)\s+(?:№\s?)?", regex.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Citation:
    """A resolution named in a text, and whether its date stands there."""

    number: str
    start: int
    end: int
    is_dated: bool


@dataclass(frozen=True, slots=True)
class _Words:
    """How one language names a resolution, dates it, entitles it, and dates several at once."""

    resolution: str
    of: str
    title: str
    all: str
    year: str = r" \d{4}"


_LANGUAGES: Mapping[str, _Words] = {
    "en": _Words("resolutions?", "of|dated", "entitled|on", "both|all"),
    "fr": _Words("résolutions?", "du|en date du|des", "intitulée|sur", "toutes"),
    "es": _Words(
        "resoluci(?:ón|ones)", "del?", "titulada|sobre", "ambas|todas", year=r" del? \d{4}"
    ),
    "ru": _Words(r"резолюци\p{L}+", "от", "озаглавленная", "все"),
}


@lru_cache(maxsize=2048)
def citations(words: str, language: str) -> tuple[Citation, ...]:
    """The resolutions that a paragraph names by number, in order."""
    named, date = _patterns(language)
    return tuple(
        Citation(one[0], *one.span(), _is_dated(date, words, one.span()))
        for found in named.finditer(words)
        for one in _listed(words, found.end())
    )


def check(text: Manuscript, index: int) -> Iterator[Finding]:
    """Whether each resolution named here for the first time has its date."""
    here = citations(text.readable[index], text.language)
    earlier = text.readable[:index] if here else ()
    known = {one.number for words in earlier for one in citations(words, text.language)}
    example = written_date(text.language, 27, 9, "2012")
    for one in here:
        if one.number not in known and not one.is_dated:
            sentence = (
                f"Resolution {one.number} is named here for the first time: give its date with "
                f"the number, written as in “{example}”."
            )
            span = (one.start, one.end)
            yield text.found((RULE, Severity.WARNING), index, span, sentence)
        known.add(one.number)


def _listed(words: str, start: int) -> Iterator[regex.Match[str]]:
    """The numbers that follow one word: "resolutions 6/3 of 27 September 2007, 7/5 and 9/2"."""
    found = _ONE.match(words, start)
    while found:
        yield found
        other = _ONE.search(words, found.end(), found.end() + FURTHEST)
        is_listed = other and _BETWEEN.fullmatch(words, found.end(), other.start())
        found = other if is_listed else None


def _is_dated(date: regex.Pattern[str], words: str, span: tuple[int, int]) -> bool:
    """Whether the date stands after the number or, as in "on 10 December 1948", before it."""
    before = words[max(span[0] - FURTHEST, 0) : span[0]]
    return bool(date.match(words, span[1]) or _ON_A_DAY.search(before))


@cache
def _patterns(language: str) -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """What names a resolution, and what dates it: at once, after its title, or with others."""
    its = _LANGUAGES[language]
    months = "|".join(MONTHS[language])
    of_month = "(?: de)?" if language == "es" else ""
    date = rf"(?:{its.of}) \d{{1,2}}(?:er)?{of_month} (?:{months})(?:{its.year})"
    others = rf"(?:, {_NUMBER})* (?:and|et|y|и) {_NUMBER} {date}"
    dated = rf",? {date}|{others}|, (?:{its.title})\b[^;]*?,? {date}|[^;]*?\b(?:{its.all}) {date}"
    named = rf"\b{its.resolution}\s+(?:№\s?)?(?={_NUMBER})"
    return regex.compile(named, regex.IGNORECASE), regex.compile(dated, regex.IGNORECASE)
