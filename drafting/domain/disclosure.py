"""What may be told of things given in confidence: their number, never so that it gives one away.

A number is told where at least five remain without whoever gave most: nobody who knows what
they gave themselves is left with fewer. It is told in steps of five, so that it does not move
with each thing that comes. A sum is told only where what it adds to the numbers told is itself
such a number, or nothing; whoever subtracts finds no smaller one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

FEWEST = 5
"""The least that is ever told of, and the step in which it is told."""


@dataclass(frozen=True, slots=True)
class Given:
    """How many things were given in confidence, and how many of them by whoever gave most."""

    count: int = 0
    most_by_one: int = 0

    def __add__(self, other: "Given") -> "Given":
        return Given(self.count + other.count, self.most_by_one + other.most_by_one)

    @property
    def may_be_told(self) -> bool:
        """Whether enough remains without whoever gave most."""
        return self.count - self.most_by_one >= FEWEST

    @property
    def told(self) -> int | None:
        """The number as it is told: the full fives in it, or nothing."""
        return in_steps(self.count) if self.may_be_told else None


@dataclass(frozen=True, slots=True)
class GivenRow:
    """What one circle of people gave, thing by thing, in the order of the columns."""

    name: str
    cells: tuple[Given, ...]


@dataclass(frozen=True, slots=True)
class ToldRow:
    """The same as it is told; nothing stands where a number would give somebody away."""

    name: str
    cells: tuple[int | None, ...]
    total: int | None

    @property
    def tells(self) -> bool:
        """Whether there is any number in it."""
        return self.total is not None or any(one is not None for one in self.cells)


@dataclass(frozen=True, slots=True)
class ToldTable:
    """All rows as they are told, and their sum."""

    rows: tuple[ToldRow, ...]
    total: int | None


def told_table(rows: Sequence[GivenRow]) -> ToldTable:
    """The table with every number taken out that shows, or lets one find, fewer than five."""
    told = tuple(_told_row(row) for row in rows)
    untold = (_hidden(row) for row, shown in zip(rows, told, strict=True) if shown.total is None)
    everything = added(cell for row in rows for cell in row.cells)
    return ToldTable(told, _told_sum(everything, [one for hidden in untold for one in hidden]))


def in_steps(number: int) -> int:
    """The largest number of full fives that is not larger."""
    return number - number % FEWEST


def added(several: Iterable[Given]) -> Given:
    """Several numbers as one; whoever gave most may be another person in each of them."""
    return sum(several, Given())


def _told_row(row: GivenRow) -> ToldRow:
    total = _told_sum(added(row.cells), _hidden(row))
    return ToldRow(row.name, tuple(cell.told for cell in row.cells), total)


def _hidden(row: GivenRow) -> tuple[Given, ...]:
    return tuple(cell for cell in row.cells if not cell.may_be_told)


def _told_sum(whole: Given, hidden: Sequence[Given]) -> int | None:
    """A sum, unless what is hidden in it would be found by taking away what is told."""
    if hidden and not added(hidden).may_be_told:
        return None
    return whole.told
