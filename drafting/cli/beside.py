"""While the room is served, files that take a while are made in a process beside it.

Each process of the server looks every second; where something waits, it begins a worker that
ends when nothing waits any more. So nothing has to be watched, and no page waits for a file.
"""

import subprocess
import sys
from threading import Lock, Timer
from time import monotonic

from drafting.cli.room import settings
from drafting.cli.working import WORKER
from drafting.database import Database
from drafting.queries import jobs

EVERY = 1.0
"""Seconds from one look to the next."""

REST = 30.0
"""Seconds until a worker is begun again after one that could not work."""

COMMAND = (sys.executable, "-m", WORKER, "--once")


class Beside:
    """The worker of one process of the server, begun whenever something waits."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._worker: subprocess.Popen[bytes] | None = None
        self._rests_until = 0.0
        self._timer: Timer | None = None
        self._turn = Lock()
        self._is_over = False

    def go_on(self) -> None:
        """Look now, and again every second; the next look is certain before this one can fail."""
        with self._turn:
            if self._is_over:
                return
            self._timer = Timer(EVERY, self.go_on)
            self._timer.daemon = True
            self._timer.start()
            self.look()

    def look(self) -> None:
        """Begin a worker if something waits and none is there."""
        if self._is_busy() or monotonic() < self._rests_until:
            return
        with self._database.reading() as session:
            waits = jobs.something_waits(session)
        if waits:
            self._worker = subprocess.Popen(COMMAND)  # noqa: S603 - our own program

    def end(self) -> None:
        """Ask the worker to hand its file back, and look no more; no look is cut off midway."""
        self._is_over = True
        if self._timer:
            self._timer.cancel()
        if self._worker and self._worker.poll() is None:
            self._worker.terminate()
        if self._turn.acquire(timeout=EVERY):
            self._turn.release()

    def _is_busy(self) -> bool:
        """Whether the worker works; one that failed is not begun again at once."""
        if self._worker is None:
            return False
        status = self._worker.poll()
        if status:
            self._rests_until = monotonic() + REST
        if status is not None:
            self._worker = None
        return status is None


def begin() -> Beside | None:
    """Look from now on, unless the settings leave the files to other workers."""
    chosen = settings()
    if not chosen.files_beside_pages:
        return None
    beside = Beside(Database(chosen.database))
    beside.go_on()
    return beside
