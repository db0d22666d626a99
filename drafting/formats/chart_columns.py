"""A drawing of two figures that change from one moment to the next: a full bar and a hatched."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafting.formats.chart import LINE, WIDTH, Bar, Chart, Line, Words, share

TALL = 120
"""The height of the largest figure."""

GROUND = TALL + LINE + 4


@dataclass(frozen=True, slots=True)
class Moment:
    """What was counted at one moment, of both."""

    name: str
    first: int
    second: int


def columns(moments: Sequence[Moment]) -> Chart:
    """For each moment both bars on one ground, each with its figure over it."""
    step = WIDTH // max(1, len(moments))
    most = max((max(one.first, one.second) for one in moments), default=0)
    thick = min(28, max(4, step // 2 - 6))
    bars = [bar for at, one in enumerate(moments) for bar in _pair(one, at * step, thick, most)]
    names = [Words(at * step, GROUND + LINE, one.name) for at, one in enumerate(moments)]
    figures = [
        figure
        for at, one in enumerate(moments)
        for figure in _figures(one, at * step, thick, most)
    ]
    return Chart(
        height=GROUND + LINE + 8,
        bars=tuple(bars),
        lines=(Line(0, GROUND, WIDTH, GROUND, is_strong=True),),
        words=(*names, *figures),
    )


def _pair(one: Moment, x: int, thick: int, most: int) -> Iterator[Bar]:
    first, second = share(one.first, most, TALL), share(one.second, most, TALL)
    if first:
        yield Bar(x, GROUND - first, thick, first)
    if second:
        yield Bar(x + thick + 4, GROUND - second, thick, second, "hatched")


def _figures(one: Moment, x: int, thick: int, most: int) -> Iterator[Words]:
    for at, figure in ((x, one.first), (x + thick + 4, one.second)):
        top = GROUND - share(figure, most, TALL)
        yield Words(at + thick // 2, top - 4, str(figure), "middle", is_figure=True)
