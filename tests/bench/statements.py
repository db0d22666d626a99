"""How many SQL statements a page takes when nothing is kept from earlier readers."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import event

from drafting.database import Database


@contextmanager
def counted(database: Database) -> Iterator[list[str]]:
    """The statements that the reader and the writer run inside, BEGIN aside."""
    found: list[str] = []

    def note(_connection, _cursor, statement, *_rest):
        if not statement.startswith(("BEGIN", "PRAGMA")):
            found.append(statement)

    engines = (database.reader, database.writer)
    for engine in engines:
        event.listen(engine, "before_cursor_execute", note)
    try:
        yield found
    finally:
        for engine in engines:
            event.remove(engine, "before_cursor_execute", note)
