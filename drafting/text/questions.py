"""Where proposals on one text do not agree, as questions with named alternatives."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from drafting.text.weave import Place, Weave, weave


@dataclass(frozen=True, slots=True)
class Alternative:
    """What some of the proposals make of a disputed place."""

    text: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A place on which proposals do not agree, by the characters of the base."""

    start: int
    end: int
    base: str
    alternatives: tuple[Alternative, ...]

    @property
    def asks_for_order(self) -> bool:
        """Whether words are only put in, so that several can stand, one after the other."""
        return self.base == ""


def clashing_sides(readings: tuple[Weave, Weave]) -> list[tuple[int, int]]:
    """The pairs of sides that clash in either reading, or whose readings do not agree."""
    found = {
        tuple(sorted((one, other)))
        for reading in readings
        for left, right in reading.clashes()
        for one in left.sides
        for other in right.sides
        if one != other
    }
    forwards, backwards = readings
    unsteady = {
        side
        for side, (one, other) in enumerate(zip(forwards.sides, backwards.sides, strict=True))
        if one != other
    }
    for one, other in combinations(range(len(forwards.sides)), 2):
        if (one, other) not in found and {one, other} & unsteady:
            texts = {
                weave(reading.base, [reading.sides[one], reading.sides[other]]).text()
                for reading in readings
            }
            if len(texts) > 1:
                found.add((one, other))
    return sorted((one, other) for one, other in found)


def disputed(forwards: Weave, clashing: Sequence[tuple[int, int]]) -> tuple[Place, ...]:
    """The places of the base on which the given pairs of sides have to be reconciled."""
    clashes = list(forwards.clashes())
    shown = {
        frozenset((one, other))
        for left, right in clashes
        for one in left.sides
        for other in right.sides
    }
    for pair in clashing:
        if frozenset(pair) not in shown:
            # Only a reading from the end sees it: all that the two change is in question.
            own = [one for one in forwards.changes if one.sides & set(pair)]
            clashes += [(own[0], one) for one in own]
    return forwards.disputed(clashes)


def question(forwards: Weave, place: Place, names: Sequence[str]) -> Question:
    """What the sides make of a disputed place, those who make the same of it together."""
    start, end = place
    base = forwards.base.text[start:end]
    by_text: dict[str, list[str]] = {}
    for side, name in enumerate(names):
        text = forwards.side_at(side, place)
        if text != base:
            by_text.setdefault(text, []).append(name)
    alternatives = tuple(Alternative(text, tuple(own)) for text, own in by_text.items())
    return Question(start, end, base, alternatives)


def answer(asked: Question, names: tuple[str, ...] | None) -> tuple[Alternative, ...] | None:
    """The alternatives chosen, in their order; None where the choice does not answer."""
    if names is None:
        return None
    chosen = []
    for name in names:
        found = [one for one in asked.alternatives if name in one.names]
        if not found:
            return None
        chosen += [one for one in found if one not in chosen]
    if len(chosen) > 1 and not asked.asks_for_order:
        return None
    return tuple(chosen)
