"""Telling how far a file is, and that whoever makes it is still there."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from threading import Event, Thread
from time import monotonic

from drafting.database import Database, transaction
from drafting.domain.errors import Busy, NotAskedAnyMore
from drafting.domain.preparing import Progress
from drafting.record import fulfilling
from drafting.record.fulfilling import Taken

OFTEN = 0.5
"""Seconds between two things that are told; the record has other writers."""


class Ending(Exception):
    """The worker was asked to end while it made a file."""


class Teller:
    """Tells of one job; whoever makes the file calls it, and is stopped where nobody asks."""

    def __init__(self, database: Database, taken: Taken, ending: Event, lease: timedelta) -> None:
        self._database, self._taken, self._lease = database, taken, lease
        self._ending, self._lost = ending, Event()
        self._stage, self._told_at = "", 0.0

    def __call__(self, progress: Progress) -> None:
        """Tell it, unless something was told just now; a new stage is told at once."""
        if self._ending.is_set():
            raise Ending
        if self._lost.is_set():
            raise NotAskedAnyMore
        if progress.stage == self._stage and monotonic() - self._told_at < OFTEN:
            return
        self._stage, self._told_at = progress.stage, monotonic()
        # Others may be writing: the file matters more than the word of how far it is.
        with suppress(Busy):
            self._say(progress)

    def live(self, over: Event) -> None:
        """Say from time to time that the worker lives, until the file is made."""
        while not over.wait(self._lease.total_seconds() / 4):
            try:
                with suppress(Busy):
                    self._say(None)
            except NotAskedAnyMore:
                self._lost.set()
                return

    def _say(self, progress: Progress | None) -> None:
        with transaction(self._database) as session:
            fulfilling.tell(session, self._taken, progress, self._lease)


@contextmanager
def telling(database: Database, taken: Taken, ending: Event, lease: timedelta) -> Iterator[Teller]:
    """A teller, and beside it a thread that keeps the lease while nothing else can be told."""
    teller, over = Teller(database, taken, ending, lease), Event()
    beside = Thread(target=teller.live, args=(over,), daemon=True)
    beside.start()
    try:
        yield teller
    finally:
        over.set()
        beside.join()
