from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest
from sqlalchemy import bindparam, func, select, text
from sqlalchemy.exc import DBAPIError

from drafting import schema
from drafting.database import Database, transaction
from drafting.domain.errors import DraftingError, StaleVersion
from drafting.models import Amendment, Comment, Declaration, Paragraph, ParagraphVersion, Release
from drafting.services import amending, deciding, editing
from tests import cast as casting
from tests import factories, journals
from tests.conftest import BACKENDS

THREADS = 4


@pytest.fixture(params=BACKENDS)
def record(request):
    """A database of its own on each kind of server, empty but for its schema."""
    if request.param == "sqlite":
        yield request.getfixturevalue("database")
        return
    opened = Database(request.getfixturevalue("postgres_url"))
    schema.upgrade(opened)
    yield opened
    opened.close()


@pytest.fixture
def scene(record):
    """The cast, a released declaration and its first paragraph, kept."""
    with transaction(record) as session:
        cast = casting.gather(session)
        declaration = factories.declaration(session, cast.expert)
        factories.release(session, cast.expert, declaration)
        return cast, declaration, factories.row(session, declaration, "PP1")


def _at_once(record, *acts):
    """Do all these acts at the same moment, each in its transaction; gives results or refusals."""
    barrier = Barrier(len(acts))

    def run(act):
        barrier.wait()
        try:
            with transaction(record) as session:
                return act(session)
        except DraftingError as refusal:
            return refusal

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def _count(record, model):
    with record.reading() as session:
        return session.scalar(select(func.count()).select_from(model))


def _check_chain(record):
    with record.reading() as session:
        journals.check_chain(session)


# Keeping and undoing


def test_what_is_done_in_a_transaction_is_kept(record):
    with transaction(record) as session:
        session.add(Declaration(slug="river", title="On the river"))

    assert _count(record, Declaration) == 1


@pytest.mark.parametrize("fault", [StaleVersion, KeyboardInterrupt, ValueError])
def test_of_a_transaction_that_fails_nothing_is_kept(record, fault):
    def fail():
        with transaction(record) as session:
            session.add(Declaration(slug="river", title="On the river"))
            session.flush()
            raise fault

    with pytest.raises(fault):
        fail()

    assert _count(record, Declaration) == 0


def test_a_failed_transaction_does_not_stand_in_the_way_of_the_next(record):
    with pytest.raises(StaleVersion), transaction(record):
        raise StaleVersion

    with transaction(record) as session:
        session.add(Declaration(slug="river", title="On the river"))
    assert _count(record, Declaration) == 1


def test_who_reads_cannot_write(record):
    with record.reading() as session:
        session.add(Declaration(slug="river", title="On the river"))

        with pytest.raises(DBAPIError, match=r"read-?only"):
            session.flush()


def test_who_reads_sees_one_moment(record):
    with record.reading() as session:
        before = session.scalar(select(func.count()).select_from(Declaration))
        with transaction(record) as writing:
            writing.add(Declaration(slug="river", title="On the river"))

        assert session.scalar(select(func.count()).select_from(Declaration)) == before


def test_a_glance_sees_what_is_kept_at_that_moment(record):
    question = select(Declaration.title).where(Declaration.slug == bindparam("slug"))
    before = record.glance(question, slug="river")
    with transaction(record) as session:
        session.add(Declaration(slug="river", title="On the river"))

    after = record.glance(question, slug="river")

    assert before is None
    assert tuple(after) == ("On the river",)


@pytest.mark.parametrize(
    ("engine", "pragmas"),
    [
        ("writer", {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "query_only": 0}),
        ("reader", {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "query_only": 1}),
    ],
)
def test_sqlite_is_told_to_lose_nothing(database, engine, pragmas):
    with getattr(database, engine).connect() as connection:
        found = {name: connection.scalar(text(f"PRAGMA {name}")) for name in pragmas}
        waits = connection.scalar(text("PRAGMA busy_timeout"))

    assert found == pragmas
    assert waits == 10_000


def test_sqlite_makes_its_folder(tmp_path):
    opened = Database(f"sqlite:///{tmp_path / 'new' / 'room.sqlite3'}")
    opened.close()

    assert (tmp_path / "new").is_dir()


# At the same moment


def test_no_accepted_write_is_lost(record, scene):
    cast, _, row = scene

    def write(number):
        def once(session):
            return factories.comment(session, cast.observer, row, f"Remark {number}.").number

        return once

    numbers = []
    for turn in range(25):
        numbers += _at_once(record, *(write(4 * turn + one) for one in range(THREADS)))

    assert sorted(numbers) == list(range(1, 101))
    assert _count(record, Comment) == 100
    _check_chain(record)


def test_of_several_stale_writers_exactly_one_wins(record, scene):
    cast, _, row = scene
    texts = [f"Mindful of writer {number}," for number in range(THREADS)]

    found = _at_once(
        record,
        *(lambda session, text=text: _rewrite(session, cast, row, text) for text in texts),
    )

    won = [one for one in found if not isinstance(one, DraftingError)]
    assert len(won) == 1
    assert sum(isinstance(one, StaleVersion) for one in found) == THREADS - 1
    with record.reading() as session:
        assert session.get(Paragraph, row.paragraph_id).version_number == 2
    _check_chain(record)


def _rewrite(session, cast, row, text):
    return factories.rewritten(session, cast.expert, row, text).text


def test_a_form_sent_twice_at_once_is_one_act(record, scene):
    cast, _, row = scene

    found = _at_once(
        record,
        *[lambda session: factories.draft(session, cast.northland, row, form_key="key").id] * 2,
    )

    assert found[0] == found[1]
    assert _count(record, Amendment) == 1


def test_two_releases_at_once_are_one(record, scene):
    cast, declaration, _ = scene

    def publish(session):
        return factories.release(session, cast.expert, declaration, symbol="TEST/2").number

    found = _at_once(record, publish, publish)

    assert sorted(str(one) for one in found if isinstance(one, int)) == ["2"]
    assert sum(isinstance(one, StaleVersion) for one in found) == 1
    assert _count(record, Release) == 2


def test_two_members_who_revise_at_once_do_not_overwrite_each_other(record, scene):
    cast, _, row = scene
    with transaction(record) as session:
        draft = factories.draft(session, cast.northland, row)

    def revise(actor, text):
        wish = factories.proposal(row, text=text)
        return lambda session: amending.revise(session, actor, draft.id, 1, wish).text

    found = _at_once(
        record, revise(cast.northland, "Mindful,"), revise(cast.northland_second, "Aware,")
    )

    assert sum(isinstance(one, StaleVersion) for one in found) == 1


def test_what_is_recorded_as_submitted_is_what_was_submitted(record, scene):
    cast, _, row = scene
    for turn in range(5):
        with transaction(record) as session:
            draft = factories.draft(session, cast.northland, row)
        wish = factories.proposal(row, text=f"Mindful of turn {turn},")

        _at_once(
            record,
            lambda session, one=draft.id: amending.submit(session, cast.northland, one),
            lambda session, one=draft.id, wish=wish: amending.revise(
                session, cast.northland_second, one, 1, wish
            ),
        )

    with record.reading() as session:
        for entry in journals.entries(session):
            if entry.act == "amendment.submitted":
                kept = session.get(Amendment, entry.subject_id)
                assert journals.facts(entry)["words"] == journals.words_hash(kept.text)


def test_an_amendment_is_either_withdrawn_or_decided(record, scene):
    cast, _, row = scene
    for _ in range(5):
        with transaction(record) as session:
            amendment = factories.amendment(session, cast.northland, row)
        wish = replace(factories.decision(amendment), outcome=deciding.Outcome.DECLINED)

        found = _at_once(
            record,
            lambda session, one=amendment.id: amending.withdraw(session, cast.northland, one),
            lambda session, wish=wish: deciding.decide(session, cast.expert, wish),
        )

        assert sum(isinstance(one, DraftingError) for one in found) == 1


def test_drafting_submitting_and_rewriting_at_once_end_well(record, scene):
    cast, declaration, row = scene
    with transaction(record) as session:
        other = factories.row(session, declaration, "PP2")
    for turn in range(10):
        with transaction(record) as session:
            draft = factories.draft(session, cast.northland, row)

        found = _at_once(
            record,
            lambda session, one=draft.id: amending.submit(session, cast.northland, one).number,
            lambda session: factories.draft(session, cast.southland, row).id,
            lambda session: factories.comment(session, cast.observer, row).number,
            lambda session, turn=turn: (
                editing.rewrite(
                    session,
                    cast.expert,
                    factories.edit(other, f"Mindful of {turn},", base_number=turn + 1),
                ).number
            ),
        )

        assert not [one for one in found if isinstance(one, DraftingError)]
    assert _count(record, ParagraphVersion) == 8 + 10
    _check_chain(record)


def test_the_file_of_the_record_is_for_its_owner_alone(tmp_path):
    database = Database(f"sqlite:///{tmp_path / 'new' / 'room.sqlite3'}")

    mode = (tmp_path / "new" / "room.sqlite3").stat().st_mode & 0o777
    database.close()

    assert mode == 0o600
