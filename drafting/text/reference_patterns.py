"""How six languages refer to the places of a text: their words made into patterns.

Five name the kind of place before its number. Chinese sets the number between two characters.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import regex

KINDS = ("preambular", "operative", "article", "paragraph", "subparagraph")
"""The kinds of places, in the order in which one lies within another."""

_CODES = {"PP": "preambular", "OP": "operative"}

BEHIND = {
    "\u0645\u0643\u0631\u0631": "bis",
    "\u0431\u0438\u0441": "bis",
    "\u0442\u0435\u0440": "ter",
    "\u043a\u0432\u0430\u0442\u0435\u0440": "quater",
}
"""Latin words in Arabic, without the ending, and in Russian."""

CHINESE_FIGURES = "\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u3007"
"""Nought to nine, and nought as it is written among figures."""
CHINESE_TEN, CHINESE_HUNDRED, CHINESE_BEHIND = "\u5341", "\u767e", "\u4e4b"

_LATIN = (
    r"bis|ter|quater|\p{Nd}{3,4}ies|(?:quinqu|sex|sept|oct|nov)ies"
    r"|(?:un|duo|ter|quater|quin|sex|sept|octo|novo)?"
    r"(?:dec|vic|tric|quadrag|quinquag|sexag|septuag|octog|nonag)ies"
)
_BEHIND = (
    rf"(?:\s(?:{_LATIN}|(?:{'|'.join(BEHIND)})[\u0627\u064B]{{0,2}})(?!\p{{L}}))?"
    r"(?:\s?alt(?!\p{L})(?:\s\p{Nd}{1,2}+(?!\p{Nd}))?)?"
)
_SEVERAL = rf"\p{{Nd}}{{1,4}}+(?:\.\p{{Nd}}{{1,3}}+)?(?![\p{{Nd}}/]){_BEHIND}"
_SINGLE = rf"\p{{Nd}}{{1,4}}+(?:[.-]\p{{Nd}}{{1,3}}+)?(?![\p{{Nd}}/]){_BEHIND}"
_LETTER = r"(?:[ivx]{1,6}|(?P<letter>[a-z])(?P=letter)?|[\u0430-\u044F\u0621-\u064A])"

_CAPITAL = r"[\p{Lu}\p{Nd}][^\s,.;:()]{0,40}+"
_NAME = (
    rf"(?-i:(?:\p{{Ll}}{{1,20}}+\s){{0,3}}{_CAPITAL}(?:\s(?:\p{{Ll}}{{1,3}}+\s){{0,3}}{_CAPITAL}){{0,12}}"
    r"|\p{L}{1,40}+(?:\s\p{L}{1,40}+){0,2})"
)
"""The name of a text: a few small words, then words with capitals and what joins them."""

_HAN_NUMBER = rf"(?:\p{{Nd}}{{1,4}}+|[{CHINESE_FIGURES}{CHINESE_TEN}{CHINESE_HUNDRED}]{{1,7}}+)"
_HAN_THROUGH = r"[\u81F3\u5230\u2013\u2014-]"
_HAN_LINK = rf"(?:[\u3001\uFF0C,\u548C\u53CA\u4E0E\u6216]|{_HAN_THROUGH})\s?\u7B2C?"
_HAN_MARK = rf"\s?[(\uFF08]{_LETTER}[)\uFF09]"
_HAN_MARKS = (
    rf"(?P<marks>{_HAN_MARK}(?:(?:{_HAN_LINK})?{_HAN_MARK}){{0,9}})(?:\u5206\u6BB5|\u9879)?"
)
_HAN_UNITS = rf"{_HAN_NUMBER}(?:\s?{_HAN_LINK}\s?{_HAN_NUMBER}){{0,20}}"
_HAN_SEGMENT = (
    r"(?:(?P<above>\u4E0A\u6587)|(?P<below>\u4E0B\u6587))?"
    r"(?:(?P<preambular>\u5E8F\u8A00(?:\u90E8\u5206)?)|(?P<operative>\u6267\u884C\u90E8\u5206))?"
    rf"\u7B2C\s?(?P<units>{_HAN_UNITS})\s?"
    r"(?:(?P<article>\u6761)|(?P<paragraph>[\u6BB5\u6B3E])|(?P<subparagraph>\u9879))"
    rf"(?P<behind>{CHINESE_BEHIND}[{CHINESE_FIGURES}{CHINESE_TEN}]{{1,3}}+)?(?:{_HAN_MARKS})?"
)


@dataclass(frozen=True, slots=True)
class Patterns:
    """What finds the references of a language and takes them apart."""

    segment: regex.Pattern[str]
    """One kind of place with its numbers."""
    joint: regex.Pattern[str]
    """What stands between two that name one place together."""
    tail: regex.Pattern[str]
    """What stands behind: in which part of the text, above or below."""
    source: regex.Pattern[str]
    """The name of another text, behind all that."""
    unit: regex.Pattern[str]
    """One number or letter."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one language: each kind of place in the singular and the plural, and links."""

    nouns: Mapping[str, Sequence[str]]
    links: Mapping[str, str]


@cache
def patterns(language: str) -> Patterns:
    """The patterns of a language by its tag; English where a language is not known."""
    if language.startswith("zh"):
        return _chinese()
    words = _words(language[:2])
    links = words.links
    return Patterns(
        _compiled(rf"(?<![\p{{L}}\p{{N}}])(?:{'|'.join(_segments(words))})"),
        _compiled(rf"\s?(?P<narrower>,)\s?|\s(?P<wider>{links['of']})"),
        _compiled(
            rf"(?P<preambular>\s{links['in_preamble']})?"
            rf"(?P<operative>\s{links['in_operative_part']})?"
            rf"(?:\s(?:(?P<above>{links['above']})|(?P<below>{links['below']}))(?!\p{{L}}))?"
        ),
        _compiled(
            rf"\s(?>{links['of']})(?!{links['own']})"
            rf"(?={links['other']})(?P<source>{_NAME})"
        ),
        _unit(rf"(?<!\p{{L}})(?:{links['through']})(?!\p{{L}})"),
    )


def _compiled(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern, regex.IGNORECASE)


def _words(language: str) -> _Words:
    path = Path(__file__).with_name("reference_words.json")
    languages = json.loads(path.read_text(encoding="utf-8"))
    words = languages.get(language, languages["en"])
    return _Words(words["nouns"], words["links"])


def _segments(words: _Words) -> list[str]:
    """One kind of place with what is counted of it, for each kind."""
    marks = _marks(words)
    lettered = _listed(marks, words)
    single = rf"{_SINGLE}(?:{lettered})?"
    several = _listed(rf"(?:{_SEVERAL}(?:{marks})?|{marks})", words)
    found = []
    for kind in KINDS:
        one, many = (lettered, lettered) if kind == "subparagraph" else (single, several)
        one = rf"{_SINGLE}(?:\s?\(\p{{Nd}}{{1,3}}\))?(?:{lettered})?" if kind == "article" else one
        found += [
            rf"(?P<{kind}>{words.nouns[kind][1]})\s?(?P<units>{many})",
            rf"(?P<{kind}>{words.nouns[kind][0]})\s?(?P<units>{one})",
        ]
    return [*found, *_coded(words)]


def _coded(words: _Words) -> Iterator[str]:
    """PP4, OP13 (a), OPs 3-5: as delegations write in every language."""
    marks = _marks(words)
    for code, kind in _CODES.items():
        unit = rf"(?:(?-i:{code})\s?)?{_SEVERAL}(?:{marks})?"
        units = _listed(rf"(?:{unit}|{marks})", words)
        yield rf"(?P<{kind}>(?-i:{code}))(?-i:s)?\s?(?P<units>{units})"


def _marks(words: _Words) -> str:
    """Letters in brackets, each within the one before."""
    return rf"(?:\s?{words.links['bracket']}{_LETTER}[)\uFF09]{_BEHIND}){{1,3}}"


def _listed(unit: str, words: _Words) -> str:
    """One unit or a list of them: a comma only where a conjunction or a range follows."""
    linked = rf"\s?(?:,\s?)?(?:{words.links['conjunction']}|{words.links['through']})\s?"
    return rf"{unit}(?:(?:\s?,\s?{unit}){{0,40}}{linked}{unit}){{0,20}}"


def _unit(through: str) -> regex.Pattern[str]:
    """A number, a letter in brackets, or what says that all between two of them is meant."""
    return _compiled(
        r"\((?P<inner>\p{Nd}{1,3})\)|(?P<number>\p{Nd}+(?:[.]\p{Nd}+|-\p{Nd}+)?)(?P<behind>"
        + _BEHIND
        + ")"
        rf"|[(\uFF08]?(?P<mark>{_LETTER})[)\uFF09](?P<behind>{_BEHIND})"
        rf"|(?P<through>{through})|(?P<han>{_HAN_NUMBER})"
    )


def _chinese() -> Patterns:
    links = {
        "conjunction": r"[\u3001\uFF0C\u548C\u53CA\u4E0E\u6216]",
        "through": _HAN_THROUGH,
        "bracket": r"[(\uFF08]",
    }
    coded = "|".join(_coded(_Words({}, links)))
    return Patterns(
        _compiled(rf"{_HAN_SEGMENT}|(?<![A-Z\p{{Nd}}])(?:{coded})"),
        _compiled(r"\s?"),
        _compiled(r""),
        _compiled(r"(?!)"),
        _unit(_HAN_THROUGH),
    )
