"""The worker: it makes the files that are asked for, one after the other, until it shall end."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from threading import Event
from types import FrameType

from drafting.database import Database, transaction
from drafting.domain.errors import Busy
from drafting.domain.preparing import LEASE
from drafting.jobs.making import make
from drafting.queries import jobs
from drafting.record import fulfilling
from drafting.record.fulfilling import Taken

PAUSE = 1.0
"""Seconds until a worker without work looks again."""


def work(database: Database, ending: Event, lease: timedelta = LEASE) -> None:
    """Make what is asked for as it comes, until the worker shall end."""
    while not ending.is_set():
        drain(database, ending, lease)
        ending.wait(PAUSE)


def drain(database: Database, ending: Event, lease: timedelta = LEASE) -> int:
    """Make everything that waits; says how many jobs were taken."""
    count = 0
    while not ending.is_set() and (taken := _taken(database, lease)):
        make(database, taken, ending, lease)
        count += 1
    return count


def _taken(database: Database, lease: timedelta) -> Taken | None:
    """The next job; where nothing waits, no writer is kept waiting."""
    with database.reading() as session:
        if not jobs.something_waits(session):
            return None
    try:
        with transaction(database) as session:
            fulfilling.forget(session)
            return fulfilling.take(session, lease)
    except Busy:
        return None


@contextmanager
def until_asked_to_end() -> Iterator[Event]:
    """An event that is set when somebody asks the process to end, by SIGTERM or by Ctrl-C."""
    ending = Event()

    def end(_number: int, _frame: FrameType | None) -> None:
        ending.set()

    before = {one: signal.signal(one, end) for one in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield ending
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
