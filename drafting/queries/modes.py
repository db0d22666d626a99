"""Reading in which modes SQLite keeps the record."""

from collections.abc import Mapping

from sqlalchemy import text
from sqlalchemy.orm import Session

MODES = ("journal_mode", "synchronous", "foreign_keys")


def modes(session: Session) -> Mapping[str, str]:
    """The value of each mode on which the safety of what is kept depends; SQLite only."""
    return {name: str(session.scalar(text(f"PRAGMA {name}"))) for name in MODES}
