"""How alike two paragraphs are: the share of words that both have."""

from collections import Counter
from collections.abc import Sequence

from drafting.text.tokens import tokens

_Bag = frozenset[tuple[str, int]]

_LEAST_PART = 0.6
"""How much of each part has to lie in the whole before a split or a join is considered."""


class Likeness:
    """The paragraphs of two texts, their words counted once."""

    def __init__(self, before: Sequence[str], after: Sequence[str]) -> None:
        self._before, self._after = before, after
        self._bags = [_bag(text) for text in before]
        self._other_bags = [_bag(text) for text in after]
        self._shared: dict[tuple[int, int], int] = {}

    def are_equal(self, one: int, other: int) -> bool:
        """Whether a paragraph before and one after are the same, to the letter."""
        return self._before[one] == self._after[other]

    def equal_in_turn(self, ones: Sequence[int], others: Sequence[int]) -> list[tuple[int, int]]:
        """Equal paragraphs of the two texts, first with first, second with second."""
        places: dict[str, list[int]] = {}
        for other in reversed(others):
            places.setdefault(self._after[other], []).append(other)
        return [
            (one, places[self._before[one]].pop()) for one in ones if places.get(self._before[one])
        ]

    def of(self, one: int, other: int) -> float:
        """The likeness of a paragraph before and one after, from 0 to 1."""
        if self.are_equal(one, other):
            return 1.0
        return _dice(self._common(one, other), self._bags[one], self._other_bags[other])

    def of_split(self, one: int, first: int) -> float:
        """The likeness of a paragraph and two in a row after; 0 if it is no split."""
        whole, parts = self._bags[one], [first, first + 1]
        if not all(self._lies_in(self._other_bags[part], one, part) for part in parts):
            return 0.0
        joined = _bag(" ".join(self._after[part] for part in parts))
        return _dice(len(whole & joined), whole, joined)

    def of_join(self, first: int, other: int) -> float:
        """The likeness of two paragraphs in a row before and one after; 0 if it is no join."""
        whole, parts = self._other_bags[other], [first, first + 1]
        if not all(self._lies_in(self._bags[part], part, other) for part in parts):
            return 0.0
        joined = _bag(" ".join(self._before[part] for part in parts))
        return _dice(len(whole & joined), whole, joined)

    def _lies_in(self, part: _Bag, one: int, other: int) -> bool:
        return self._common(one, other) >= max(_LEAST_PART * len(part), 1)

    def _common(self, one: int, other: int) -> int:
        known = self._shared.get((one, other))
        if known is None:
            known = self._shared[one, other] = len(self._bags[one] & self._other_bags[other])
        return known


def _bag(text: str) -> _Bag:
    """The words of a text, each numbered by its earlier appearances, for a set to hold them."""
    counts: Counter[str] = Counter()
    bag = set()
    for token in tokens(text):
        bag.add((token, counts[token]))
        counts[token] += 1
    return frozenset(bag)


def _dice(common: int, one: _Bag, other: _Bag) -> float:
    return 2 * common / (len(one) + len(other)) if common else 0.0
