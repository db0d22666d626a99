"""The changes of several proposals laid over one text, and where they do not agree."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from drafting.text.hunks import Apart, Hunk, rewritten
from drafting.text.moves import moves

Place = tuple[int, int]
"""Characters of the base, from … to."""


@dataclass(frozen=True, slots=True)
class Change:
    """A change, and the sides that make it."""

    hunk: Hunk
    made: tuple[tuple[Hunk, int], ...]
    """The same change as each side makes it: it may stand elsewhere, with the same result."""
    sides: frozenset[int]


@dataclass(frozen=True, slots=True)
class Weave:
    """A text and all that its sides change in it."""

    base: Apart
    sides: tuple[tuple[Hunk, ...], ...]
    changes: tuple[Change, ...]
    """Each different change once, in the order of the text."""

    def clashes(self) -> Iterator[tuple[Change, Change]]:
        """The changes of different sides between which no untouched token stands."""
        ordered = sorted(self.changes, key=lambda one: one.hunk.low)
        for place, one in enumerate(ordered):
            for later in range(place + 1, len(ordered)):
                other = ordered[later]
                if other.hunk.low > one.hunk.high:
                    break
                if not one.sides & other.sides:
                    yield one, other
        yield from self._clashes_with_moves()

    def disputed(self, clashes: Iterable[tuple[Change, Change]]) -> tuple[Place, ...]:
        """The places on which sides do not agree, each holding every change that it meets."""
        places = [_around(one.hunk, other.hunk) for one, other in clashes]
        if not places:
            return ()
        return _clusters(places, [(one.hunk.start, one.hunk.end) for one in self.changes])

    def everything(self) -> tuple[Place, ...]:
        """The place from the first change to the last."""
        hunks = [change.hunk for change in self.changes]
        return ((min(one.start for one in hunks), max(one.end for one in hunks)),)

    def text(self) -> str:
        """The text with all changes; sensible only where nothing is disputed."""
        size = len(self.base.text)
        return rewritten(self.base.text, [one.hunk for one in self.changes], 0, size)

    def side_at(self, side: int, place: Place) -> str:
        """What one side makes of a place."""
        return rewritten(self.base.text, self.sides[side], *place)

    def _clashes_with_moves(self) -> Iterator[tuple[Change, Change]]:
        """What others change between the two ends of a move, or at one of them alone."""
        made = {(side, hunk): one for one in self.changes for hunk, side in one.made}
        for side, found in enumerate(self.sides):
            for taken, given in moves(found, self.base):
                ends = made[side, taken], made[side, given]
                movers = ends[0].sides & ends[1].sides
                low, high = min(taken.low, given.low), max(taken.high, given.high)
                for other in self.changes:
                    if other.sides - movers and _touch(other.hunk, low, high):
                        yield from ((end, other) for end in ends)


def weave(base: Apart, sides: Sequence[tuple[Hunk, ...]]) -> Weave:
    """Lay the changes of all sides over the base; a change that several make is one change."""
    made: dict[Hunk, list[tuple[Hunk, int]]] = {}
    alike: dict[tuple[int, int, int], list[Hunk]] = {}
    for number, found in enumerate(sides):
        for hunk in found:
            known = alike.setdefault((hunk.low, hunk.high, len(hunk.come)), [])
            same = next((one for one in known if _is_same(base, one, hunk)), None)
            if same is None:
                known.append(hunk)
            made.setdefault(same or hunk, []).append((hunk, number))
    changes = [_change(own) for own in made.values()]
    changes.sort(key=lambda one: (one.hunk.start, one.hunk.end, one.hunk.text))
    return Weave(base, tuple(sides), tuple(changes))


def _change(made: Sequence[tuple[Hunk, int]]) -> Change:
    return Change(min(made)[0], tuple(made), frozenset(side for _, side in made))


def _is_same(base: Apart, one: Hunk, other: Hunk) -> bool:
    """Whether two changes have the very same result: the same words, slid to another place."""
    start, end = min(one.start, other.start), max(one.end, other.end)
    return rewritten(base.text, [one], start, end) == rewritten(base.text, [other], start, end)


def _touch(hunk: Hunk, low: int, high: int) -> bool:
    return hunk.low <= high and low <= hunk.high


def _around(one: Hunk, other: Hunk) -> Place:
    return min(one.start, other.start), max(one.end, other.end)


def _clusters(clashes: list[Place], others: list[Place]) -> tuple[Place, ...]:
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
