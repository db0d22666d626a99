"""Two sets of changes to one text, laid over each other."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from drafting.text.moves import moved_ranges
from drafting.text.sentences import ends_a_sentence, sentence_starts
from drafting.text.slides import Change, room, slid

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Hunk:
    """A change at the leftmost place where it could stand, and how far right it could go."""

    change: Change
    slack: int

    @property
    def footprint(self) -> Stretch:
        """The whole stretch of the base in which the change could stand."""
        return self.change.start, self.change.end + self.slack


@dataclass(frozen=True, slots=True)
class Weave:
    """The words of the base, and what each side does to them."""

    base: tuple[str, ...]
    ours: tuple[Hunk, ...]
    theirs: tuple[Hunk, ...]

    def disputed(self) -> tuple[Stretch, ...]:
        """The stretches on which the two sides do not agree, whole changes only, in order."""
        clashes = list(self._clashes())
        all_changes = [(hunk.change.start, hunk.change.end) for hunk in (*self.ours, *self.theirs)]
        return _clusters(clashes, all_changes) if clashes else ()

    def everything(self) -> Stretch:
        """The stretch from the first change of either side to the last."""
        ranges = [hunk.footprint for hunk in (*self.ours, *self.theirs)]
        return min(start for start, _ in ranges), max(end for _, end in ranges)

    def merged(self) -> tuple[str, ...]:
        """The words with the changes of both sides; sensible only where nothing is disputed."""
        return rewritten(self.base, self._both(), (0, len(self.base)))

    def shared_sentences(self) -> tuple[str, ...]:
        """The sentences, as merged, in which both sides changed something, each its own."""
        starts = sentence_starts(self.base)
        own, other = self._own()
        places = self._touched(own, starts) & self._touched(other, starts)
        changes = self._both()
        found = []
        for place in sorted(places):
            stretch = _grown((starts[place], starts[place + 1]), changes)
            inside = [one for one in changes if one.start < stretch[1] or place == len(starts) - 2]
            found.append("".join(rewritten(self.base, inside, stretch)).strip())
        return tuple(dict.fromkeys(found))

    def _clashes(self) -> Iterator[Stretch]:
        own, other = self._own()
        solid = [0, *accumulate(not word.isspace() for word in self.base)]
        for left, right in ((own, other), (other, own)):
            ranges = [hunk.footprint for hunk in right]
            for moved in moved_ranges([hunk.change for hunk in left], self.base):
                yield from (_union(moved, one) for one in ranges if _touch(moved, one, solid))
        for hunk in own:
            for one in other:
                if _touch(hunk.footprint, one.footprint, solid):
                    yield _union(hunk.footprint, one.footprint)

    def _own(self) -> tuple[list[Hunk], list[Hunk]]:
        """What each side changed alone; the same change on both sides is one change."""
        shared = {hunk.change for hunk in self.ours} & {hunk.change for hunk in self.theirs}
        return (
            [hunk for hunk in self.ours if hunk.change not in shared],
            [hunk for hunk in self.theirs if hunk.change not in shared],
        )

    def _both(self) -> list[Change]:
        changes = {hunk.change for hunk in (*self.ours, *self.theirs)}
        return sorted(changes, key=lambda change: (change.start, change.end))

    def _touched(self, hunks: Iterable[Hunk], starts: tuple[int, ...]) -> set[int]:
        touched: set[int] = set()
        for hunk in hunks:
            if not self._is_whole_sentences(hunk, starts):
                first = bisect_right(starts, hunk.change.start) - 1
                last = bisect_right(starts, max(hunk.change.start, hunk.change.end - 1)) - 1
                touched.update(range(min(first, len(starts) - 2), min(last, len(starts) - 2) + 1))
        return touched

    def _is_whole_sentences(self, hunk: Hunk, starts: tuple[int, ...]) -> bool:
        change = hunk.change
        if change.words and change.start < change.end:
            return False
        moving = change.words or self.base[change.start : change.end]
        slides = range(hunk.slack + 1)
        return ends_a_sentence(moving) and any(
            change.start + step in starts and change.end + step in starts for step in slides
        )


def hunks(changes: Sequence[Change], base: tuple[str, ...]) -> tuple[Hunk, ...]:
    """The changes of one side, each with all the places where it could stand."""
    found: list[Hunk] = []
    for index, change in enumerate(changes):
        low = changes[index - 1].end if index else 0
        high = changes[index + 1].start if index + 1 < len(changes) else len(base)
        left, right = room(change, base, low, high)
        found.append(Hunk(slid(change, base, -left), left + right))
    return tuple(found)


def rewritten(
    base: tuple[str, ...], changes: Iterable[Change], stretch: Stretch
) -> tuple[str, ...]:
    """The words of a stretch of the base after the changes that lie within it."""
    place, end = stretch
    words: list[str] = []
    for change in changes:
        if place <= change.start and change.end <= end:
            words.extend(base[place : change.start])
            words.extend(change.words)
            place = change.end
    return (*words, *base[place:end])


def _touch(left: Stretch, right: Stretch, solid: Sequence[int]) -> bool:
    """Whether no untouched word stands between two stretches; white space is no word."""
    first, second = sorted((left, right))
    return first[1] > second[0] or solid[first[1]] == solid[second[0]]


def _union(left: Stretch, right: Stretch) -> Stretch:
    return min(left[0], right[0]), max(left[1], right[1])


def _clusters(clashes: list[Stretch], others: list[Stretch]) -> tuple[Stretch, ...]:
    """The clashes, joined where they meet, each grown to take in the changes it meets."""
    marked = sorted([(*one, True) for one in clashes] + [(*one, False) for one in others])
    joined: list[tuple[int, int, bool]] = []
    for start, end, clashing in marked:
        if joined and start <= joined[-1][1]:
            first, last, already = joined.pop()
            joined.append((first, max(last, end), already or clashing))
        else:
            joined.append((start, end, clashing))
    return tuple((start, end) for start, end, clashing in joined if clashing)


def _grown(stretch: Stretch, changes: Iterable[Change]) -> Stretch:
    """A stretch grown to hold the changes that cross its ends."""
    start, end = stretch
    for change in changes:
        if change.start < end and change.end > start:
            start, end = min(start, change.start), max(end, change.end)
    return start, end
