"""Pages kept for everybody are forgotten between tests: each test has a record of its own."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from drafting.queries import checkpoints
from drafting.web import page_cache
from tests.cast import EMAILS
from tests.conftest import room_over
from tests.rooms import Passes
from tests.web.scene import Scene, set_scene


@dataclass(frozen=True)
class Staged:
    """A database to be copied, what stands in it, and what the browsers of the cast hold."""

    file: Path
    scene: Scene
    passes: Passes


@pytest.fixture(autouse=True)
def forget_kept_pages():
    """Forgets the kept pages now, and again whenever it is called."""
    page_cache._pages.clear()
    return page_cache._pages.clear


@pytest.fixture
def one_record(monkeypatch):
    """The hash of the record, which files print, is the same in two worlds.

    It is made of everything that happened, so that it differs as a random number would; that it
    moves with public acts alone is tested where it is read.
    """
    monkeypatch.setattr(checkpoints, "_at", lambda _session, seq: "0f" * 32 if seq else "")


@pytest.fixture(scope="session")
def staged(application, furnished_file, tmp_path_factory):
    """A database with things to act upon, to be copied, and who is signed in there."""
    folder = tmp_path_factory.mktemp("staged")
    with room_over(application, furnished_file, folder) as room:
        scene = set_scene(room)
        passes = {name: room.visit(name).held() for name in EMAILS}
    return Staged(folder / "room.sqlite3", scene, passes)


@pytest.fixture
def scene(staged):
    """What there is to act upon in a staged room."""
    return staged.scene


@pytest.fixture
def staged_room(application, staged, tmp_path):
    """A room with things to act upon."""
    with room_over(application, staged.file, tmp_path, staged.passes) as opened:
        yield opened
