"""The database is brought to the schema, and commands refuse one that is not there."""

import sqlite3

import pytest

NEEDING_A_ROOM = [
    ["outline", "x"],
    ["export", "x", "x.txt"],
    ["compare", "x@1", "x@2"],
    ["demo"],
    ["serve"],
]


def test_an_upgrade_makes_a_database_where_there_was_none(terminal):
    terminal.file.unlink()

    answer = terminal.done("db", "upgrade")

    assert "now" in answer
    assert terminal.declares()


def test_a_second_upgrade_changes_nothing(terminal):
    answer = terminal.done("db", "upgrade")

    assert "already" in answer


@pytest.mark.parametrize("command", NEEDING_A_ROOM, ids=lambda words: words[0])
def test_a_database_without_a_schema_is_refused_with_the_remedy(terminal, command):
    terminal.file.unlink()

    sentence = terminal.refused(*command)

    assert "drafting db upgrade" in sentence


def test_a_database_of_a_later_program_is_refused(terminal):
    with sqlite3.connect(terminal.file) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()

    sentence = terminal.refused("outline", "x")

    assert "9999" in sentence
    assert "later version" in sentence


@pytest.mark.parametrize("address", ["nonsense", "oracle://nowhere/x", "sqlite:////proc/x/y.db"])
def test_an_address_without_a_database_is_refused_with_the_reason(terminal, address):
    sentence = terminal.refused("db", "upgrade", DRAFTING_DATABASE_URL=address)

    assert sentence.startswith("The database cannot be opened (")
    assert "DRAFTING_DATABASE_URL" in sentence


def test_a_file_that_is_no_database_is_refused(terminal):
    terminal.file.write_text("This is a letter, not a database. " * 100, encoding="utf-8")

    sentence = terminal.refused("db", "upgrade")

    assert "file is not a database" in sentence
