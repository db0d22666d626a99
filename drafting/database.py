"""Engines for writing and for reading, and the one place where anything is committed."""

import fcntl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection as SqliteConnection
from typing import Any, cast

from sqlalchemy import Connection, Engine, Select, create_engine, event, make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from drafting.domain.errors import Busy, QuickerElsewhere

BUSY_MILLISECONDS = 10_000

BUSY = frozenset({"40001", "40P01", "SQLITE_BUSY", "SQLITE_BUSY_SNAPSHOT", "SQLITE_LOCKED"})
"""Codes of an act that had to give way to another one (PostgreSQL, appendix A; SQLite)."""

TAKEN = frozenset({"23505", "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY"})
"""Codes of a value that must be unique and was taken meanwhile."""

Question = Select[*tuple[Any, ...]]
Worded = tuple[str, tuple[str, ...], Mapping[str, Any]]
"""A question as a driver takes it: its words, the order of what it asks for, and what is fixed."""


class Database:
    """The record: one engine that writes, one that can only read, and the gate between writers."""

    def __init__(self, url: str) -> None:
        self.url = make_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self.gate: Path | None = None
        if self.is_sqlite:
            path = Path(self.url.database or "")
            path.parent.mkdir(parents=True, exist_ok=True)
            if not path.exists():
                path.touch(mode=0o600)  # drafts and password hashes are nobody else's
            self.gate = path.with_name(path.name + ".gate")
            self.writer = _sqlite_engine(url, begin="BEGIN IMMEDIATE", only_reads=False)
            self.reader = _sqlite_engine(url, begin="BEGIN", only_reads=True)
        else:
            self.writer = create_engine(url)
            self.reader = create_engine(
                url,
                isolation_level="REPEATABLE READ",
                execution_options={"postgresql_readonly": True},
            )
        self._glances: dict[Question, Worded] = {}

    def reading(self) -> Session:
        """A session that sees one consistent moment and cannot write."""
        return Session(self.reader, autoflush=False)

    def glance(self, query: Question, **values: str) -> tuple[Any, ...] | None:
        """The first row of one quick question, by the shortest way: no session, no transaction."""
        sql, names, params = self._worded(query)
        asked = {**params, **values}
        connection = self.reader.raw_connection()
        try:
            cursor = connection.cursor()
            cursor.execute(sql, tuple(asked[name] for name in names) if names else asked)
            return cast(tuple[Any, ...] | None, cursor.fetchone())
        finally:
            connection.close()

    def _worded(self, query: Question) -> Worded:
        """The query in the words of the driver, worded once."""
        if query not in self._glances:
            made = query.compile(dialect=self.reader.dialect)
            params = made.construct_params(_check=False)
            self._glances[query] = (str(made), tuple(made.positiontup or ()), params)
        return self._glances[query]

    def close(self) -> None:
        """Let every connection go."""
        self.writer.dispose()
        self.reader.dispose()


@contextmanager
def transaction(database: Database) -> Iterator[Session]:
    """Keep everything done inside, or nothing."""
    with _gate(database.gate), Session(database.writer, expire_on_commit=False) as session:
        try:
            yield session
            session.commit()
        except DBAPIError as error:
            session.rollback()
            raise _refusal(error) from error
        except BaseException:
            session.rollback()
            raise


def _refusal(error: DBAPIError) -> Exception:
    """What may pass if tried again becomes a refusal; everything else is our fault and stays."""
    code = str(
        getattr(error.orig, "sqlstate", None) or getattr(error.orig, "sqlite_errorname", None)
    )
    if code in BUSY:
        return Busy()
    return QuickerElsewhere() if code in TAKEN else error


@contextmanager
def _gate(path: Path | None) -> Iterator[None]:
    """Let SQLite's writers in one after the other, from before BEGIN to after COMMIT.

    Without it the worst wait is twenty times longer, and two checkpoints may race (a fault of
    SQLite 3.7.0 to 3.51.2 that can lose committed work).
    """
    if path is None:
        yield
        return
    with path.open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _sqlite_engine(url: str, *, begin: str, only_reads: bool) -> Engine:
    engine = create_engine(url, connect_args={"timeout": BUSY_MILLISECONDS / 1000})

    @event.listens_for(engine, "connect")
    def set_modes(connection: SqliteConnection, _record: object) -> None:
        # The driver's own transactions lose updates: we say BEGIN ourselves.
        connection.isolation_level = None
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA query_only = {'ON' if only_reads else 'OFF'}")

    @event.listens_for(engine, "begin")
    def say_begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine
