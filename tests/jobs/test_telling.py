from datetime import timedelta
from threading import Event

import pytest

from drafting.database import transaction
from drafting.domain.errors import Busy, NotAskedAnyMore
from drafting.domain.preparing import FileKind, Progress, Stage, wish
from drafting.jobs.telling import Ending, Teller, telling
from drafting.models import Job
from drafting.record import fulfilling
from drafting.services import preparing

SHORT = timedelta(milliseconds=200)
READING = Progress(Stage.READING, 1, 2)


@pytest.fixture
def taken(room):
    with transaction(room.database) as session:
        asked = wish(FileKind.COMMENTS, "neighbours", "csv", {})
        preparing.ask(session, room.actor("expert"), asked)
        return fulfilling.take(session, SHORT)


def _job(room):
    with room.database.reading() as session:
        return session.query(Job).one()


def test_what_comes_close_behind_is_not_told_but_a_new_stage_is(room, taken):
    told = Teller(room.database, taken, Event(), SHORT)

    told(READING)
    told(Progress(Stage.READING, 2, 2))
    assert _job(room).done == 1

    told(Progress(Stage.WRITING, 0, 5))
    assert (_job(room).stage, _job(room).total) == (Stage.WRITING, 5)


def test_who_shall_end_is_stopped_at_the_next_word(room, taken):
    ending = Event()
    told = Teller(room.database, taken, ending, SHORT)
    ending.set()

    with pytest.raises(Ending):
        told(READING)


def test_a_lease_is_kept_although_nothing_can_be_told(room, taken):
    first, renewed = _job(room).leased_until, Event()

    with telling(room.database, taken, Event(), SHORT):
        for _ in range(100):
            if _job(room).leased_until > first:
                renewed.set()
                break
            renewed.wait(0.05)

    assert renewed.is_set()


def test_who_lost_the_job_is_stopped_at_the_next_word(room, taken):
    with transaction(room.database) as session:
        preparing.cancel(session, room.actor("expert"), taken.job_id)

    told = Teller(room.database, taken, Event(), SHORT)
    told.live(Event())

    with pytest.raises(NotAskedAnyMore):
        told(READING)


def test_whoever_makes_a_file_is_not_held_up_because_others_write(room, taken, monkeypatch):
    def give_way(*_told):
        raise Busy

    told = Teller(room.database, taken, Event(), SHORT)
    with monkeypatch.context() as others:
        others.setattr(fulfilling, "tell", give_way)
        told(READING)

    told(Progress(Stage.WRITING, 0, 5))

    assert _job(room).stage is Stage.WRITING
