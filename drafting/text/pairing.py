"""Finding the paragraphs of two texts that belong together: the surest first, then the rest."""

from bisect import bisect
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise, product

from drafting.text.candidates import Match, matches, related
from drafting.text.fitting import anywhere, in_order
from drafting.text.identities import Texts
from drafting.text.likeness import Likeness, Places

LARGEST_GAP = 64
"""Paragraphs times paragraphs that are compared only because they stand between the same two."""

_LEAST_IN_PLACE = 0.3
_LEAST_ELSEWHERE = 0.6
_LEAST_IN_ITS_ORDER = 0.5
_LEAST_OF_PARTS = 0.65
_LEAST_BETWEEN = 0.2
_KNOWN = 2.0
"""What identity counts for, above all likeness."""


def paired(texts: Texts) -> list[Match]:
    """What belongs together, each paragraph in one match at most.

    Paragraphs that are surely the same are anchors. The heaviest chain of matches that keeps the
    order of both texts comes next, what moved out of it then, and at last what is left between
    the same neighbours and has hardly a word in common. Where something moved beside a paragraph
    that nothing answers to, the rest is looked at again as if nothing had moved: it may have come
    between two parts of one.
    """
    steady, moved = _steady_and_moved(texts)
    if not _stand_beside(moved, *texts.free([*steady, *moved])):
        return [*steady, *moved]
    ones, others = texts.free(moved)
    again = chain(*_steady_and_moved(texts.of(ones, others)))
    return [*moved, *(_from(match, ones, others) for match in again)]


def _steady_and_moved(texts: Texts) -> tuple[list[Match], list[Match]]:
    anchors = texts.anchors()
    ones, others = texts.free(anchors)
    if not ones or not others:
        return anchors, []
    likeness = texts.likeness(ones, others)
    possible = [*texts.equals(ones, others), *_possible(texts, likeness)]
    kept = _in_order(anchors, possible)
    moved = list(_moved(likeness, kept, anchors, possible))
    steady = [*kept]
    for gap in _gaps(kept, [*kept, *moved], texts):
        steady += in_order(list(_in_gap(texts, likeness, *gap)))
    return steady, moved


def _stand_beside(moved: Sequence[Match], free: Places, other_free: Places) -> bool:
    """Whether something moved from, or to, a place beside a free one."""
    beside = {place + step for place in free for step in (-1, 1)}
    other_beside = {place + step for place in other_free for step in (-1, 1)}
    return any(
        not beside.isdisjoint(match.ones) or not other_beside.isdisjoint(match.others)
        for match in moved
    )


def _from(match: Match, ones: Places, others: Places) -> Match:
    """A match of some of the paragraphs, with their places among all."""
    return Match(
        tuple(ones[place] for place in match.ones),
        tuple(others[place] for place in match.others),
        match.score,
    )


def _possible(texts: Texts, likeness: Likeness) -> Iterator[Match]:
    pairs = [pair for pair in related(likeness) if not texts.are_equal(*pair)]
    known = [pair for pair in texts.known.items() if pair[0] in likeness.before]
    for match in matches(likeness, sorted({*pairs, *known})):
        if texts.are_known(match):
            yield Match(match.ones, match.others, match.score + _KNOWN)
        elif match.score >= _least(match) and texts.allow(match):
            yield match


def _in_order(anchors: Sequence[Match], possible: Sequence[Match]) -> list[Match]:
    """The heaviest chain; where nothing much alike crosses the anchors, they are all in it."""
    rows = [anchor.ones[0] for anchor in anchors]
    columns = [anchor.others[0] for anchor in anchors]
    if columns == sorted(columns):
        fitting = [
            match
            for match in possible
            if bisect(rows, match.ones[0]) == bisect(columns, match.others[0])
        ]
        crossing = (match.score for match in set(possible).difference(fitting))
        if max(crossing, default=0.0) < _LEAST_ELSEWHERE:
            return sorted([*anchors, *in_order(fitting)], key=lambda match: match.ones)
    return in_order([*anchors, *possible])


def _least(match: Match) -> float:
    return _LEAST_IN_PLACE if match.is_one_to_one else _LEAST_OF_PARTS


def _moved(
    likeness: Likeness,
    kept: Sequence[Match],
    anchors: Sequence[Match],
    possible: Sequence[Match],
) -> Iterator[Match]:
    """What is much alike though it left the order; anchors before all others."""
    taken = set(chain.from_iterable(match.ones for match in kept))
    other_taken = set(chain.from_iterable(match.others for match in kept))
    yield from anywhere(anchors, taken, other_taken)
    alike = [match for match in possible if _is_much_alike(likeness, match)]
    yield from anywhere(alike, taken, other_taken)


def _is_much_alike(likeness: Likeness, match: Match) -> bool:
    """Formulas make strangers alike; in the order of their words they are not."""
    if match.score < _LEAST_ELSEWHERE:
        return False
    if not match.is_one_to_one or match.score >= _KNOWN:
        return True
    return likeness.in_order(match.ones[0], match.others[0]) >= _LEAST_IN_ITS_ORDER


def _gaps(
    kept: Sequence[Match], found: Sequence[Match], texts: Texts
) -> Iterator[tuple[Places, Places]]:
    """What is free in both texts between two matches that follow each other."""
    free, other_free = texts.free(found)
    borders = [(match.ones[-1], match.others[-1]) for match in kept]
    for (one, other), (next_one, next_other) in pairwise(
        [(-1, -1), *borders, (len(texts.before), len(texts.after))]
    ):
        ones = free[bisect(free, one) : bisect(free, next_one)]
        others = other_free[bisect(other_free, other) : bisect(other_free, next_other)]
        if 0 < len(ones) * len(others) <= LARGEST_GAP:
            yield ones, others


def _in_gap(texts: Texts, likeness: Likeness, ones: Places, others: Places) -> Iterator[Match]:
    for one, other in product(ones, others):
        match = Match((one,), (other,), likeness.of(one, other))
        if match.score >= _LEAST_BETWEEN and texts.allow(match):
            yield match
