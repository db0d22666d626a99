"""Clearing: the members of a delegation agree among themselves before anything leaves it."""

from dataclasses import dataclass

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from drafting.domain import wording
from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound, StaleVersion, WrongState
from drafting.domain.permissions import Permission, allowed, require
from drafting.domain.vocabulary import Act, AmendmentState, ClearanceKind
from drafting.models import Amendment, ClearanceStep
from drafting.record import journal, receipts
from drafting.record.claims import claims_one
from drafting.record.structure import lock

ACTS = {
    ClearanceKind.REMARK: Act.AMENDMENT_REMARKED,
    ClearanceKind.READY: Act.AMENDMENT_READIED,
    ClearanceKind.SENT_BACK: Act.AMENDMENT_SENT_BACK,
}


@dataclass(frozen=True, slots=True)
class Note:
    """What a member says about a draft, and which revision of it the member had read."""

    text: str
    revision_number: int
    form_key: str = ""


def remark(session: Session, actor: Actor, amendment_id: str, note: Note) -> Amendment:
    """Say something about the draft to the other members."""
    draft = _draft(session, actor, amendment_id, Permission.AMENDMENT_SUGGEST)
    text = wording.remark(note.text, field="text", what="A remark")
    if _was_sent(session, actor, note):
        return draft
    _hold(session, draft)
    seen = Note(text, draft.revision_number, note.form_key)
    return _say(session, actor, draft, ClearanceKind.REMARK, seen)


def ready(session: Session, actor: Actor, amendment_id: str, note: Note) -> Amendment:
    """Mark the draft ready for clearance, as it was read; a later change takes the mark off."""
    draft = _draft(session, actor, amendment_id, Permission.AMENDMENT_SUGGEST)
    text = wording.optional_remark(note.text, field="text")
    if _was_sent(session, actor, note):
        return draft
    _hold(session, draft)
    if draft.ready_number == note.revision_number == draft.revision_number:
        return draft
    _mark(session, draft, note.revision_number, note.revision_number)
    seen = Note(text, note.revision_number, note.form_key)
    return _say(session, actor, draft, ClearanceKind.READY, seen)


def send_back(session: Session, actor: Actor, amendment_id: str, note: Note) -> Amendment:
    """Send a draft that was marked ready back to its writers, with a remark that says why."""
    draft = _draft(session, actor, amendment_id, Permission.AMENDMENT_CLEAR)
    text = wording.remark(note.text, field="text", what="A remark")
    if _was_sent(session, actor, note):
        return draft
    _hold(session, draft)
    if draft.ready_number != draft.revision_number:
        raise WrongState("Nobody has marked this draft ready: there is nothing to send back.")
    _mark(session, draft, note.revision_number, None)
    seen = Note(text, note.revision_number, note.form_key)
    return _say(session, actor, draft, ClearanceKind.SENT_BACK, seen)


def _draft(session: Session, actor: Actor, amendment_id: str, permission: Permission) -> Amendment:
    amendment = session.get(Amendment, amendment_id)
    if amendment is None or not allowed(actor, Permission.AMENDMENT_READ, amendment):
        raise NotFound
    require(actor, permission, amendment)
    return amendment


def _was_sent(session: Session, actor: Actor, note: Note) -> bool:
    return receipts.made_before(session, actor, note.form_key, Amendment) is not None


def _hold(session: Session, draft: Amendment) -> None:
    lock(session, draft.declaration_id)
    session.refresh(draft)
    if draft.state is not AmendmentState.DRAFT:
        raise WrongState("This amendment has left your delegation: there is nothing to clear.")


def _mark(session: Session, draft: Amendment, seen: int, number: int | None) -> None:
    statement = (
        update(Amendment)
        .where(
            Amendment.id == draft.id,
            Amendment.state == AmendmentState.DRAFT,
            Amendment.revision_number == seen,
        )
        .values(ready_number=number)
    )
    if not claims_one(session, statement):
        raise StaleVersion(
            "Somebody of your delegation changed this draft since you opened it. "
            "Read it as it is now, then say again what you think of it."
        )
    session.refresh(draft)


def _say(
    session: Session, actor: Actor, draft: Amendment, kind: ClearanceKind, note: Note
) -> Amendment:
    seq = journal.append(session, actor, ACTS[kind], draft.id, {})
    count = select(func.count()).where(ClearanceStep.amendment_id == draft.id)
    session.add(
        ClearanceStep(
            amendment_id=draft.id,
            number=(session.scalar(count) or 0) + 1,
            kind=kind,
            revision_number=note.revision_number,
            text=note.text,
            author_id=actor.user_id,
            journal_seq=seq,
        )
    )
    receipts.keep(session, actor, note.form_key, draft.id)
    session.flush()
    return draft
