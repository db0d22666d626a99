"""Each pair of acts on one amendment or paragraph, begun at a barrier on SQLite.

What comes of the two together is what comes of them one after the other, in the one order or the
other: so no write is lost, and nobody is told that something was done that was not.
"""

import shutil
from concurrent.futures import ThreadPoolExecutor
from itertools import combinations_with_replacement
from pathlib import Path
from threading import Barrier

import pytest
from sqlalchemy import func, make_url, select
from sqlalchemy.orm import Session

from drafting import schema
from drafting.database import Database, transaction
from drafting.domain.errors import DraftingError
from drafting.domain.vocabulary import AmendmentState, Outcome
from drafting.models import Amendment, Declaration, Disposition, JournalEntry, JournalHead
from drafting.queries.told import is_latest_disposition
from drafting.record.verifying import verify
from tests import cast as casting
from tests import factories
from tests.services.acts import DEEDS, set_scene
from tests.services.standing import all_that_stands

PAIRS = list(combinations_with_replacement(DEEDS, 2))
CONTENDING = (
    ("withdraw", "settle"),
    ("withdraw", "join"),
    ("resubmit", "take"),
    ("adapt", "settle"),
    ("leave", "turn down"),
    ("submit", "revise"),
    ("take", "settle"),
    ("save", "save"),
    ("publish", "submit"),
    ("publish", "withdraw"),
    ("bring", "rewrite"),
)
"""Pairs that want the same; begun on PostgreSQL as well, where writers do not queue."""

TAKEN = (Outcome.ACCEPTED, Outcome.ACCEPTED_IN_PART)


def _room(file, folder):
    shutil.copy(file, folder / "room.sqlite3")
    return Database(f"sqlite:///{folder / 'room.sqlite3'}")


@pytest.fixture(scope="module")
def furnished_scene(furnished_file, tmp_path_factory):
    """An SQLite file with the scene in it, to be copied, and what the scene holds."""
    folder = tmp_path_factory.mktemp("scene")
    database = _room(furnished_file, folder)
    with transaction(database) as session:
        scene = set_scene(session)
    database.close()
    return folder / "room.sqlite3", scene


@pytest.fixture(scope="module")
def rehearsal(furnished_scene, tmp_path_factory):
    """A copy of the scene, on which whatever is done is undone."""
    database = _room(furnished_scene[0], tmp_path_factory.mktemp("rehearsal"))
    yield database
    database.close()


@pytest.fixture(scope="module")
def room(furnished_scene, tmp_path_factory):
    """A database for all pairs, whose statements are compiled once."""
    database = _room(furnished_scene[0], tmp_path_factory.mktemp("room"))
    yield database
    database.close()


@pytest.fixture
def record(furnished_scene, room):
    """The database as the scene left it, on which two acts are really done."""
    room.close()
    path = Path(room.writer.url.database)
    for end in ("-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)
    shutil.copy(furnished_scene[0], path)
    yield room
    room.close()


@pytest.fixture
def scene(furnished_scene):
    return furnished_scene[1]


def _told(act):
    """What somebody is told who does this: that it is done, or what kind of refusal."""
    try:
        act()
    except DraftingError as refusal:
        return type(refusal).__name__
    return "done"


def _in_turn(rehearsal, scene, names):
    """What each is told, and all that stands then, if they act in this order."""
    with rehearsal.writer.connect() as connection, connection.begin() as outer:
        with Session(connection, join_transaction_mode="create_savepoint") as session:

            def act(name):
                with session.begin_nested():
                    DEEDS[name].act(session, scene)

            told = [_told(lambda name=name: act(name)) for name in names]
            session.expire_all()
            _check_what_is_always_true(session, scene, names, told)
            found = told, all_that_stands(session)
        outer.rollback()
    return found


def _at_once(record, scene, names):
    """What each is told, and all that stands then, if they begin at the same moment."""
    barrier = Barrier(len(names))

    def act(name):
        with transaction(record) as session:
            DEEDS[name].act(session, scene)

    def begin(name):
        barrier.wait()
        return _told(lambda: act(name))

    with ThreadPoolExecutor(len(names)) as pool:
        told = list(pool.map(begin, names))
    with record.reading() as session:
        _check_what_is_always_true(session, scene, names, told)
        return told, all_that_stands(session)


def _check_what_is_always_true(session, scene, names, told):
    """Whatever is done to a record, it can be verified and contradicts itself nowhere."""
    verified, head = verify(session), session.scalars(select(JournalHead.seq)).one()
    assert (verified.holds, verified.count) == (True, head)
    assert session.scalars(select(Declaration.public_seq)).one() <= head
    acts = set(session.scalars(select(JournalEntry.act).where(JournalEntry.seq > scene.head)))
    done = [name for name, what in zip(names, told, strict=True) if what == "done"]
    assert {DEEDS[name].leaves for name in done} <= acts
    assert _decided_although_withdrawn(session) == _taken_twice(session) == []


def _decided_although_withdrawn(session):
    """What was told to be decided; of what waits for a release its delegation knows nothing."""
    query = select(Amendment.number).join(Disposition, is_latest_disposition())
    return session.scalars(query.where(Amendment.state == AmendmentState.WITHDRAWN)).all()


def _taken_twice(session):
    query = select(Disposition.amendment_id).where(Disposition.outcome.in_(TAKEN))
    return session.scalars(query.group_by(Disposition.amendment_id).having(func.count() > 1)).all()


@pytest.mark.parametrize("pair", PAIRS, ids=" and ".join)
def test_two_acts_at_once_are_as_two_acts_in_turn(record, rehearsal, scene, pair):
    one_first = _in_turn(rehearsal, scene, pair)
    told, stands = _in_turn(rehearsal, scene, pair[::-1])
    other_first = told[::-1], stands

    found = _at_once(record, scene, pair)

    assert found in (one_first, other_first)


@pytest.fixture(scope="module")
def postgres_scene(postgres_server):
    """A PostgreSQL database with the scene in it, a copy to rehearse on, and the scene."""
    with postgres_server.database() as url:
        database = Database(url)
        schema.upgrade(database)
        with transaction(database) as session:
            people = casting.gather(session)
            declaration = factories.declaration(session, people.expert)
            factories.release(session, people.expert, declaration)
            scene = set_scene(session)
        database.close()
        name = make_url(url).database
        with postgres_server.database(name) as copy:
            rehearsal = Database(copy)
            yield name, rehearsal, scene
            rehearsal.close()


@pytest.mark.postgres
@pytest.mark.parametrize("pair", CONTENDING, ids=" and ".join)
def test_where_writers_do_not_queue_nothing_is_lost_either(postgres_server, postgres_scene, pair):
    name, rehearsal, scene = postgres_scene
    one_first = _in_turn(rehearsal, scene, pair)
    told, stands = _in_turn(rehearsal, scene, pair[::-1])
    with postgres_server.database(name) as url:
        record = Database(url)

        found = _at_once(record, scene, pair)

        record.close()
    assert found in (one_first, (told[::-1], stands))


@pytest.mark.parametrize("name", DEEDS)
def test_each_act_is_done_where_nothing_stands_against_it(rehearsal, scene, name):
    told, _ = _in_turn(rehearsal, scene, [name])

    assert told == ["done"]
