"""Finding the paragraphs of two texts that belong together: the surest first, then the rest."""

from bisect import bisect
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise, product

from drafting.text.candidates import Match, matches, related
from drafting.text.fitting import anywhere, in_order
from drafting.text.identities import Texts
from drafting.text.likeness import Likeness

LARGEST_GAP = 64
"""Paragraphs times paragraphs that are compared only because they stand between the same two."""

_LEAST_IN_PLACE = 0.3
_LEAST_ELSEWHERE = 0.6
_LEAST_OF_PARTS = 0.65
_LEAST_BETWEEN = 0.2


def paired(texts: Texts) -> list[Match]:
    """What belongs together, each paragraph in one match at most.

    Paragraphs that are surely the same are anchors. The heaviest chain of matches that keeps the
    order of both texts comes next, what moved out of it then, and at last what is left between
    the same neighbours and has hardly a word in common.
    """
    anchors = texts.anchors()
    ones, others = texts.free(anchors)
    if not ones or not others:
        return anchors
    likeness = Likeness(texts.before, texts.after, ones, others)
    possible = [*texts.equals(ones, others), *_possible(texts, likeness)]
    kept = _in_order(anchors, possible)
    found = [*kept, *_moved(kept, anchors, possible)]
    for gap in _gaps(kept, found, texts):
        found += in_order(list(_in_gap(texts, likeness, *gap)))
    return found


def _possible(texts: Texts, likeness: Likeness) -> Iterator[Match]:
    pairs = [pair for pair in related(likeness) if not texts.are_equal(*pair)]
    known = [pair for pair in texts.known.items() if pair[0] in likeness.before]
    for match in matches(likeness, sorted({*pairs, *known})):
        if texts.are_known(match):
            yield Match(match.ones, match.others, match.score + 1)
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
    kept: Sequence[Match], anchors: Sequence[Match], possible: Sequence[Match]
) -> Iterator[Match]:
    """What is much alike though it left the order; anchors before all others."""
    taken = set(chain.from_iterable(match.ones for match in kept))
    other_taken = set(chain.from_iterable(match.others for match in kept))
    yield from anywhere(anchors, taken, other_taken)
    alike = [match for match in possible if match.score >= _LEAST_ELSEWHERE]
    yield from anywhere(alike, taken, other_taken)


def _gaps(
    kept: Sequence[Match], found: Sequence[Match], texts: Texts
) -> Iterator[tuple[list[int], list[int]]]:
    """What is free in both texts between two matches that follow each other."""
    taken = set(chain.from_iterable(match.ones for match in found))
    other_taken = set(chain.from_iterable(match.others for match in found))
    borders = [(match.ones[-1], match.others[-1]) for match in kept]
    for (one, other), (next_one, next_other) in pairwise(
        [(-1, -1), *borders, (len(texts.before), len(texts.after))]
    ):
        ones = [place for place in range(one + 1, next_one) if place not in taken]
        others = [place for place in range(other + 1, next_other) if place not in other_taken]
        if 0 < len(ones) * len(others) <= LARGEST_GAP:
            yield ones, others


def _in_gap(
    texts: Texts, likeness: Likeness, ones: Sequence[int], others: Sequence[int]
) -> Iterator[Match]:
    for one, other in product(ones, others):
        match = Match((one,), (other,), likeness.of(one, other))
        if match.score >= _LEAST_BETWEEN and texts.allow(match):
            yield match
