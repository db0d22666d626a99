"""The calendar of a large sample: its acts follow one another at even distances."""

from datetime import UTC, datetime

FIRST = datetime(2021, 1, 11, 9, tzinfo=UTC)
LAST = datetime(2026, 10, 30, 17, tzinfo=UTC)


class Calendar:
    """Gives each act its moment."""

    def __init__(self, acts: int) -> None:
        self._step = (LAST - FIRST) / acts
        self._passed = 0

    def after(self, acts: int) -> datetime:
        """When an act comes that is so many acts away from the last one."""
        return (FIRST + self._step * (self._passed + acts)).replace(microsecond=0)

    def next(self) -> datetime:
        """The moment of the next act, to the second."""
        self._passed += 1
        return self.after(0)
