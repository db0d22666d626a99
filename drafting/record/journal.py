"""Appending to the journal: canonical bytes, a leaf hash, and a place in the chain."""

import hashlib
import unicodedata
from collections.abc import Mapping
from typing import Any, cast

import rfc8785
from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.domain import clock
from drafting.domain.actors import Actor
from drafting.domain.vocabulary import Act
from drafting.models import JournalEntry, JournalHead

START = bytes(32)
"""The chain hash before the first act."""

Fact = str | int | bool | list[str] | None


def append(
    session: Session, actor: Actor, act: Act, subject_id: str, facts: Mapping[str, Fact]
) -> int:
    """Record an act in the transaction that does it; gives its sequence number, from 1 on."""
    head = session.scalars(select(JournalHead).with_for_update()).one()
    at = clock.now()
    canonical = canonical_bytes(
        {
            "seq": head.seq + 1,
            "at": at.isoformat(),
            "act": act.value,
            "actor": actor.user_id,
            "delegation": actor.delegation_id,
            "subject": subject_id,
            "facts": dict(facts),
        }
    )
    leaf = leaf_hash(canonical)
    head.seq, head.chain_hash = head.seq + 1, chain_hash(head.chain_hash, leaf)
    session.add(
        JournalEntry(
            seq=head.seq,
            at=at,
            act=act,
            actor_id=actor.user_id,
            subject_id=subject_id,
            canonical=canonical,
            leaf_hash=leaf,
            chain_hash=head.chain_hash,
        )
    )
    session.flush()
    return head.seq


def canonical_bytes(value: Mapping[str, object]) -> bytes:
    """The one way to write a value down: NFC, then the JSON canonicalization of RFC 8785."""
    return bytes(rfc8785.dumps(cast(Any, _composed(value))))


def leaf_hash(canonical: bytes) -> bytes:
    """The hash of one entry, as RFC 9162 hashes a leaf."""
    return hashlib.sha256(b"\x00" + canonical).digest()


def chain_hash(previous: bytes, leaf: bytes) -> bytes:
    """The hash of everything up to and including this entry."""
    return hashlib.sha256(b"\x01" + previous + leaf).digest()


def words_hash(text: str) -> str:
    """What the journal keeps of a text: enough to prove it, nothing to read."""
    return hashlib.sha256(unicodedata.normalize("NFC", text).encode()).hexdigest()


def _composed(value: object) -> object:
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, Mapping):
        return {str(key): _composed(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_composed(part) for part in value]
    return value
