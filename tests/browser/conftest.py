"""A real browser before a real server; skipped, with the reason, where there is no chromium."""

import shutil
import threading
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Error, expect, sync_playwright
from werkzeug.serving import make_server

from drafting.config import Settings
from drafting.database import Database, transaction
from drafting.queries import people
from tests import cast as casting
from tests import factories
from tests.browser.people import Someone, Stage
from tests.rooms import Room

# A busy machine is slow, not wrong: what a page promises may take this many milliseconds.
PATIENCE = 20_000

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items):
    for item in items:
        if "browser" in item.path.parts:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's chromium, without a window."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        pytest.skip("there is no chromium on this machine (Debian: apt-get install chromium)")
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        try:
            opened = playwright.chromium.launch(executable_path=path, args=QUIET)
        except Error as fault:
            pytest.skip(f"chromium does not start: {fault.message.splitlines()[0]}")
        yield opened
        opened.close()


@pytest.fixture
def stage(browser, application, empty_file, tmp_path) -> Iterator[Stage]:
    """A served room with the cast in it, and a browser for each of them."""
    shutil.copy(empty_file, tmp_path / "room.sqlite3")
    database = Database(f"sqlite:///{tmp_path / 'room.sqlite3'}")
    with transaction(database) as session:
        casting.gather(session)
    settings = Settings(instance=tmp_path, secret_key="for tests only", cheap_passwords=True)
    application.extensions["drafting"] = (settings, database)
    server = make_server("127.0.0.1", 0, application, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    stage = Stage(browser, f"http://127.0.0.1:{server.server_port}", Room(application, database))
    try:
        yield stage
    finally:
        stage.close()
        server.shutdown()
        thread.join()
        server.server_close()
        database.close()


@pytest.fixture
def furnished(stage) -> Stage:
    """The same with a declaration that was released once."""
    with stage.database.reading() as reading:
        expert = people.person_by_email(reading, casting.EMAILS["expert"]).actor
    with transaction(stage.database) as session:
        declaration = factories.declaration(session, expert)
        factories.release(session, expert, declaration)
    return stage


@pytest.fixture
def visitor(furnished) -> Someone:
    """Somebody without an account."""
    return furnished.someone()
