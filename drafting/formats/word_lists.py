"""The styles of a Word file, and the numbers that Word computes and does not write."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from drafting.formats.marks import roman
from drafting.formats.word_parts import W, child, value, whole_number

BULLET = "•"
_STEPS = 10
"""Styles that may be based on one another; a circle is left after as many."""

_DEEPEST = 9
_PLACE = re.compile(r"%([1-9])")
_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)

Numbered = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style by the name it has in every language of Word."""

    name: str = ""
    based_on: str = ""
    numbering: Numbered | None = None


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: where it begins, and how its numbers look."""

    start: int = 1
    form: str = "decimal"
    text: str = ""


@dataclass(slots=True)
class Lists:
    """The lists of a file, counted along while its paragraphs are read."""

    styles: dict[str, Style] = field(default_factory=dict)
    numbers: dict[str, str] = field(default_factory=dict)
    """The definition behind each list."""
    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def name(self, style: str) -> str:
        """The name of a style, or its identity where the file does not name it."""
        return self.styles[style].name if style in self.styles else style

    def numbering(self, style: str) -> Numbered | None:
        """The list in which a style numbers its paragraphs, its own or one it inherits."""
        for one in self._inherited(style):
            if one.numbering:
                return one.numbering
        return None

    def next(self, numbered: Numbered) -> str:
        """The number that Word shows before the next paragraph of this list and level."""
        definition = self.numbers.get(numbered[0], "")
        levels, depth = self.levels.get(definition, {}), min(numbered[1], _DEEPEST)
        if depth not in levels:
            return ""
        counts = self._counts.setdefault(definition, {})
        counts[depth] = counts.get(depth, levels[depth].start - 1) + 1
        for deeper in [one for one in counts if one > depth]:
            del counts[deeper]
        if levels[depth].form == "bullet":
            return BULLET
        return _PLACE.sub(lambda found: self._shown(definition, found), levels[depth].text)

    def _shown(self, definition: str, found: re.Match[str]) -> str:
        place = int(found[1]) - 1
        level = self.levels[definition].get(place, Level())
        return _number(self._counts[definition].get(place, level.start), level.form)

    def _inherited(self, style: str) -> Iterator[Style]:
        for _ in range(_STEPS):
            if style not in self.styles:
                return
            yield self.styles[style]
            style = self.styles[style].based_on


def lists(styles: etree._Element | None, numbering: etree._Element | None) -> Lists:
    """The styles and lists that the parts of a file define."""
    found = Lists()
    for style in styles.iterfind(f"{W}style") if styles is not None else ():
        found.styles[value(style, "styleId")] = _style(style)
    if numbering is not None:
        for one in numbering.iterfind(f"{W}num"):
            found.numbers[value(one, "numId")] = value(child(one, "abstractNumId"))
        for one in numbering.iterfind(f"{W}abstractNum"):
            found.levels[value(one, "abstractNumId")] = dict(map(_level, one.iterfind(f"{W}lvl")))
    return found


def heading(name: str) -> int:
    """The level of a heading's style, or 0 where a style is not one."""
    found = _HEADING.fullmatch(name)
    return int(found[1]) if found else 0


def numbering_of(properties: etree._Element | None) -> Numbered | None:
    """The list and the level that the properties of a paragraph or a style name."""
    numbered = child(properties, "numPr") if properties is not None else None
    if numbered is None:
        return None
    return value(child(numbered, "numId")), whole_number(value(child(numbered, "ilvl")))


def _style(style: etree._Element) -> Style:
    return Style(
        value(child(style, "name")),
        value(child(style, "basedOn")),
        numbering_of(child(style, "pPr")),
    )


def _level(level: etree._Element) -> tuple[int, Level]:
    return whole_number(value(level, "ilvl")), Level(
        whole_number(value(child(level, "start")), 1),
        value(child(level, "numFmt")) or "decimal",
        value(child(level, "lvlText")),
    )


def _number(count: int, form: str) -> str:
    match form:
        case "lowerLetter" | "upperLetter":
            letter = chr(ord("a") + (count - 1) % 26) * (1 + (count - 1) // 26 % 3)
            return letter.upper() if form == "upperLetter" else letter
        case "lowerRoman" | "upperRoman":
            numeral = roman(min(count, 399))
            return numeral.upper() if form == "upperRoman" else numeral
        case "none":
            return ""
        case _:
            return str(count)
