"""`drafting worker` makes what waits; the settings are refused as in every command."""

import subprocess
import sys

import pytest

from drafting.database import Database, transaction
from drafting.domain.actors import ANYONE
from drafting.domain.preparing import FileKind, JobState, wish
from drafting.models import Job
from drafting.services import preparing
from tests import factories
from tests.cast import gather

COMMAND = (sys.executable, "-c", "from drafting.cli.main import main; main()")


@pytest.fixture
def asked(terminal):
    """A file that a visitor asked for, in the room of the terminal."""
    database = Database(f"sqlite:///{terminal.file}")
    with transaction(database) as session:
        expert = gather(session).expert
        declaration = factories.declaration(session, expert)
        factories.release(session, expert, declaration)
        preparing.ask(session, ANYONE, wish(FileKind.DISPOSITIONS, "neighbours", "pdf", {}))
    yield database
    database.close()


def test_a_worker_makes_what_waits_and_ends(terminal, asked):
    environment = {name: value for name, value in terminal.environment.items() if value}

    done = subprocess.run(
        [*COMMAND, "worker", "--once"], env=environment, capture_output=True, check=False
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    with asked.reading() as session:
        assert session.query(Job).one().state is JobState.DONE


def test_a_worker_is_refused_where_the_schema_is_not_there(terminal):
    terminal.file.unlink()

    assert "drafting db upgrade" in terminal.refused("worker", "--once")
