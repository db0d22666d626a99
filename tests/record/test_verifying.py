"""The journal is verified from its bytes, and whatever was changed from outside is found."""

import shutil
import sqlite3

import pytest

from drafting.database import Database
from drafting.record.verifying import Verified, verify

TAMPERING = {
    "its bytes": "UPDATE journal_entry SET canonical = CAST('{}' AS BLOB) WHERE seq = 4",
    "its bytes, as text": "UPDATE journal_entry SET canonical = 'x' WHERE seq = 4",
    "its moment": "UPDATE journal_entry SET at = '2020-01-01 00:00:00.000000' WHERE seq = 4",
    "its moment, beyond reading": "UPDATE journal_entry SET at = 'never' WHERE seq = 4",
    "its act": "UPDATE journal_entry SET act = 'comment.written' WHERE seq = 4",
    "its act, to an unknown one": "UPDATE journal_entry SET act = 'treaty.signed' WHERE seq = 4",
    "who did it": "UPDATE journal_entry SET actor_id = (SELECT MAX(id) FROM user_account) "
    "WHERE seq = 4",
    "its hash": "UPDATE journal_entry SET chain_hash = leaf_hash WHERE seq = 4",
    "everything": "DELETE FROM journal_entry WHERE seq = 4",
}


@pytest.fixture
def file(furnished_file, tmp_path):
    """A room whose record can be tampered with: its guards are taken away."""
    path = tmp_path / "room.sqlite3"
    shutil.copy(furnished_file, path)
    connection = sqlite3.connect(path)
    triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    for (name,) in connection.execute(triggers).fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    connection.close()
    return path


def _tamper(file, statement):
    connection = sqlite3.connect(file)
    connection.execute(statement)
    connection.commit()
    connection.close()


def _verified(file) -> Verified:
    database = Database(f"sqlite:///{file}")
    with database.reading() as session:
        found = verify(session)
    database.close()
    return found


def test_an_untouched_journal_holds(file):
    found = _verified(file)

    assert found.holds
    assert found.count > 4


@pytest.mark.parametrize("what", TAMPERING)
def test_an_entry_that_was_changed_is_found(file, what):
    _tamper(file, TAMPERING[what])

    assert _verified(file) == Verified(3, broken_at=4)


def test_a_journal_that_was_cut_short_is_found(file):
    count = _verified(file).count
    _tamper(file, "DELETE FROM journal_entry WHERE seq = (SELECT MAX(seq) FROM journal_entry)")

    found = _verified(file)

    assert found == Verified(count - 1, broken_at=count)


def test_an_empty_journal_holds(database):
    with database.reading() as session:
        assert verify(session) == Verified(0)
