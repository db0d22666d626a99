"""Reading the clock of the database, which judges every deadline."""

from datetime import UTC, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from drafting.domain import clock


def now(session: Session) -> datetime:
    """This very moment as the database has it, so that every process obeys one clock.

    PostgreSQL's `now()` is the moment at which the transaction began; whoever waited for a lock
    must be told the time after the wait. A demonstration and tests retell a time of their own.
    """
    told = clock.told()
    if told is not None:
        return told
    if session.get_bind().dialect.name == "sqlite":
        written = session.scalar(select(func.strftime("%Y-%m-%dT%H:%M:%f", "now")))
        return datetime.fromisoformat(str(written)).replace(tzinfo=UTC)
    found = session.scalar(select(func.clock_timestamp()))
    if not isinstance(found, datetime):
        raise TypeError(found)
    return found.astimezone(UTC)
