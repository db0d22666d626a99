"""A drawing of how one number divides: from all on one side to what became of each part."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from drafting.formats.chart import LINE, Band, Bar, Chart, Words, share

TALL = 200
"""The height of all together."""

GAP = 10
SIDE = 12
"""How wide the bar of a side is."""

TO = 190
"""Where the parts stand; their names follow."""

LEAST = 12
"""The least room that a part takes, so that its name can be read."""


@dataclass(frozen=True, slots=True)
class Part:
    """What became of some of them."""

    name: str
    figure: int


def flow(name: str, parts: Sequence[Part]) -> Chart:
    """The parts that there are, in their order, each as thick as it is many."""
    there = [part for part in parts if part.figure]
    whole = sum(part.figure for part in there)
    sizes = [share(part.figure, whole, TALL) for part in there]
    starts = [LINE + start for start in accumulate(sizes, initial=0)]
    rooms = [max(size, LEAST) + GAP for size in sizes]
    places = [LINE + place for place in accumulate(rooms, initial=0)]
    heights = list(zip(starts, places, sizes, strict=False))
    ends = tuple(Bar(TO, place, SIDE, size) for _, place, size in heights)
    return Chart(
        height=max(places[-1], starts[-1]) + GAP,
        bands=tuple(
            Band(SIDE, start, start + size, TO, place, place + size)
            for start, place, size in heights
        ),
        bars=(Bar(0, LINE, SIDE, starts[-1] - LINE), *ends) if there else (),
        words=(
            Words(0, 11, name),
            *(_named(part, bar) for part, bar in zip(there, ends, strict=True)),
        ),
    )


def _named(part: Part, bar: Bar) -> Words:
    middle = bar.y + max(4, bar.height // 2)
    return Words(TO + SIDE + 6, middle + 5, f"{part.name} {part.figure}", is_figure=True)
