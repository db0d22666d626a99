"""Consulting: the desk plans a consultation, announces it, and moves its times with reasons."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.domain import wording
from drafting.domain.actors import Actor
from drafting.domain.consultations import ConsultationState, ConsultationStepKind, Publication
from drafting.domain.errors import Invalid, NotFound, StaleVersion, WrongState
from drafting.domain.identity import new_id
from drafting.domain.permissions import Permission, require
from drafting.domain.vocabulary import Act
from drafting.domain.zones import words_in
from drafting.models import Consultation, ConsultationStep, Declaration, Release
from drafting.queries import moments
from drafting.record import journal, receipts
from drafting.record.adopted import refuse_adopted
from drafting.record.plans import Plan, checked, planned
from drafting.record.publication import publish_sealed
from drafting.record.structure import lock

ACTS = {
    ConsultationStepKind.ANNOUNCED: Act.CONSULTATION_ANNOUNCED,
    ConsultationStepKind.OPENED: Act.CONSULTATION_OPENED,
    ConsultationStepKind.EXTENDED: Act.CONSULTATION_EXTENDED,
    ConsultationStepKind.CLOSED: Act.CONSULTATION_CLOSED,
    ConsultationStepKind.REOPENED: Act.CONSULTATION_REOPENED,
    ConsultationStepKind.CANCELLED: Act.CONSULTATION_CANCELLED,
    ConsultationStepKind.PUBLISHED: Act.SUBMISSIONS_PUBLISHED,
}

OPENING = frozenset(
    {
        ConsultationStepKind.ANNOUNCED,
        ConsultationStepKind.OPENED,
        ConsultationStepKind.EXTENDED,
        ConsultationStepKind.REOPENED,
    }
)
"""Acts after which something may be said."""

STANDS = (
    "This consultation is announced: its times, its terms and what is published when stand. "
    "Move its times with the acts below, or call it off and plan another one."
)

CHANGEABLE = ("title", "description", "agenda", "place", "languages", "documents", "moderation")
"""What is not settled when a consultation is announced: how it is described and moderated."""


@dataclass(frozen=True, slots=True)
class Step:
    """An act on a consultation: why, and on which revision the person looked."""

    consultation_id: str
    revision_number: int
    reason: str
    form_key: str = ""


def plan(session: Session, actor: Actor, declaration_id: str, wish: Plan) -> Consultation:
    """Plan a consultation; nobody but the desk sees it until it is announced."""
    require(actor, Permission.CONSULTATION_RUN)
    if known := receipts.made_before(session, actor, wish.form_key, Consultation):
        return known
    declaration = session.get(Declaration, declaration_id)
    if declaration is None:
        raise NotFound
    refuse_adopted(declaration)
    values = checked(wish)
    _refuse_foreign_release(session, declaration, wish.release_id)
    consultation_id = new_id()
    seq = journal.append(session, actor, Act.CONSULTATION_PLANNED, consultation_id, {})
    made = Consultation(
        id=consultation_id,
        declaration_id=declaration.id,
        author_id=actor.user_id,
        revision_number=1,
        step_count=0,
        journal_seq=seq,
        **values,
    )
    session.add(made)
    receipts.keep(session, actor, wish.form_key, made.id)
    session.flush()
    return made


def revise(
    session: Session, actor: Actor, consultation_id: str, revision_number: int, wish: Plan
) -> Consultation:
    """Change a plan; of an announced consultation, only how it is described and moderated."""
    require(actor, Permission.CONSULTATION_RUN)
    one = _held(session, consultation_id)
    if receipts.made_before(session, actor, wish.form_key, Consultation):
        return one
    _refuse_stale(one, revision_number)
    if one.cancelled_at:
        raise WrongState("This consultation was called off: it stays as it was.")
    values = checked(wish)
    _refuse_foreign_release(session, one.declaration, wish.release_id)
    is_described = {name: values[name] for name in CHANGEABLE} | planned(one) == values
    if one.announced_at and not is_described:
        raise WrongState(STANDS)
    if one.moderation is not wish.moderation:
        facts: dict[str, journal.Fact] = {"moderation": wish.moderation and wish.moderation.value}
        journal.append(session, actor, Act.MODERATION_SET, one.id, facts)
    for name, value in values.items():
        setattr(one, name, value)
    one.revision_number += 1
    journal.append(session, actor, Act.CONSULTATION_REVISED, one.id, {})
    receipts.keep(session, actor, wish.form_key, one.id)
    session.flush()
    return one


def announce(session: Session, actor: Actor, step: Step) -> Consultation:
    """Show a planned consultation to everybody; from now on its times alone open and close it."""
    require(actor, Permission.CONSULTATION_RUN)
    one, now = _taken_up(session, step)
    if _is_done(session, actor, step):
        return one
    _require_state(one, now, ConsultationState.PLANNED)
    if one.closes_at <= now:
        raise Invalid(
            "It would be over already. Choose a later closing time before you announce it.",
            field="closes_at",
        )
    one.announced_at = now
    return _step(session, actor, one, ConsultationStepKind.ANNOUNCED, step)


def open_early(session: Session, actor: Actor, step: Step) -> Consultation:
    """Open an announced consultation now, before its time."""
    require(actor, Permission.CONSULTATION_RUN)
    one, now = _taken_up(session, step)
    if _is_done(session, actor, step):
        return one
    _require_state(one, now, ConsultationState.COMING)
    one.opens_at = now
    return _step(session, actor, one, ConsultationStepKind.OPENED, step)


def extend(session: Session, actor: Actor, step: Step, closes_at: datetime) -> Consultation:
    """Let a consultation that is not over yet close later."""
    require(actor, Permission.CONSULTATION_RUN)
    one, now = _taken_up(session, step)
    if _is_done(session, actor, step):
        return one
    _require_state(one, now, ConsultationState.COMING, ConsultationState.OPEN)
    if closes_at <= one.closes_at:
        raise Invalid(
            f"It closes on {words_in(one.zone, one.closes_at)} as it is. Choose a later time.",
            field="closes_at",
        )
    one.closes_at = closes_at
    return _step(session, actor, one, ConsultationStepKind.EXTENDED, step)


def close(session: Session, actor: Actor, step: Step) -> Consultation:
    """Close an open consultation now, before its time."""
    require(actor, Permission.CONSULTATION_RUN)
    one, now = _taken_up(session, step)
    if _is_done(session, actor, step):
        return one
    _require_state(one, now, ConsultationState.OPEN)
    one.closes_at = now
    closed = _step(session, actor, one, ConsultationStepKind.CLOSED, step)
    if one.publication is Publication.AT_CLOSING:
        publish_sealed(session, actor, one)
    return closed


def reopen(session: Session, actor: Actor, step: Step, closes_at: datetime) -> Consultation:
    """Open a closed consultation once more, until another time."""
    require(actor, Permission.CONSULTATION_RUN)
    one, now = _taken_up(session, step)
    if _is_done(session, actor, step):
        return one
    _require_state(one, now, ConsultationState.CLOSED)
    if closes_at <= now:
        raise Invalid("It would be over already. Choose a later time.", field="closes_at")
    one.closes_at = closes_at
    return _step(session, actor, one, ConsultationStepKind.REOPENED, step)


def cancel(session: Session, actor: Actor, step: Step) -> Consultation:
    """Call a consultation off; what was submitted in it stays on the record."""
    require(actor, Permission.CONSULTATION_RUN)
    one, now = _taken_up(session, step)
    if _is_done(session, actor, step):
        return one
    planned_or_running = (
        ConsultationState.PLANNED,
        ConsultationState.COMING,
        ConsultationState.OPEN,
    )
    _require_state(one, now, *planned_or_running)
    one.cancelled_at = now
    return _step(session, actor, one, ConsultationStepKind.CANCELLED, step)


def publish_submissions(session: Session, actor: Actor, step: Step) -> Consultation:
    """Let everybody read what was submitted in a consultation, but for what is confidential."""
    require(actor, Permission.CONSULTATION_RUN)
    one, now = _taken_up(session, step)
    if _is_done(session, actor, step):
        return one
    is_over = one.period.state_at(now) in {ConsultationState.CLOSED, ConsultationState.CANCELLED}
    if one.publication is Publication.AT_CLOSING and not is_over:
        raise WrongState(
            "Participants were told that nothing is published before this consultation closes. "
            "Close it first, or wait."
        )
    if not publish_sealed(session, actor, one):
        raise WrongState("Nothing waits to be published in this consultation.")
    reason = step.reason or "What was submitted is published as announced."
    return _step(session, actor, one, ConsultationStepKind.PUBLISHED, replace(step, reason=reason))


def _held(session: Session, consultation_id: str) -> Consultation:
    """The consultation, held together with its declaration: one act at a time."""
    declaration_id = session.scalar(
        select(Consultation.declaration_id).where(Consultation.id == consultation_id)
    )
    if declaration_id is None:
        raise NotFound
    lock(session, declaration_id)
    query = select(Consultation).where(Consultation.id == consultation_id).with_for_update()
    return session.scalars(query.execution_options(populate_existing=True)).one()


def _taken_up(session: Session, step: Step) -> tuple[Consultation, datetime]:
    """The consultation, held, and the moment by the database's clock once it is."""
    one = _held(session, step.consultation_id)
    return one, moments.now(session)


def _is_done(session: Session, actor: Actor, step: Step) -> bool:
    return receipts.made_before(session, actor, step.form_key, Consultation) is not None


def _require_state(one: Consultation, now: datetime, *fitting: ConsultationState) -> None:
    state = one.period.state_at(now)
    if state not in fitting:
        raise WrongState(
            f"This consultation is {state.value} now, so this cannot be done. "
            "Somebody may have been quicker: look at it as it stands."
        )


def _refuse_stale(one: Consultation, revision_number: int) -> None:
    if one.revision_number != revision_number:
        raise StaleVersion(
            "Somebody changed this consultation while you were looking. "
            "Look at it as it stands and send your form again."
        )


def _refuse_foreign_release(
    session: Session, declaration: Declaration, release_id: str | None
) -> None:
    if release_id is None:
        return
    release = session.get(Release, release_id)
    if release is None or release.declaration_id != declaration.id:
        raise Invalid("Choose a release from the list.", field="release")


def _reason(kind: ConsultationStepKind, step: Step) -> str:
    """Why something was done; to announce what was planned needs no other reason than the plan."""
    if kind is ConsultationStepKind.ANNOUNCED:
        return wording.optional_remark(step.reason, field="reason")
    return wording.remark(step.reason, field="reason", what="A reason")


def _step(
    session: Session,
    actor: Actor,
    one: Consultation,
    kind: ConsultationStepKind,
    step: Step,
) -> Consultation:
    """Append an act with its reason, and the times that hold from now on."""
    _refuse_stale(one, step.revision_number)
    if kind in OPENING:
        refuse_adopted(one.declaration)
    reason = _reason(kind, step)
    facts: dict[str, journal.Fact] = {
        "opens": one.opens_at.isoformat(),
        "closes": one.closes_at.isoformat(),
        "reason": journal.words_hash(reason),
    }
    seq = journal.append(session, actor, ACTS[kind], one.id, facts)
    one.step_count += 1
    one.revision_number += 1
    session.add(
        ConsultationStep(
            consultation_id=one.id,
            number=one.step_count,
            kind=kind,
            reason=reason,
            opens_at=one.opens_at,
            closes_at=one.closes_at,
            author_id=actor.user_id,
            journal_seq=seq,
        )
    )
    receipts.keep(session, actor, step.form_key, one.id)
    session.flush()
    return one
