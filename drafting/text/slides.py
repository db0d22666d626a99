"""A change that could stand in several places: "X." put in before or after a full stop."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """Words `start` to `end` of a text give way to other words; either may be none."""

    start: int
    end: int
    words: tuple[str, ...]

    @property
    def size(self) -> int:
        """How many words go and come."""
        return self.end - self.start + len(self.words)


def room(change: Change, base: Sequence[str], low: int, high: int) -> tuple[int, int]:
    """How many words to the left and to the right the change can slide with the same result.

    It stays within words `low` to `high` of the base. A replacement cannot slide.
    """
    if change.words and change.start < change.end:
        return 0, 0
    moving = change.words or base[change.start : change.end]
    return (
        _steps_left(moving, base, change.start, low),
        _steps_right(moving, base, change.end, high),
    )


def slid(change: Change, base: Sequence[str], steps: int) -> Change:
    """The change, so many words further on; only as far as there is room."""
    start, end = change.start + steps, change.end + steps
    if not change.words:
        return Change(start, end, ())
    turn = steps % len(change.words)
    return Change(start, end, change.words[turn:] + change.words[:turn])


def _steps_left(moving: Sequence[str], base: Sequence[str], start: int, low: int) -> int:
    steps, size = 0, len(moving)
    while size and start - steps > low and base[start - steps - 1] == moving[-1 - steps % size]:
        steps += 1
    return steps


def _steps_right(moving: Sequence[str], base: Sequence[str], end: int, high: int) -> int:
    steps, size = 0, len(moving)
    while size and end + steps < high and base[end + steps] == moving[steps % size]:
        steps += 1
    return steps
