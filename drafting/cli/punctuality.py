"""What each process of `drafting serve` does by the clock, although nobody asks for a page.

The server reads this module as its configuration, calls `post_worker_init` in every process
once that serves, and `worker_exit` when it ends. All of them look; the lock of the database lets
one of them publish.
"""

from threading import Timer

from drafting.cli import beside
from drafting.cli.consultations import on_time
from drafting.cli.room import the_database

EVERY = 30.0
"""Seconds from one look to the next."""

_beside: list[beside.Beside | None] = []
"""What makes files beside this process, once it serves."""


def post_worker_init(_worker: object) -> None:
    """Begin to look, at once and then every half minute, until the process ends."""
    _after(0)
    _beside.append(beside.begin())


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
