"""What every test can ask for: a database, a session, the cast, and a room to walk through."""

import shutil
from contextlib import contextmanager

import pytest
from hypothesis import settings
from sqlalchemy.orm import Session

from drafting import schema
from drafting.config import Settings
from drafting.database import Database, transaction
from drafting.factory import create_app
from drafting.queries import declarations
from tests import cast as casting
from tests import factories
from tests.rooms import Room, Visit

pytest_plugins = ["tests.postgres"]

settings.register_profile("without a clock", deadline=None)
settings.load_profile("without a clock")

BACKENDS = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)]


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory):
    """An SQLite file with the schema and nothing else, to be copied."""
    path = tmp_path_factory.mktemp("empty") / "room.sqlite3"
    database = Database(f"sqlite:///{path}")
    schema.upgrade(database)
    database.close()
    return path


@pytest.fixture(scope="session")
def furnished_file(tmp_path_factory, empty_file):
    """An SQLite file with the cast and a declaration that was released once, to be copied."""
    path = tmp_path_factory.mktemp("furnished") / "room.sqlite3"
    shutil.copy(empty_file, path)
    database = Database(f"sqlite:///{path}")
    _furnish(database)
    database.close()
    return path


def _furnish(database):
    with transaction(database) as session:
        people = casting.gather(session)
        declaration = factories.declaration(session, people.expert)
        factories.release(session, people.expert, declaration)


@pytest.fixture(scope="session")
def postgres_database(postgres_server):
    """A furnished PostgreSQL database, shared by tests that undo what they do."""
    with postgres_server.database() as url:
        database = Database(url)
        schema.upgrade(database)
        _furnish(database)
        yield database
        database.close()


@pytest.fixture(scope="session")
def sqlite_database(furnished_file, tmp_path_factory):
    """A furnished SQLite database, shared by tests that undo what they do."""
    path = tmp_path_factory.mktemp("shared") / "room.sqlite3"
    shutil.copy(furnished_file, path)
    database = Database(f"sqlite:///{path}")
    yield database
    database.close()


@pytest.fixture(params=BACKENDS)
def session(request):
    """A writing session on each kind of database; everything done in it is undone."""
    database = request.getfixturevalue(
        "sqlite_database" if request.param == "sqlite" else "postgres_database"
    )
    with database.writer.connect() as connection, connection.begin() as outer:
        with Session(
            connection, expire_on_commit=False, join_transaction_mode="create_savepoint"
        ) as opened:
            yield opened
        outer.rollback()


@pytest.fixture
def cast(session):
    """The cast, whose accounts are in every furnished database."""
    return casting.gathered(session)


@pytest.fixture
def declaration(session, cast):
    """The declaration in every furnished database, which was released once."""
    return declarations.declaration(session, cast.expert, "neighbours")


@pytest.fixture
def database(empty_file, tmp_path):
    """An empty SQLite database of its own, for tests that commit."""
    shutil.copy(empty_file, tmp_path / "room.sqlite3")
    opened = Database(f"sqlite:///{tmp_path / 'room.sqlite3'}")
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def application(tmp_path_factory, furnished_file):
    """The application, made once: each room puts a database of its own under it."""
    settings = _settings(tmp_path_factory.mktemp("application"))
    return create_app(settings, Database(f"sqlite:///{furnished_file}"))


def _settings(folder):
    return Settings(instance=folder, secret_key="for tests only", cheap_passwords=True)


@contextmanager
def room_over(application, file, folder, passes=None):
    """The whole application over a copy of a database, in which some are signed in."""
    shutil.copy(file, folder / "room.sqlite3")
    database = Database(f"sqlite:///{folder / 'room.sqlite3'}")
    application.extensions["drafting"] = (_settings(folder), database)
    yield Room(application, database, passes)
    database.close()


@pytest.fixture(scope="session")
def passes(application, furnished_file, tmp_path_factory):
    """What the browsers of the cast hold once they have signed in to a furnished room."""
    with room_over(application, furnished_file, tmp_path_factory.mktemp("passes")) as room:
        return {name: room.visit(name).held() for name in casting.EMAILS}


@pytest.fixture
def room(application, furnished_file, passes, tmp_path):
    """The whole application over a database of its own, with the cast and one release in it."""
    with room_over(application, furnished_file, tmp_path, passes) as opened:
        yield opened


@pytest.fixture
def visitor(room) -> Visit:
    """Somebody who has not signed in."""
    return room.visit("visitor")


@pytest.fixture
def expert(room) -> Visit:
    """The Expert in the browser."""
    return room.visit("expert")


@pytest.fixture
def northland(room) -> Visit:
    """A delegate of Northland in the browser."""
    return room.visit("northland")


@pytest.fixture
def observer(room) -> Visit:
    """An observer in the browser."""
    return room.visit("observer")
