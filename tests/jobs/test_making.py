"""Files are made as they were asked for, whatever happens meanwhile."""

from threading import Event

import pytest

from drafting.database import transaction
from drafting.domain.errors import Busy, Invalid
from drafting.domain.preparing import MOST_ATTEMPTS, FileKind, JobState, Progress, Stage, wish
from drafting.jobs import making
from drafting.jobs.making import make
from drafting.models import Job
from drafting.queries import fulfilled
from drafting.record import fulfilling
from drafting.services import preparing

DISPOSITIONS = wish(FileKind.DISPOSITIONS, "neighbours", "docx", {})


@pytest.fixture
def ending():
    return Event()


@pytest.fixture
def taken(room):
    with transaction(room.database) as session:
        preparing.ask(session, room.actor("expert"), DISPOSITIONS)
        return fulfilling.take(session)


def _job(room):
    with room.database.reading() as session:
        return session.query(Job).one_or_none()


def _instead(monkeypatch, act):
    """Whatever is written, this happens while it is."""

    def made(session, job_id, told):
        act(told)
        return written(session, job_id, told)

    written = fulfilled.made
    monkeypatch.setattr(making.fulfilled, "made", made)


def test_a_file_is_made_and_kept(room, taken, ending):
    make(room.database, taken, ending)

    job = _job(room)
    assert (job.state, job.stage) == (JobState.DONE, Stage.WRITING)
    assert job.size > 1000


def test_what_cannot_be_made_says_why(room, taken, ending, monkeypatch):
    def refuse(_told):
        raise Invalid("No font can show this.")

    _instead(monkeypatch, refuse)
    make(room.database, taken, ending)

    assert (_job(room).state, _job(room).reason) == (JobState.FAILED, "No font can show this.")


def test_what_breaks_is_tried_again_and_then_said(room, taken, ending, monkeypatch, capsys):
    _instead(monkeypatch, lambda _told: 1 / 0)
    make(room.database, taken, ending)
    assert _job(room).state is JobState.WAITING

    for _ in range(MOST_ATTEMPTS - 1):
        with transaction(room.database) as session:
            again = fulfilling.take(session)
        make(room.database, again, ending)

    assert (_job(room).state, _job(room).reason) == (JobState.FAILED, making.BROKEN)
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_a_worker_that_is_asked_to_end_hands_its_file_back(room, taken, ending, monkeypatch):
    _instead(monkeypatch, lambda _told: ending.set())
    make(room.database, taken, ending)

    assert (_job(room).state, _job(room).attempts) == (JobState.WAITING, 0)


def test_what_is_cancelled_meanwhile_is_not_made_to_the_end(room, taken, ending, monkeypatch):
    heard = []

    def cancel(told):
        with transaction(room.database) as session:
            preparing.cancel(session, room.actor("expert"), taken.job_id)
        heard.append(told)

    _instead(monkeypatch, cancel)
    make(room.database, taken, ending)

    assert _job(room) is None
    assert len(heard) == 1


def test_how_far_it_is_stands_in_the_job_while_it_is_made(room, taken, ending, monkeypatch):
    seen = []

    def look(told):
        told(Progress(Stage.READING, 3, 7))
        job = _job(room)
        seen.append((job.stage, job.done, job.total))

    _instead(monkeypatch, look)
    make(room.database, taken, ending)

    assert seen == [(Stage.READING, 3, 7)]


def _give_way(monkeypatch, name, times):
    """Others are writing so many times when this is to be said of the job."""
    say, left = getattr(fulfilling, name), iter(range(times))

    def said(*told):
        if next(left, None) is not None:
            raise Busy
        return say(*told)

    monkeypatch.setattr(fulfilling, name, said)


def test_a_finished_file_is_kept_although_others_write_at_that_moment(
    room, taken, ending, monkeypatch
):
    _give_way(monkeypatch, "finish", making.TRIES - 1)

    make(room.database, taken, ending)

    assert (_job(room).state, _job(room).attempts) == (JobState.DONE, 1)


def test_a_file_that_cannot_be_kept_because_others_write_is_made_again(
    room, taken, ending, monkeypatch
):
    _give_way(monkeypatch, "finish", making.TRIES)

    make(room.database, taken, ending)

    assert (_job(room).state, _job(room).reason) == (JobState.WAITING, "")


def test_a_job_of_which_nothing_can_be_said_is_left_to_its_lease(room, taken, ending, monkeypatch):
    _instead(monkeypatch, lambda _told: ending.set())
    _give_way(monkeypatch, "hand_back", making.TRIES)

    make(room.database, taken, ending)

    assert _job(room).state is JobState.RUNNING
