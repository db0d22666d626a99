"""A drawing of periods on the line of time: past full, now hatched, to come hollow."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from drafting.formats.chart import LINE, WIDTH, Bar, BarKind, Chart, Line, Words, shortened

ROW = 36
THICK = 10
LONGEST = 50
LEAST = 3
"""What takes a day in several years is still seen."""


@dataclass(frozen=True, slots=True)
class Span:
    """A period with its name, from its first day to its last."""

    name: str
    first_day: date
    last_day: date


def periods(spans: Sequence[Span], today: date) -> Chart:
    """Each period under its name, the years above, and a line through today."""
    days = [today, *(one.first_day for one in spans), *(one.last_day for one in spans)]
    begins, ends = date(min(days).year, 1, 1), date(max(days).year + 1, 1, 1)
    years = range(begins.year, ends.year)
    marks = [(year, _at(date(year, 1, 1), begins, ends)) for year in years]
    height = LINE + ROW * len(spans) + 8
    here = _at(today, begins, ends)
    return Chart(
        height=height,
        bars=tuple(_bar(one, at, today, (begins, ends)) for at, one in enumerate(spans)),
        lines=(
            *(Line(x, LINE, x, height) for _, x in marks),
            Line(here, 2, here, height, is_strong=True),
        ),
        words=(
            *(Words(x + 3, 12, str(year)) for year, x in marks if _is_named(year, years)),
            *(_name(one, at) for at, one in enumerate(spans)),
        ),
    )


def _at(day: date, begins: date, ends: date) -> int:
    return round(WIDTH * (day - begins).days / (ends - begins).days)


def _bar(one: Span, at: int, today: date, around: tuple[date, date]) -> Bar:
    x = _at(one.first_day, *around)
    width = max(LEAST, _at(one.last_day, *around) - x)
    top = LINE + at * ROW + 20
    return Bar(min(x, WIDTH - width), top, width, THICK, _kind(one, today))


def _kind(one: Span, today: date) -> BarKind:
    if one.last_day < today:
        return "full"
    return "hatched" if one.first_day <= today else "hollow"


def _name(one: Span, at: int) -> Words:
    return Words(0, LINE + at * ROW + 14, shortened(one.name, LONGEST))


def _is_named(year: int, years: range) -> bool:
    """Every year where there are few; else so many that their names do not touch."""
    return (year - years.start) % max(1, -(-len(years) // 8)) == 0
