"""A change of some words of a text by one side, and how far two such changes stand apart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from drafting.cli.demo.dice import Dice
from tests.text.generators.wording import Words, is_sign, written

_JOINTS = (("and",), ("in",), ("of", "the"), (), (), ())


@dataclass(frozen=True, slots=True)
class Alteration:
    """The words from `start` to `end` give way to others; either may be none."""

    start: int
    end: int
    words: Words = ()


def applied(words: Words, changes: Sequence[Alteration]) -> str:
    """The text with changes that do not overlap, in whatever order they are given."""
    kept: list[str] = []
    place = 0
    for change in sorted(changes, key=lambda change: (change.start, change.end)):
        kept += [*words[place : change.start], *change.words]
        place = change.end
    return written([*kept, *words[place:]])


def reach(change: Alteration, words: Words) -> tuple[int, int]:
    """The first and last place that the change touches wherever it could as well stand.

    An insertion or a deletion slides over a word that it begins or ends with itself.
    """
    moving = change.words or words[change.start : change.end]
    if change.words and change.end > change.start:
        return change.start, change.end
    right = next(
        step
        for step in count()
        if change.end + step >= len(words)
        or words[change.end + step] != moving[step % len(moving)]
    )
    left = next(
        step
        for step in count()
        if change.start - step <= 0
        or words[change.start - step - 1] != moving[-1 - step % len(moving)]
    )
    return change.start - left, change.end + right


def between(one: Alteration, other: Alteration, words: Words) -> int:
    """How many words surely stand untouched between two changes; none or fewer: they touch."""
    start, end = reach(one, words)
    other_start, other_end = reach(other, words)
    return max(other_start - end, start - other_end)


def all_apart(changes: Sequence[Alteration], words: Words, least: int) -> bool:
    """Whether at least so many words stand between every two of the changes."""
    return all(
        between(one, other, words) >= least
        for place, one in enumerate(changes)
        for other in changes[:place]
    )


def small(dice: Dice, words: Words, start: int, new: Iterator[str]) -> Alteration:
    """A change such as a delegation proposes: words replaced, added or struck at a place."""
    end = min(start + 1 + dice.below(3), _clause_end(words, start))
    kind = dice.below(5)
    if kind < 2 and end > start:
        return Alteration(start, end, _phrase(dice, new, dice.below(2)))
    if kind == 2 and end > start:
        return Alteration(start, end)
    return added(dice, start, new)


def replaced(dice: Dice, start: int, end: int, new: Iterator[str]) -> Alteration:
    """Other words in the place of these."""
    return Alteration(start, end, _phrase(dice, new, dice.below(2)))


def added(dice: Dice, start: int, new: Iterator[str]) -> Alteration:
    """More words at a place, often with a word of grammar before them."""
    return Alteration(start, start, (*dice.one_of(_JOINTS), *_phrase(dice, new, dice.below(2))))


def _phrase(dice: Dice, new: Iterator[str], joined: int) -> Words:
    first = next(new)
    return (first, dice.one_of(("and", "of", "for")), next(new)) if joined else (first,)


def _clause_end(words: Words, start: int) -> int:
    return next((place for place in range(start, len(words)) if is_sign(words[place])), len(words))
