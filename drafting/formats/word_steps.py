"""What became of each paragraph between two texts, in the order in which a redline shows it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from drafting.formats.word_lines import Line
from drafting.text.align import Fate as Alignment
from drafting.text.align import align
from drafting.text.increasing import longest_increasing

Became = Literal["kept", "inserted", "deleted", "moved_from", "moved_to", "split", "joined"]


@dataclass(frozen=True, slots=True)
class Step:
    """One paragraph as it was and as it is; two on one side if it was split or joined."""

    became: Became
    old: tuple[Line, ...] = ()
    new: tuple[Line, ...] = ()
    move: str = ""
    """What a move is called at both its ends."""


def steps(old: Sequence[Line], new: Sequence[Line]) -> tuple[Step, ...]:
    """Every paragraph of both texts, once; one that moved is met at both its places.

    What stays in its place and what goes have the order of the old text, what stays and what
    comes the order of the new one: so each of the two texts can be read off.
    """
    return tuple(_Walk(old, new).steps())


class _Walk:
    """Two texts read side by side, from one paragraph that stayed to the next."""

    def __init__(self, old: Sequence[Line], new: Sequence[Line]) -> None:
        self._old, self._new = old, new
        self._pairs = _pairs(old, new)
        self._was = {there: here for here, there in self._pairs.items()}
        ordered = sorted(self._pairs.items())
        kept = longest_increasing([there for _, there in ordered])
        self._kept = [ordered[place] for place in kept]
        self._here = self._there = 0

    def steps(self) -> Iterator[Step]:
        """The steps in order."""
        for here, there in self._kept:
            yield from self._between(here, there)
            step = self._stayed(here, there)
            self._here, self._there = here + len(step.old), there + len(step.new)
            yield step
        yield from self._between(len(self._old), len(self._new))

    def _between(self, here: int, there: int) -> Iterator[Step]:
        """What left the old text here, then what entered the new one."""
        for place in range(self._here, here):
            if place in self._pairs:
                yield self._end("moved_from", place, self._pairs[place])
            else:
                yield Step("deleted", (self._old[place],))
        for place in range(self._there, there):
            if place in self._was:
                yield self._end("moved_to", self._was[place], place)
            else:
                yield Step("inserted", new=(self._new[place],))

    def _end(self, became: Became, here: int, there: int) -> Step:
        return Step(became, (self._old[here],), (self._new[there],), f"move{here + 1}")

    def _stayed(self, here: int, there: int) -> Step:
        ones, others = self._old[here : here + 2], self._new[there : there + 2]
        if there + 1 not in self._was and _is("split", ones[:1], others):
            return Step("split", tuple(ones[:1]), tuple(others))
        if here + 1 not in self._pairs and _is("joined", ones, others[:1]):
            return Step("joined", tuple(ones), tuple(others[:1]))
        return Step("kept", tuple(ones[:1]), tuple(others[:1]))


def _pairs(old: Sequence[Line], new: Sequence[Line]) -> Mapping[int, int]:
    """The place in the new text of each old paragraph: by identity, else by the words."""
    if not (_have_identities(old) and _have_identities(new)):
        found = align([line.text for line in old], [line.text for line in new])
        return {pair.before[0]: pair.after[0] for pair in found if pair.before and pair.after}
    places = {line.id: place for place, line in enumerate(new)}
    return {here: places[line.id] for here, line in enumerate(old) if line.id in places}


def _have_identities(lines: Sequence[Line]) -> bool:
    counts = Counter(line.id for line in lines)
    return not counts[""] and len(counts) == len(lines)


def _is(change: Alignment, ones: Sequence[Line], others: Sequence[Line]) -> bool:
    """Whether paragraphs of one style, one of them new or gone, are really one in two halves."""
    both = [*ones, *others]
    if len(both) < 3 or len({line.style for line in both}) > 1:
        return False
    found = align([line.text for line in ones], [line.text for line in others])
    return [pair.change for pair in found] == [change]
