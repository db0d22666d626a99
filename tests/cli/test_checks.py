import pytest

from drafting.cli.checks import LONG_WAIT, all_checks
from drafting.config import Settings
from drafting.database import Database, transaction
from drafting.domain import clock
from drafting.domain.preparing import LEASE, FileKind, wish
from drafting.record import fulfilling
from drafting.services import preparing
from tests import factories
from tests.cast import gather


def _checks(settings):
    return {check.name: check for check in all_checks(settings)}


@pytest.fixture
def settings(terminal):
    """The settings of an empty room."""
    return Settings(instance=terminal.instance, database_url="", secret_key="")


@pytest.fixture
def database_of_the_room(settings):
    """What the checks look at."""
    opened = Database(settings.database)
    yield opened
    opened.close()


def test_every_check_of_a_sound_room_is_made(settings):
    checks = _checks(settings)

    assert set(checks) == {
        *("python", "instance folder", "secret key", "static files", "database", "sqlite"),
        *("journal_mode", "synchronous", "foreign_keys", "schema", "journal"),
        "files being prepared",
    }
    assert not [check for check in checks.values() if check.state == "bad"]


def test_whatever_is_not_ok_comes_with_its_remedy(settings):
    settings.database_url = "nonsense"

    bad = [check for check in all_checks(settings) if check.state != "ok"]

    assert bad
    assert all(check.remedy for check in bad)


def test_without_a_database_nothing_is_said_of_what_is_in_it(settings):
    settings.database_url = "nonsense"

    assert list(_checks(settings))[-1] == "database"


def test_files_that_nobody_makes_are_told_with_what_to_do(settings, database_of_the_room):
    with transaction(database_of_the_room) as session:
        expert = gather(session).expert
        declaration = factories.declaration(session, expert)
        preparing.ask(session, expert, wish(FileKind.COMMENTS, declaration.slug, "csv", {}))
    assert _checks(settings)["files being prepared"].state == "ok"

    with clock.at(clock.now() + 2 * LONG_WAIT):
        late = _checks(settings)["files being prepared"]
    with transaction(database_of_the_room) as session:
        fulfilling.take(session)
    with clock.at(clock.now() + 2 * LEASE):
        lost = _checks(settings)["files being prepared"]

    for check in (late, lost):
        assert check.state == "warn"
        assert "drafting worker" in check.remedy


def test_a_key_from_the_environment_needs_no_file(settings):
    settings.secret_key = "a very secret key"

    check = _checks(settings)["secret key"]

    assert check.state == "ok"
    assert "very secret" not in check.sentence
