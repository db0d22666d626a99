"""Verifying the journal: its chain is computed anew from the bytes of every entry."""

import json
from dataclasses import dataclass

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from drafting.models import JournalEntry, JournalHead
from drafting.record.journal import START, chain_hash, leaf_hash


@dataclass(frozen=True, slots=True)
class Verified:
    """How far the journal holds: how many acts fit, and the first that does not."""

    count: int
    broken_at: int | None = None

    @property
    def holds(self) -> bool:
        """Whether every entry follows from the one before, up to the head."""
        return self.broken_at is None


def verify(session: Session) -> Verified:
    """Recompute the chain from its start; the entry after the last is broken if the head is."""
    chain, count = START, 0
    try:
        for entry in session.scalars(_entries()):
            leaf = leaf_hash(entry.canonical)
            chain = chain_hash(chain, leaf)
            is_linked = (entry.leaf_hash, entry.chain_hash) == (leaf, chain)
            if not is_linked or not _agrees(entry, count + 1):
                return Verified(count, broken_at=count + 1)
            count += 1
    except (TypeError, ValueError, LookupError):
        # A column holds what this program never writes there, and cannot even be read.
        return Verified(count, broken_at=count + 1)
    head = session.scalars(select(JournalHead)).one()
    holds = (head.seq, head.chain_hash) == (count, chain)
    return Verified(count, None if holds else count + 1)


def _entries() -> Select[JournalEntry]:
    """One at a time, so that one that cannot be read does not hide those before it."""
    return select(JournalEntry).order_by(JournalEntry.seq).execution_options(yield_per=1)


def _agrees(entry: JournalEntry, seq: int) -> bool:
    """Whether the columns say what the bytes say; the bytes are what the chain protects."""
    told = json.loads(entry.canonical)
    columns = (entry.seq, entry.at.isoformat(), entry.act.value, entry.actor_id, entry.subject_id)
    bytes_say = tuple(told.get(name) for name in ("seq", "at", "act", "actor", "subject"))
    return entry.seq == seq and columns == bytes_say
