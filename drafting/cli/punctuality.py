"""What each process of `drafting serve` does by the clock, although nobody asks for a page.

The server reads this module as its configuration, calls `post_worker_init` in every process
once that serves, and `worker_exit` when it ends. All of them look; the lock of the database lets
one of them publish.
"""

import signal
from threading import Timer
from types import FrameType
from typing import Protocol

from drafting.cli import beside
from drafting.cli.consultations import on_time
from drafting.cli.room import the_database

EVERY = 30.0
"""Seconds from one look to the next."""

_beside: list[beside.Beside | None] = []
"""What makes files beside this process, once it serves."""


class Worker(Protocol):
    """A process of the server, as far as it is told to end."""

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Take no more requests, finish those that are here, and end."""


def post_worker_init(worker: Worker) -> None:
    """Begin to look, at once and then every half minute, until the process ends."""
    end_gently(worker)
    _after(0)
    _beside.append(beside.begin())


def end_gently(worker: Worker) -> None:
    """Let Ctrl-C end a process as any other signal does.

    The server would close its threads in the middle of whatever it does, and waits for itself
    forever if that is handing a request to one of them.
    """
    for number in (signal.SIGINT, signal.SIGQUIT):
        signal.signal(number, worker.handle_exit)


def worker_exit(_server: object, _worker: object) -> None:
    """Nothing is left behind by a process that ends."""
    for one in _beside:
        if one:
            one.end()


def look() -> None:
    """See what is due now; the next look is certain before this one can fail."""
    _after(EVERY)
    with the_database() as database:
        on_time(database)


def _after(seconds: float) -> None:
    timer = Timer(seconds, look)
    timer.daemon = True
    timer.start()
