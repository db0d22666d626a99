"""Reading the receipt for what was submitted: its hash, and its place in the record."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.domain import merkle
from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound
from drafting.domain.permissions import Permission, allowed
from drafting.domain.vocabulary import Act
from drafting.models import Amendment, Comment, Consultation, Delegation, JournalEntry, Statement


@dataclass(frozen=True, slots=True)
class SubmissionReceipt:
    """What proves that something was submitted, word for word, at this moment."""

    subject_id: str
    author_id: str
    delegation_id: str | None
    declaration_id: str
    consultation: Consultation | None
    number: int | None
    """The public number; none as long as it waits."""
    is_late: bool
    is_confidential: bool
    at: datetime
    words_hash: str
    seq: int
    leaf_hash: str
    chain_hash: str
    entry: str
    """The exact bytes of which the hash is made; they hold no words, only their hash."""


@dataclass(frozen=True, slots=True)
class Inclusion:
    """The proof that an entry is in the journal as it is now, all hashes in hexadecimal."""

    size: int
    """How many entries the journal has."""
    root: str
    path: tuple[str, ...]
    """With these the hash of the entry leads to the root, the nearest first (RFC 9162)."""


def inclusion(session: Session, receipt: SubmissionReceipt) -> Inclusion:
    """The proof for the entry of a receipt; one statement, whatever the length."""
    query = select(JournalEntry.leaf_hash).order_by(JournalEntry.seq)
    leaves = session.scalars(query).all()
    way = merkle.path(leaves, receipt.seq - 1)
    return Inclusion(len(leaves), merkle.root(leaves).hex(), tuple(one.hex() for one in way))


def for_amendment(session: Session, actor: Actor, amendment_id: str) -> SubmissionReceipt:
    """The receipt for the latest text that was submitted of an amendment."""
    amendment = session.get(Amendment, amendment_id)
    if amendment is None:
        raise NotFound
    acts = {Act.AMENDMENT_SUBMITTED, Act.AMENDMENT_RESUBMITTED}
    entry = _entry(session, amendment.id, acts)
    return _shown(actor, _receipt(session, amendment, amendment.delegation_id, entry))


def for_comment(session: Session, actor: Actor, comment_id: str) -> SubmissionReceipt:
    """The receipt for a comment as it was first written."""
    comment = session.get(Comment, comment_id)
    if comment is None:
        raise NotFound
    entry = _entry(session, comment.id, {Act.COMMENT_WRITTEN})
    return _shown(
        actor, _receipt(session, comment, _delegation(session, comment.stakeholder_id), entry)
    )


def for_statement(session: Session, actor: Actor, statement_id: str) -> SubmissionReceipt:
    """The receipt for a written statement with its answers."""
    statement = session.get(Statement, statement_id)
    if statement is None:
        raise NotFound
    entry = _entry(session, statement.id, {Act.STATEMENT_SUBMITTED})
    delegation_id = _delegation(session, statement.stakeholder_id)
    return _shown(actor, _receipt(session, statement, delegation_id, entry))


def _delegation(session: Session, stakeholder_id: str | None) -> str | None:
    query = select(Delegation.id).where(Delegation.stakeholder_id == stakeholder_id)
    return session.scalar(query) if stakeholder_id else None


def _entry(session: Session, subject_id: str, acts: Collection[Act]) -> JournalEntry:
    query = select(JournalEntry).where(
        JournalEntry.subject_id == subject_id, JournalEntry.act.in_(acts)
    )
    found = session.scalar(query.order_by(JournalEntry.seq.desc()).limit(1))
    if found is None:
        raise NotFound
    return found


def _receipt(
    session: Session,
    made: Amendment | Comment | Statement,
    delegation_id: str | None,
    entry: JournalEntry,
) -> SubmissionReceipt:
    is_public = made.number is not None and made.number > 0
    consultation_id = made.consultation_id
    return SubmissionReceipt(
        subject_id=made.id,
        author_id=made.author_id,
        delegation_id=delegation_id,
        declaration_id=made.declaration_id,
        consultation=session.get(Consultation, consultation_id) if consultation_id else None,
        number=made.number if is_public else None,
        is_late=made.is_late,
        is_confidential=not isinstance(made, Comment) and made.is_confidential,
        at=entry.at,
        words_hash=str(json.loads(entry.canonical)["facts"]["words"]),
        seq=entry.seq,
        leaf_hash=entry.leaf_hash.hex(),
        chain_hash=entry.chain_hash.hex(),
        entry=entry.canonical.decode(),
    )


def _shown(actor: Actor, receipt: SubmissionReceipt) -> SubmissionReceipt:
    if not allowed(actor, Permission.RECEIPT_READ, receipt):
        raise NotFound
    return receipt
