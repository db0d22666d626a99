from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import MetaData, Table, insert, inspect, select, text
from sqlalchemy.exc import DBAPIError

from drafting import schema
from drafting.database import Database
from drafting.models import Base, DerivedOrigins
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


def _kept(connection, name, **values):
    """One row of a table as it is in the database, all that is not given being empty."""
    table = Table(name, MetaData(), autoload_with=connection)
    empty = {
        int: 0,
        str: "x",
        bool: False,
        bytes: bytes(32),
        datetime: datetime(2026, 1, 1, tzinfo=UTC),
    }
    needed = {
        column.name: empty.get(column.type.python_type, [])
        for column in table.columns
        if not column.nullable
    }
    connection.execute(insert(table).values({**needed, **values}))


@pytest.fixture
def first_house(nothing):
    """A database as the first house left it, with words carried by the first algorithm."""
    schema.upgrade(nothing, "0001")
    words = ("States act.", "States shall act.", "States shall act now.")
    origins = ([[11, "v1"]], [[17, "v2"]], [[16, "v2"], [4, "kenya"], [1, "v2"]])
    with nothing.writer.begin() as connection:
        _kept(connection, "declaration", id="d")
        _kept(connection, "journal_entry", seq=1)
        _kept(connection, "paragraph", id="p", declaration_id="d")
        for number, (text_then, carried) in enumerate(zip(words, origins, strict=True), start=1):
            version = {"id": f"v{number}", "paragraph_id": "p", "number": number}
            written = {"text": text_then, "origins": carried, "algorithm": "dmp-words-1"}
            _kept(connection, "paragraph_version", **version, **written, journal_seq=1)
    return nothing


def test_what_the_first_algorithm_carried_is_carried_once_more_beside_it(first_house):
    schema.upgrade(first_house)

    with first_house.reader.connect() as connection:
        derived = connection.execute(select(DerivedOrigins.__table__)).mappings().all()
        stored = connection.scalars(text("SELECT DISTINCT algorithm FROM paragraph_version")).all()
    assert {one["version_id"]: one["origins"] for one in derived} == {
        "v2": [[7, "v1"], [6, "v2"], [4, "v1"]],
        "v3": [[7, "v1"], [6, "v2"], [3, "v1"], [4, "kenya"], [1, "v1"]],
    }
    assert stored == ["dmp-words-1"]


def test_derived_origins_stay_as_they_are(first_house):
    schema.upgrade(first_house)

    with pytest.raises(DBAPIError), first_house.writer.begin() as connection:
        connection.execute(text("UPDATE derived_origins SET algorithm = 'other'"))
