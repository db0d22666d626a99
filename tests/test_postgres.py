"""The tests' own PostgreSQL gives each of them a database to itself."""

import pytest
from sqlalchemy import create_engine, inspect, text

from tests.postgres import SETTING, PostgresServer, running_server

pytestmark = pytest.mark.postgres


def _tables(url: str) -> list[str]:
    engine = create_engine(url)
    try:
        return inspect(engine).get_table_names()
    finally:
        engine.dispose()


def _run(url: str, statement: str) -> None:
    engine = create_engine(url)
    try:
        with engine.begin() as connection:
            connection.execute(text(statement))
    finally:
        engine.dispose()


def test_the_address_names_the_driver_that_the_room_uses(postgres_url: str) -> None:
    assert postgres_url.startswith("postgresql+psycopg://")


def test_every_database_starts_empty(postgres_server: PostgresServer) -> None:
    with postgres_server.database() as first, postgres_server.database() as second:
        _run(first, "CREATE TABLE paragraph (id integer)")

        assert _tables(first) == ["paragraph"]
        assert _tables(second) == []


def test_a_database_goes_when_its_test_ends(postgres_server: PostgresServer) -> None:
    with postgres_server.database() as url:
        pass

    with postgres_server.database() as other:
        names = _databases(other)

    assert url.rpartition("?")[0].rpartition("/")[2] not in names


def test_a_server_that_was_named_is_used_as_it_is(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SETTING, postgres_url.replace("postgresql+psycopg", "postgresql"))

    with running_server() as server, server.database() as url:
        tables = _tables(url)

    assert tables == []


def _databases(url: str) -> list[str]:
    engine = create_engine(url)
    try:
        with engine.connect() as connection:
            return list(connection.scalars(text("SELECT datname FROM pg_database")))
    finally:
        engine.dispose()
