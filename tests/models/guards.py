"""Tries to break what the database itself keeps, as somebody with its password would."""

import pytest
from sqlalchemy import delete, func, select, update
from sqlalchemy.exc import DBAPIError

from drafting.models import Base


def check_frozen(session, table, **change):
    """Expect that no row of a table can be changed or removed, and that there is one to try on."""
    frozen = Base.metadata.tables[table]
    assert session.scalar(select(func.count()).select_from(frozen)) > 0
    check_refused(session, update(frozen).values(change))
    check_refused(session, delete(frozen))


def check_refused(session, statement):
    """Expect that the database refuses a statement, and leave the session usable."""
    kept = r"stays as it is|is never deleted"
    with pytest.raises(DBAPIError, match=kept), session.begin_nested():
        session.execute(statement)
