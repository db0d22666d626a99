"""Reading what the record was at an act, so that a printed text can be held against it.

It is the hash of the whole journal up to that act. It tells nothing of what the journal holds, and
its number is not told with it: how many acts there were between two releases is nobody's to count.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.models import Declaration, JournalEntry, Release


def of_release(session: Session, release: Release | None) -> str:
    """The record as it was when the release was published: always the same for it."""
    return _at(session, release.journal_seq) if release else ""


def of_public_acts(session: Session, declaration: Declaration) -> str:
    """The record as it was at the last public act on the declaration, for what still grows.

    It is not the head of the journal, which would tell whenever somebody did something in private.
    """
    return _at(session, declaration.public_seq)


def _at(session: Session, seq: int) -> str:
    found = session.scalar(select(JournalEntry.chain_hash).where(JournalEntry.seq == seq))
    return found.hex() if found else ""


@dataclass(frozen=True, slots=True)
class Printed:
    """The act after which the record had a hash that stands on paper."""

    seq: int
    at: datetime


def act_with(session: Session, checkpoint: str, last: int) -> Printed | None:
    """The act up to the last that holds which a printed checkpoint covers; none where none is it.

    What stands behind the last that holds may be anything, and is not even read.
    """
    try:
        digest = bytes.fromhex(checkpoint)
    except ValueError:
        return None
    query = select(JournalEntry.seq, JournalEntry.at).where(JournalEntry.seq <= last)
    found = session.execute(query.where(JournalEntry.chain_hash == digest)).one_or_none()
    return Printed(*found) if found else None
