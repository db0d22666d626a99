"""Ranks for a family of paragraphs in a new order, so that as few as possible get another one."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from drafting.record.structure import GAP
from drafting.text.increasing import longest_increasing


def ranked(order: Sequence[str], known: Mapping[str, int]) -> Mapping[str, int]:
    """A rising rank for each; of the known ones as many as can stay, unless there is no room."""
    having = [one for one in order if one in known]
    kept = {having[at] for at in longest_increasing([known[one] for one in having])}
    found = dict(zip(order, _filled(order, known, kept), strict=True))
    ranks = list(found.values())
    if all(one < other for one, other in pairwise(ranks)):
        return found
    return {one: at * GAP for at, one in enumerate(order, start=1)}


def _filled(order: Sequence[str], known: Mapping[str, int], kept: set[str]) -> Iterator[int]:
    """The kept ranks, and between two of them others at equal distances."""
    waiting, last = 0, None
    for one in order:
        if one not in kept:
            waiting += 1
            continue
        yield from _between(last, known[one], waiting)
        yield known[one]
        waiting, last = 0, known[one]
    yield from _between(last, None, waiting)


def _between(first: int | None, last: int | None, count: int) -> Iterator[int]:
    if last is None:
        yield from ((first or 0) + at * GAP for at in range(1, count + 1))
    elif first is None:
        yield from (last - at * GAP for at in range(count, 0, -1))
    else:
        yield from (first + (last - first) * at // (count + 1) for at in range(1, count + 1))
