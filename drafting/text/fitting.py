"""The best way to fit the paragraphs of one text to those of another."""

from collections.abc import Iterator, Mapping
from itertools import product

from drafting.text.likeness import Likeness

LARGEST_GRID = 160_000
"""Paragraphs times paragraphs compared at once; beyond it only equal ones find each other."""

Places = tuple[int, ...]
Match = tuple[Places, Places]

_LEAST_IN_PLACE = 0.45
_LEAST_ELSEWHERE = 0.6
_LEAST_OF_TWO = 0.75

_Step = tuple[int, int]


def fit(likeness: Likeness, ones: Places, others: Places) -> Iterator[Match]:
    """The matches with the greatest likeness in all that keep the order of both texts.

    One paragraph may answer to one, to two that follow each other (split), or two to one (joined).
    """
    if len(ones) * len(others) > LARGEST_GRID:
        return
    steps = _best_steps(likeness, ones, others)
    place, other = len(ones), len(others)
    while place and other:
        down, along = steps[place, other]
        if down and along:
            yield ones[place - down : place], others[other - along : other]
        place, other = place - down, other - along


def fit_anywhere(likeness: Likeness, ones: Places, others: Places) -> Iterator[Match]:
    """Pairs that are much alike wherever they stand, the most alike first."""
    taken: set[int] = set()
    other_taken: set[int] = set()
    for one, other in _most_alike_first(likeness, ones, others):
        if one not in taken and other not in other_taken:
            taken.add(one)
            other_taken.add(other)
            yield (one,), (other,)


def _most_alike_first(likeness: Likeness, ones: Places, others: Places) -> list[_Step]:
    if len(ones) * len(others) > LARGEST_GRID:
        return likeness.equal_in_turn(ones, others)
    scores = {pair: likeness.of(*pair) for pair in product(ones, others)}
    alike = [pair for pair, score in scores.items() if score >= _LEAST_ELSEWHERE]
    return sorted(alike, key=lambda pair: (-scores[pair], pair))


def _best_steps(likeness: Likeness, ones: Places, others: Places) -> dict[_Step, _Step]:
    scores: dict[_Step, float] = {}
    steps: dict[_Step, _Step] = {}
    for place, other in product(range(1, len(ones) + 1), range(1, len(others) + 1)):
        before, after = ones[max(place - 2, 0) : place], others[max(other - 2, 0) : other]
        gains = {(1, 0): 0.0, (0, 1): 0.0, **dict(_gains(likeness, before, after))}
        best = max(gains, key=lambda step: (_total(scores, (place, other), step, gains), step))
        scores[place, other] = _total(scores, (place, other), best, gains)
        steps[place, other] = best
    return steps


def _total(
    scores: Mapping[_Step, float], at: _Step, step: _Step, gains: Mapping[_Step, float]
) -> float:
    return scores.get((at[0] - step[0], at[1] - step[1]), 0.0) + gains[step]


def _gains(likeness: Likeness, before: Places, after: Places) -> Iterator[tuple[_Step, float]]:
    """What is gained by matching the last of these, one to one, to two, or two to one."""
    one, other = before[-1], after[-1]
    score = likeness.of(one, other)
    if score >= _LEAST_IN_PLACE:
        yield (1, 1), score
    if after[0] + 1 == other:
        score = likeness.of_split(one, after[0])
        if score >= _LEAST_OF_TWO:
            yield (1, 2), score
    if before[0] + 1 == one:
        score = likeness.of_join(before[0], other)
        if score >= _LEAST_OF_TWO:
            yield (2, 1), score
