"""Workers as processes: one is killed, one is asked to end, and no file is lost."""

import signal
import subprocess
import sys
from threading import Event
from time import monotonic, sleep

import pytest

from drafting.database import transaction
from drafting.domain import clock
from drafting.domain.preparing import LEASE, FileKind, JobState, wish
from drafting.jobs import working
from drafting.models import Job
from drafting.services import preparing

SLOW = """
import sys
from threading import Event
from drafting.database import Database
from drafting.domain.preparing import Progress, Stage
from drafting.jobs import making, working

def made(session, job_id, told):
    told(Progress(Stage.READING, 1, 2))
    while True:
        told(Progress(Stage.WRITING))
        Event().wait(0.05)

making.fulfilled.made = made
with working.until_asked_to_end() as ending:
    working.drain(Database(sys.argv[1]), ending)
"""
"""A worker whose file is never finished."""


def _ask(room, name="expert"):
    with transaction(room.database) as session:
        asked = wish(FileKind.DISPOSITIONS, "neighbours", "csv", {})
        return preparing.ask(session, room.actor(name), asked).id


def _job(room):
    with room.database.reading() as session:
        return session.query(Job).one()


@pytest.fixture
def slow(room):
    """A worker in the midst of a file."""
    _ask(room)
    address = room.database.url.render_as_string(hide_password=False)
    with subprocess.Popen([sys.executable, "-c", SLOW, address]) as process:
        end = monotonic() + 60
        while _job(room).stage is None and monotonic() < end:
            sleep(0.05)
        yield process
        if process.poll() is None:
            process.kill()


def test_everything_that_waits_is_made(room):
    _ask(room)
    another = _ask(room, "northland")

    assert working.drain(room.database, Event()) == 2
    with room.database.reading() as session:
        assert {one.state for one in session.query(Job)} == {JobState.DONE}
        assert session.get(Job, another).size > 0


def test_a_worker_without_work_ends_at_once(room):
    assert working.drain(room.database, Event()) == 0


def test_a_worker_works_until_it_is_asked_to_end(room, monkeypatch):
    _ask(room)
    ending = Event()
    monkeypatch.setattr(working, "PAUSE", 0.01)
    drain = working.drain

    def once_more(*arguments):
        count = drain(*arguments)
        if count == 0:
            ending.set()
        return count

    monkeypatch.setattr(working, "drain", once_more)
    working.work(room.database, ending)

    assert _job(room).state is JobState.DONE


def test_the_file_of_a_killed_worker_is_made_by_the_next(room, slow):
    slow.send_signal(signal.SIGKILL)
    slow.wait()
    assert _job(room).state is JobState.RUNNING
    assert working.drain(room.database, Event()) == 0

    with clock.at(clock.now() + 2 * LEASE):
        assert working.drain(room.database, Event()) == 1

    assert (_job(room).state, _job(room).attempts) == (JobState.DONE, 2)


def test_a_worker_that_is_asked_to_end_hands_its_file_back(room, slow):
    slow.send_signal(signal.SIGTERM)

    assert slow.wait(60) == 0
    assert (_job(room).state, _job(room).attempts) == (JobState.WAITING, 0)
