from contextlib import contextmanager

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect, text

from drafting import schema
from drafting.database import Database
from drafting.models import Base
from tests.conftest import BACKENDS


@contextmanager
def _opened(url):
    database = Database(url)
    try:
        yield database
    finally:
        database.close()


@pytest.fixture(params=BACKENDS)
def nothing(request, tmp_path):
    """A database in which nothing is set up yet."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'room.sqlite3'}"
    else:
        url = request.getfixturevalue("postgres_url")
    with _opened(url) as database:
        yield database


def _tables(database):
    with database.reader.connect() as connection:
        return set(inspect(connection).get_table_names()) - {"alembic_version"}


def test_a_database_that_was_never_set_up_has_no_revision(nothing):
    assert schema.revision_of(nothing) is None


def test_the_schema_is_brought_from_nothing_to_the_newest(nothing):
    schema.upgrade(nothing)

    assert schema.revision_of(nothing) == schema.newest_revision()
    assert _tables(nothing) == set(Base.metadata.tables)


def test_the_migrated_schema_is_the_one_of_the_models(nothing):
    schema.upgrade(nothing)

    with nothing.reader.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = compare_metadata(context, Base.metadata)

    assert differences == []


def test_the_schema_is_taken_back_to_nothing_and_brought_up_again(nothing):
    schema.upgrade(nothing)

    schema.downgrade(nothing, "base")
    gone = _tables(nothing)
    schema.upgrade(nothing)

    assert gone == set()
    assert _tables(nothing) == set(Base.metadata.tables)


def test_bringing_it_up_twice_changes_nothing(nothing):
    schema.upgrade(nothing)

    schema.upgrade(nothing)

    assert schema.revision_of(nothing) == schema.newest_revision()


def test_the_journal_starts_empty(nothing):
    schema.upgrade(nothing)

    with nothing.reader.connect() as connection:
        head = connection.execute(text("SELECT seq, chain_hash FROM journal_head")).one()

    assert (head.seq, bytes(head.chain_hash)) == (0, bytes(32))


def test_a_database_that_is_current_is_taken(nothing):
    schema.upgrade(nothing)

    schema.require_current(nothing)
