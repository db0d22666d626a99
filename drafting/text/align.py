"""Which paragraph of one text became which of another: kept, changed, moved, split, joined."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from drafting.text.fitting import Match, Places, fit, fit_anywhere
from drafting.text.increasing import longest_increasing
from drafting.text.likeness import Likeness

Fate = Literal["same", "changed", "moved", "split", "joined", "inserted", "deleted"]


@dataclass(frozen=True, slots=True)
class Pair:
    """What became of paragraphs: their places in the text before and in the text after."""

    change: Fate
    before: Places
    after: Places


def align(before: Sequence[str], after: Sequence[str]) -> tuple[Pair, ...]:
    """Every paragraph of both texts in exactly one pair, in the order of the text after.

    What was deleted stands behind the paragraph it followed. A moved paragraph may have changed
    too; of paragraphs that changed places, as few as possible are called moved.
    """
    anchors = _anchors(before, after)
    in_order = [anchors[kept] for kept in longest_increasing([place for _, place in anchors])]
    likeness = Likeness(before, after)
    found: list[Match] = [((one,), (other,)) for one, other in anchors]
    free, other_free = _free(found, len(before), len(after))
    for ones, others in _stretches(in_order, len(before), len(after)):
        found.extend(fit(likeness, _within(free, ones), _within(other_free, others)))
    found.extend(fit_anywhere(likeness, *_free(found, len(before), len(after))))
    return _in_reading_order(_named(found, before, after), len(before), len(after))


def similarity(one: str, other: str) -> float:
    """How many of their words two texts share, from 0 to 1 (Dice's coefficient)."""
    return Likeness([one], [other]).of(0, 0)


def _anchors(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """Paragraphs that stand once in each text, word for word."""
    counts, other_counts = Counter(before), Counter(after)
    places = {text: place for place, text in enumerate(after) if other_counts[text] == 1}
    return [
        (place, places[text])
        for place, text in enumerate(before)
        if counts[text] == 1 and text in places
    ]


def _stretches(
    anchors: Sequence[tuple[int, int]], length: int, other_length: int
) -> Iterator[tuple[range, range]]:
    for (one, other), (next_one, next_other) in pairwise(
        [(-1, -1), *anchors, (length, other_length)]
    ):
        yield range(one + 1, next_one), range(other + 1, next_other)


def _free(found: Sequence[Match], length: int, other_length: int) -> tuple[Places, Places]:
    taken = {place for places, _ in found for place in places}
    other_taken = {place for _, places in found for place in places}
    return (
        tuple(place for place in range(length) if place not in taken),
        tuple(place for place in range(other_length) if place not in other_taken),
    )


def _within(places: Places, stretch: range) -> Places:
    return places[bisect_left(places, stretch.start) : bisect_left(places, stretch.stop)]


def _named(found: list[Match], before: Sequence[str], after: Sequence[str]) -> list[Pair]:
    found = sorted(found)
    kept = set(longest_increasing([others[0] for _, others in found]))
    pairs = []
    for place, (ones, others) in enumerate(found):
        same = [before[one] for one in ones] == [after[other] for other in others]
        pairs.append(Pair(_fate(ones, others, kept=place in kept, same=same), ones, others))
    return pairs


def _fate(ones: Places, others: Places, *, kept: bool, same: bool) -> Fate:
    if len(others) > 1:
        return "split"
    if len(ones) > 1:
        return "joined"
    if not kept:
        return "moved"
    return "same" if same else "changed"


def _in_reading_order(pairs: list[Pair], length: int, other_length: int) -> tuple[Pair, ...]:
    by_before = {place: pair for pair in pairs for place in pair.before}
    by_after = {place: pair for pair in pairs for place in pair.after}
    ordered: dict[Pair, None] = {}
    followers: dict[int, list[Pair]] = {}
    for place in range(length):
        if place not in by_before:
            followers.setdefault(_leader(place, by_before), []).append(
                Pair("deleted", (place,), ())
            )
    ordered.update(dict.fromkeys(followers.get(-1, [])))
    for place in range(other_length):
        pair = by_after.get(place) or Pair("inserted", (), (place,))
        ordered[pair] = None
        for one in pair.before:
            ordered.update(dict.fromkeys(followers.get(one, [])))
    return tuple(ordered)


def _leader(place: int, by_before: dict[int, Pair]) -> int:
    while place >= 0 and place not in by_before:
        place -= 1
    return place
