"""Changing a row only from the state that was seen: of two at once, one comes too late."""

from sqlalchemy import CursorResult, Update
from sqlalchemy.orm import Session


def claims_one(session: Session, statement: Update) -> bool:
    """Whether this update still found its one row as it expected it."""
    result = session.execute(statement)
    return isinstance(result, CursorResult) and result.rowcount == 1
