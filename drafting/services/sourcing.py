"""Sourcing: the library of what a text rests on is filled, mended and looked through."""

from dataclasses import dataclass

from sqlalchemy import update
from sqlalchemy.orm import Session

from drafting.domain import clock, wording
from drafting.domain.actors import Actor
from drafting.domain.errors import Invalid, NotFound, StaleVersion, WrongState
from drafting.domain.permissions import Permission, require
from drafting.domain.sources import Reference, checked
from drafting.domain.vocabulary import Act
from drafting.models import Declaration, Source
from drafting.record import journal, receipts
from drafting.record.claims import claims_one
from drafting.record.sources import STALE, add_source, revise_source
from drafting.record.structure import lock


@dataclass(frozen=True, slots=True)
class Revision:
    """What a source shall say, and the number of the revision that was read before."""

    reference: Reference
    base_number: int
    form_key: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a source is retired, or needs no link; and the revision that was read before."""

    text: str
    base_number: int


def add(
    session: Session, actor: Actor, declaration_id: str, wish: Reference, form_key: str = ""
) -> Source:
    """Enter a source into the library."""
    require(actor, Permission.SOURCE_MANAGE)
    if session.get(Declaration, declaration_id) is None:
        raise NotFound
    reference = checked(wish)
    if known := receipts.made_before(session, actor, form_key, Source):
        return known
    declaration = lock(session, declaration_id)
    source = add_source(session, actor, declaration.id, reference)
    declaration.public_seq = source.journal_seq
    receipts.keep(session, actor, form_key, source.id)
    session.flush()
    return source


def revise(session: Session, actor: Actor, source_id: str, revision: Revision) -> Source:
    """Let a source say something else; what it said before is kept."""
    source = _known(session, source_id)
    require(actor, Permission.SOURCE_MANAGE, source)
    reference = checked(revision.reference)
    if receipts.made_before(session, actor, revision.form_key, Source):
        return source
    declaration = lock(session, source.declaration_id)
    session.refresh(source)
    if source.revision_number != revision.base_number:
        raise StaleVersion(STALE)
    if source.reference == reference:
        raise Invalid("This is what the library says already. Change something.", field="title")
    seq = revise_source(session, actor, source, revision.base_number, reference)
    declaration.public_seq = seq
    receipts.keep(session, actor, revision.form_key, source.id)
    session.flush()
    return source


def retire(session: Session, actor: Actor, source_id: str, reason: Reason) -> Source:
    """Take a source out of the library; it stays on the record with the reason."""
    source = _known(session, source_id)
    require(actor, Permission.SOURCE_MANAGE, source)
    why = wording.remark(reason.text, field="reason", what="A reason")
    declaration = lock(session, source.declaration_id)
    if source.retired_at is not None:
        return source
    seq = _recorded(session, actor, Act.SOURCE_RETIRED, source, why)
    values = {"retired_at": clock.now(), "retired_reason": why, "retired_seq": seq}
    _claim(session, source, reason.base_number, values)
    declaration.public_seq = seq
    session.flush()
    return source


def consider(session: Session, actor: Actor, source_id: str, reason: Reason) -> Source:
    """Say that the text was read against a new source and needs no link to it, and why."""
    source = _known(session, source_id)
    require(actor, Permission.SOURCE_MANAGE, source)
    why = wording.remark(reason.text, field="reason", what="A reason")
    declaration = lock(session, source.declaration_id)
    session.refresh(source)
    if source.retired_at is not None:
        raise WrongState("This source was retired: nobody has to consider it.")
    if source.considered_at is not None:
        return source
    seq = _recorded(session, actor, Act.SOURCE_CONSIDERED, source, why)
    values = {"considered_at": clock.now(), "considered_reason": why, "considered_seq": seq}
    _claim(session, source, reason.base_number, values)
    declaration.public_seq = seq
    session.flush()
    return source


def _known(session: Session, source_id: str) -> Source:
    source = session.get(Source, source_id)
    if source is None:
        raise NotFound
    return source


def _recorded(session: Session, actor: Actor, act: Act, source: Source, why: str) -> int:
    facts: dict[str, journal.Fact] = {
        "number": source.number,
        "reason": journal.words_hash(why),
    }
    return journal.append(session, actor, act, source.id, facts)


def _claim(session: Session, source: Source, base_number: int, values: dict[str, object]) -> None:
    """Change the source only as it was read."""
    statement = (
        update(Source)
        .where(
            Source.id == source.id,
            Source.revision_number == base_number,
            Source.retired_at.is_(None),
        )
        .values(**values)
    )
    if not claims_one(session, statement):
        raise StaleVersion(STALE)
    session.refresh(source)
