"""The time of an act: the present, unless a demonstration retells the past."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime

_told: ContextVar[datetime | None] = ContextVar("told", default=None)


def now() -> datetime:
    """The moment at which the present act happens, in UTC."""
    return _told.get() or datetime.now(UTC)


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Let everything inside happen at `moment`; only the demonstration needs this."""
    token = _told.set(moment)
    try:
        yield
    finally:
        _told.reset(token)


def told() -> datetime | None:
    """The moment that is being retold, if one is; nothing in the present."""
    return _told.get()
