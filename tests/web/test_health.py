import shutil

import pytest

from drafting.config import Settings
from drafting.database import Database
from drafting.factory import create_app


def test_the_room_says_that_it_is_alive_and_ready(visitor):
    alive, ready = visitor.client.get("/healthz"), visitor.client.get("/readyz")

    assert (alive.status_code, alive.json) == (200, {"status": "alive"})
    assert (ready.status_code, ready.json) == (200, {"status": "ready"})


@pytest.fixture
def unready(tmp_path):
    """An application over a database without a schema."""
    database = Database(f"sqlite:///{tmp_path / 'bare.sqlite3'}")
    yield create_app(Settings(instance=tmp_path, secret_key="for tests only"), database)
    database.close()
    shutil.rmtree(tmp_path)


def test_without_its_schema_it_is_alive_but_not_ready(unready):
    client = unready.test_client()

    ready = client.get("/readyz")

    assert client.get("/healthz").status_code == 200
    assert ready.status_code == 503
    assert "drafting db upgrade" in ready.json["status"]
