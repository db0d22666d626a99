import pytest

from drafting.cli.checks import all_checks
from drafting.config import Settings


def _checks(settings):
    return {check.name: check for check in all_checks(settings)}


@pytest.fixture
def settings(terminal):
    """The settings of an empty room."""
    return Settings(instance=terminal.instance, database_url="", secret_key="")


def test_every_check_of_a_sound_room_is_made(settings):
    checks = _checks(settings)

    assert set(checks) == {
        *("python", "instance folder", "secret key", "static files", "database", "sqlite"),
        *("journal_mode", "synchronous", "foreign_keys", "schema", "journal"),
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


def test_a_key_from_the_environment_needs_no_file(settings):
    settings.secret_key = "a very secret key"

    check = _checks(settings)["secret key"]

    assert check.state == "ok"
    assert "very secret" not in check.sentence
