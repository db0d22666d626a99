"""Participating: a delegation asks to take part, is invited, approved, declined; it may end."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.domain import wording
from drafting.domain.actors import Actor
from drafting.domain.consultations import ConsultationState, Lateness, ParticipationState
from drafting.domain.errors import AlreadyThere, Invalid, NotFound, WrongState
from drafting.domain.identity import new_id
from drafting.domain.permissions import Permission, require
from drafting.domain.vocabulary import Act
from drafting.models import Consultation, Delegation, Participation, ParticipationStep, Stakeholder
from drafting.queries import moments
from drafting.record import journal

ACTS = {
    ParticipationState.REQUESTED: Act.PARTICIPATION_REQUESTED,
    ParticipationState.INVITED: Act.PARTICIPATION_INVITED,
    ParticipationState.APPROVED: Act.PARTICIPATION_APPROVED,
    ParticipationState.DECLINED: Act.PARTICIPATION_DECLINED,
    ParticipationState.ENDED: Act.PARTICIPATION_ENDED,
}

TAKES_PART = frozenset({ParticipationState.INVITED, ParticipationState.APPROVED})


@dataclass(frozen=True, slots=True)
class Accreditation:
    """Who shall take part in what, and what is said about it."""

    consultation_id: str
    stakeholder_id: str
    words: str = ""


def ask(session: Session, actor: Actor, consultation_id: str, words: str) -> Participation:
    """Ask to take part in a consultation that does not admit one's delegation by itself."""
    require(actor, Permission.CONSULTATION_ASK)
    one = _held(session, consultation_id)
    if one.announced_at is None:
        raise NotFound
    delegation, stakeholder = _delegation(session, actor.stakeholder_id)
    _refuse_over(session, one)
    known = _between(session, one, delegation)
    state = known.state if known else None
    if one.terms.let_in(stakeholder.kind, stakeholder.region, state):
        raise AlreadyThere("Your delegation takes part already: nothing need be asked.")
    if state is ParticipationState.REQUESTED:
        raise AlreadyThere("Your delegation has asked already. The secretariat will answer.")
    asked = known or _begun(one, delegation)
    return _step(session, actor, asked, ParticipationState.REQUESTED, words)


def invite(session: Session, actor: Actor, wish: Accreditation) -> Participation:
    """Invite somebody to take part; they need not answer, and can decline."""
    require(actor, Permission.CONSULTATION_RUN)
    one = _held(session, wish.consultation_id)
    _refuse_over(session, one)
    delegation, stakeholder = _delegation(session, wish.stakeholder_id)
    known = _between(session, one, delegation)
    state = known.state if known else None
    if one.terms.let_in(stakeholder.kind, stakeholder.region, state):
        raise AlreadyThere(f"{stakeholder.name} takes part already.", field="stakeholder")
    invited = known or _begun(one, delegation)
    return _step(session, actor, invited, ParticipationState.INVITED, wish.words)


def approve(session: Session, actor: Actor, participation_id: str, words: str) -> Participation:
    """Grant what a delegation asked for."""
    require(actor, Permission.CONSULTATION_RUN)
    asked = _standing(session, participation_id, {ParticipationState.REQUESTED})
    return _step(session, actor, asked, ParticipationState.APPROVED, words)


def decline(session: Session, actor: Actor, participation_id: str, words: str) -> Participation:
    """Decline a request, with a reason that the delegation reads."""
    require(actor, Permission.CONSULTATION_RUN)
    asked = _standing(session, participation_id, {ParticipationState.REQUESTED})
    reason = wording.remark(words, field="words", what="A reason")
    return _step(session, actor, asked, ParticipationState.DECLINED, reason)


def stay_away(session: Session, actor: Actor, participation_id: str) -> Participation:
    """Decline an invitation, for one's own delegation."""
    known = session.get(Participation, participation_id)
    if known is None or known.delegation_id != actor.delegation_id:
        raise NotFound
    require(actor, Permission.PARTICIPATION_ANSWER, known)
    invited = _standing(session, participation_id, {ParticipationState.INVITED})
    return _step(session, actor, invited, ParticipationState.DECLINED, "")


def end(session: Session, actor: Actor, participation_id: str, words: str) -> Participation:
    """Let somebody take part no more, with a reason; what they submitted stays."""
    require(actor, Permission.CONSULTATION_RUN)
    standing = _standing(session, participation_id, TAKES_PART)
    reason = wording.remark(words, field="words", what="A reason")
    return _step(session, actor, standing, ParticipationState.ENDED, reason)


def permit_late(session: Session, actor: Actor, wish: Accreditation) -> Participation:
    """Permit somebody who takes part to submit after the end, for as long as lateness lasts."""
    require(actor, Permission.CONSULTATION_RUN)
    one = _held(session, wish.consultation_id)
    if one.lateness is not Lateness.BY_PERMISSION:
        raise WrongState("This consultation does not take in what is late by permission.")
    delegation, stakeholder = _delegation(session, wish.stakeholder_id)
    known = _between(session, one, delegation)
    if not one.terms.let_in(stakeholder.kind, stakeholder.region, known.state if known else None):
        raise Invalid(f"{stakeholder.name} does not take part.", field="stakeholder")
    if known and known.may_be_late:
        raise AlreadyThere(f"{stakeholder.name} may be late already.", field="stakeholder")
    late = known or _begun(one, delegation)
    late.may_be_late = True
    state = known.state if known else ParticipationState.APPROVED
    return _step(session, actor, late, state, wish.words)


def _held(session: Session, consultation_id: str) -> Consultation:
    query = select(Consultation).where(Consultation.id == consultation_id).with_for_update()
    found = session.scalar(query.execution_options(populate_existing=True))
    if found is None:
        raise NotFound
    return found


def _refuse_over(session: Session, one: Consultation) -> None:
    state = one.period.state_at(moments.now(session))
    if state in {ConsultationState.CLOSED, ConsultationState.CANCELLED}:
        raise WrongState("This consultation is over: nobody comes into it any more.")


def _delegation(session: Session, stakeholder_id: str | None) -> tuple[Delegation, Stakeholder]:
    query = (
        select(Delegation, Stakeholder)
        .join(Stakeholder, Delegation.stakeholder_id == Stakeholder.id)
        .where(Stakeholder.id == stakeholder_id)
    )
    found = session.execute(query).first()
    if found is None:
        raise Invalid("Choose somebody from the list.", field="stakeholder")
    return found[0], found[1]


def _between(session: Session, one: Consultation, delegation: Delegation) -> Participation | None:
    query = select(Participation).where(
        Participation.consultation_id == one.id, Participation.delegation_id == delegation.id
    )
    return session.scalar(query.execution_options(populate_existing=True))


def _standing(
    session: Session, participation_id: str, fitting: Collection[ParticipationState]
) -> Participation:
    """What lies between a delegation and a consultation, held, if it stands as expected."""
    known = session.get(Participation, participation_id)
    if known is None:
        raise NotFound
    _held(session, known.consultation_id)
    session.refresh(known)
    if known.state not in fitting:
        raise WrongState("Somebody was quicker. Look at the list as it stands now.")
    return known


def _begun(one: Consultation, delegation: Delegation) -> Participation:
    return Participation(
        id=new_id(), consultation_id=one.id, delegation_id=delegation.id, step_count=0
    )


def _step(
    session: Session, actor: Actor, between: Participation, after: ParticipationState, words: str
) -> Participation:
    """Append a step and take it; the consultation is held, so nobody else takes one meanwhile."""
    said = wording.optional_remark(words, field="words")
    turns_late = between.step_count > 0 and between.state is after
    act = Act.PARTICIPATION_MAY_BE_LATE if turns_late else ACTS[after]
    facts: dict[str, journal.Fact] = {
        "consultation": between.consultation_id,
        "delegation": between.delegation_id,
        "late": bool(between.may_be_late),
    }
    seq = journal.append(session, actor, act, between.id, facts)
    if between.step_count == 0:
        between.journal_seq, between.may_be_late = seq, bool(between.may_be_late)
        session.add(between)
    between.state, between.step_count = after, between.step_count + 1
    session.flush()
    session.add(
        ParticipationStep(
            participation_id=between.id,
            number=between.step_count,
            state=after,
            may_be_late=between.may_be_late,
            words=said,
            author_id=actor.user_id,
            journal_seq=seq,
        )
    )
    session.flush()
    return between
