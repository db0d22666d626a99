"""The modes in which SQLite keeps the record are the safe ones."""

from drafting.queries.modes import modes


def test_what_is_committed_survives_and_rows_point_to_rows(database):
    with database.reading() as session:
        found = modes(session)

    assert found == {"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1"}
