"""What kept its order among things that moved."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice
from operator import lt


def longest_increasing(values: Sequence[int]) -> tuple[int, ...]:
    """The places of a longest run of rising values, found in n log n steps."""
    if all(map(lt, values, islice(values, 1, None))):
        return tuple(range(len(values)))
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for place, value in enumerate(values):
        length = bisect_left(tails, value)
        before.append(ends[length - 1] if length else -1)
        tails[length : length + 1] = [value]
        ends[length : length + 1] = [place]
    chosen: list[int] = []
    place = ends[-1] if ends else -1
    while place >= 0:
        chosen.append(place)
        place = before[place]
    return tuple(reversed(chosen))
