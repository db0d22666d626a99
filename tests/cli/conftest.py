"""A terminal in which the commands are typed, with a room of its own."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from drafting.cli.demo import replaying
from drafting.cli.main import main
from drafting.database import Database, transaction
from drafting.domain.actors import OPERATOR
from drafting.domain.consultations import Publication
from drafting.domain.identity import repeatable
from drafting.models import Amendment
from drafting.queries import declarations
from tests import factories
from tests.cast import gather


class Terminal:
    """Types commands and hands back what they answer."""

    def __init__(self, instance: Path) -> None:
        self.instance = instance
        self.file = instance / "drafting.sqlite3"
        self.environment: dict[str, str | None] = {
            "DRAFTING_INSTANCE": str(instance),
            "DRAFTING_DATABASE_URL": None,
            "DRAFTING_SECRET_KEY": None,
            "DRAFTING_PASSWORD": None,
            "DRAFTING_CHEAP_PASSWORDS": "1",
        }

    def type(self, *words, answers=None, **variables):
        """What a command answers: its exit code, its output and its errors."""
        environment = {**self.environment, **variables}
        return CliRunner().invoke(main, [str(word) for word in words], answers, env=environment)

    def done(self, *words, **variables) -> str:
        """The output of a command that must succeed."""
        result = self.type(*words, **variables)
        assert result.exit_code == 0, (result.output, result.exception)
        return result.stdout

    def refused(self, *words, **variables) -> str:
        """The sentence with which a command is refused; nothing else is printed."""
        result = self.type(*words, **variables)
        assert result.exit_code == 1, (result.exit_code, result.output, result.exception)
        assert result.stdout == ""
        assert result.stderr.count("\n") == 1, result.stderr
        return result.stderr.strip()

    def told(self, *words):
        """What a command tells as JSON."""
        return json.loads(self.done(*words, "--json"))

    def declares(self, *slugs: str) -> bool:
        """Whether these declarations are in the room, and no others."""
        database = Database(f"sqlite:///{self.file}")
        with database.reading() as session:
            found = {one.slug for one in declarations.declarations(session, OPERATOR)}
        database.close()
        return found == set(slugs)


@pytest.fixture(scope="session")
def sample_file(empty_file, tmp_path_factory):
    """An SQLite file with the small sample in it, to be copied."""
    path = tmp_path_factory.mktemp("sample") / "room.sqlite3"
    shutil.copy(empty_file, path)
    database = Database(f"sqlite:///{path}")
    with transaction(database) as session, repeatable(1):
        replaying.load(session, lambda _done, _of: None, cheap=True)
    database.close()
    return path


@pytest.fixture
def terminal(empty_file, tmp_path) -> Terminal:
    """A terminal over an empty room."""
    (tmp_path / "instance").mkdir()
    shutil.copy(empty_file, tmp_path / "instance" / "drafting.sqlite3")
    return Terminal(tmp_path / "instance")


@pytest.fixture
def sampled(sample_file, terminal) -> Terminal:
    """A terminal over a room with the small sample in it."""
    shutil.copy(sample_file, terminal.file)
    return terminal


@pytest.fixture
def promised(terminal):
    """An amendment that waits for the closing of its consultation, and when that is."""
    database = Database(f"sqlite:///{terminal.file}")
    with transaction(database) as session:
        cast = gather(session)
        declaration = factories.declaration(session, cast.expert)
        factories.release(session, cast.expert, declaration)
        wish = {"publication": Publication.AT_CLOSING}
        one = factories.consultation(session, cast.expert, declaration, **wish)
        factories.amendment(session, cast.northland, factories.row(session, declaration, "PP1"))
        closes_at = one.closes_at
    yield database, closes_at
    database.close()


def number_of(database):
    """The public number of the only amendment."""
    with database.reading() as session:
        return session.query(Amendment).one().number
