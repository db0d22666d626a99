"""The best way to fit the paragraphs of one text to those of another."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from drafting.text.candidates import Match


def in_order(found: Sequence[Match]) -> list[Match]:
    """Of the matches those with the greatest likeness in all that keep the order of both texts.

    A heaviest chain, found by dynamic programming over the matches alone: a place that no match
    ends at costs nothing, so that two long texts of strangers are soon done with.
    """
    starting: defaultdict[int, list[int]] = defaultdict(list)
    ending: defaultdict[int, list[int]] = defaultdict(list)
    for number, match in enumerate(found):
        starting[match.ones[0]].append(number)
        ending[match.ones[-1]].append(number)
    heaviest = _Heaviest(max((match.others[-1] for match in found), default=-1) + 1)
    totals, earlier = [0.0] * len(found), [-1] * len(found)
    for place in sorted({*starting, *ending}):
        for number in starting[place]:
            total, earlier[number] = heaviest.below(found[number].others[0])
            totals[number] = total + gain(found[number])
        for number in ending[place]:
            heaviest.add(found[number].others[-1], totals[number], number)
    return list(_chain(found, earlier, heaviest.below(heaviest.size)[1]))


def anywhere(found: Sequence[Match], taken: set[int], other_taken: set[int]) -> Iterator[Match]:
    """Matches wherever they stand, the most alike first; what they take is taken from the rest."""
    for match in sorted(found, key=lambda match: (-gain(match), match.ones, match.others)):
        if taken.isdisjoint(match.ones) and other_taken.isdisjoint(match.others):
            taken.update(match.ones)
            other_taken.update(match.others)
            yield match


def gain(match: Match) -> float:
    """What a match is worth: its likeness, for every paragraph that it explains."""
    return match.score * (len(match.ones) + len(match.others)) / 2


def _chain(found: Sequence[Match], earlier: Sequence[int], number: int) -> Iterator[Match]:
    numbers = []
    while number >= 0:
        numbers.append(number)
        number = earlier[number]
    return (found[number] for number in reversed(numbers))


class _Heaviest:
    """The heaviest chain that ends before a place (a tree of prefix maxima, after Fenwick)."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._best = [(0.0, -1)] * (size + 1)

    def below(self, place: int) -> tuple[float, int]:
        best = (0.0, -1)
        while place > 0:
            best = max(best, self._best[place])
            place &= place - 1
        return best

    def add(self, place: int, total: float, number: int) -> None:
        place += 1
        while place <= self.size:
            self._best[place] = max(self._best[place], (total, number))
            place += place & -place
