"""The doctor finds what is wrong, says how to mend it, and shows no secret."""

import sqlite3

import pytest


def _states(told):
    return {check["name"]: check["state"] for check in told["checks"]}


def _bad(terminal, *, of, **variables):
    result = terminal.type("doctor", **variables)
    assert result.exit_code == 1, result.output
    line, remedy = result.stdout.split(f"bad   {of}: ")[1].splitlines()[:2]
    assert remedy.strip()
    return line


def test_a_sound_installation_is_called_sound(sampled):
    told = sampled.told("doctor")

    assert told["sound"]
    assert set(_states(told).values()) <= {"ok", "warn"}
    assert _states(told)["journal"] == "ok"


def test_every_setting_is_shown_with_where_it_comes_from(terminal):
    told = terminal.told("doctor")

    sources = {one["name"]: one["source"] for one in told["settings"]}
    assert sources["DRAFTING_INSTANCE"] == "environment"
    assert sources["DRAFTING_SECURE_COOKIES"] == "default"


def test_secrets_are_not_shown(terminal):
    address = "postgresql+psycopg://room:hunter2@127.0.0.1:1/room"

    result = terminal.type(
        "doctor", DRAFTING_SECRET_KEY="a very secret key", DRAFTING_DATABASE_URL=address
    )

    assert result.exit_code == 1
    assert "hunter2" not in result.output
    assert "a very secret key" not in result.output


def test_a_missing_schema_is_bad(terminal):
    terminal.file.unlink()

    line = _bad(terminal, of="schema")

    assert "drafting db upgrade" in line


def test_a_database_that_does_not_answer_is_bad(terminal):
    line = _bad(terminal, of="database", DRAFTING_DATABASE_URL="nonsense")

    assert "cannot be opened" in line


def test_a_secret_key_that_others_can_read_is_bad(terminal):
    key = terminal.instance / "secret_key"
    key.write_text("x", encoding="ascii")
    key.chmod(0o644)

    line = _bad(terminal, of="secret key")

    assert "0644" in line


def test_a_secret_key_of_its_owner_is_ok(terminal):
    key = terminal.instance / "secret_key"
    key.write_text("x", encoding="ascii")
    key.chmod(0o600)

    assert _states(terminal.told("doctor"))["secret key"] == "ok"


def test_a_journal_that_was_changed_from_outside_is_bad(sampled):
    connection = sqlite3.connect(sampled.file)
    triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    for (name,) in connection.execute(triggers).fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute("UPDATE journal_entry SET canonical = canonical || ' ' WHERE seq = 50")
    connection.commit()
    connection.close()

    line = _bad(sampled, of="journal")

    assert "act 50" in line


@pytest.mark.parametrize("folder", ["file", "file/under"])
def test_an_instance_that_is_no_folder_is_bad(terminal, tmp_path, folder):
    (tmp_path / "file").write_text("x", encoding="ascii")

    line = _bad(terminal, of="instance folder", DRAFTING_INSTANCE=str(tmp_path / folder))

    assert "cannot be written" in line
