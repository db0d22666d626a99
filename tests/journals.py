"""Reads the journal as an auditor would: what was done, and whether the chain holds."""

import json

from sqlalchemy import select

from drafting.models import JournalEntry, JournalHead
from drafting.record.journal import START, chain_hash, leaf_hash, words_hash

__all__ = ["check_chain", "entries", "facts", "newest", "words_hash"]


def entries(session):
    """Every entry, the first one first."""
    return session.scalars(select(JournalEntry).order_by(JournalEntry.seq)).all()


def newest(session):
    """The last entry."""
    return entries(session)[-1]


def facts(entry):
    """What the entry says of the act, read from its exact bytes."""
    return json.loads(entry.canonical)["facts"]


def check_chain(session):
    """Recompute every hash from the bytes, and expect no gap and no other end."""
    reached = START
    seq = 0
    for seq, entry in enumerate(entries(session), start=1):
        reached = chain_hash(reached, leaf_hash(entry.canonical))
        assert (entry.seq, json.loads(entry.canonical)["seq"]) == (seq, seq)
        assert entry.chain_hash == reached
    head = session.scalars(select(JournalHead)).one()
    assert (head.seq, head.chain_hash) == (seq, reached)
