"""Reading consultations: which there are, how each stands now, and who takes part."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, select, true
from sqlalchemy.orm import Session, joinedload

from drafting.domain.actors import Actor
from drafting.domain.consultations import ConsultationState, ParticipationState
from drafting.domain.errors import NotFound
from drafting.domain.permissions import Permission, allowed
from drafting.models import (
    Consultation,
    ConsultationStep,
    Delegation,
    Participation,
    ParticipationStep,
    Stakeholder,
    User,
)
from drafting.queries import moments


@dataclass(frozen=True, slots=True)
class Standing:
    """A consultation and how it stands at the moment at which it is read."""

    consultation: Consultation
    state: ConsultationState
    now: datetime

    @property
    def closes_soon(self) -> bool:
        """Whether it is about to close."""
        return self.consultation.period.closes_soon_at(self.now)


@dataclass(frozen=True, slots=True)
class Participant:
    """A delegation between which and a consultation something was said."""

    participation_id: str
    stakeholder_id: str
    name: str
    state: ParticipationState
    may_be_late: bool
    words: str
    said_by: str
    at: datetime


def standings(session: Session, actor: Actor, declaration_id: str) -> tuple[Standing, ...]:
    """Every consultation of a declaration that the actor may know of, by its closing."""
    query = _visible(actor).where(Consultation.declaration_id == declaration_id)
    return _stand(session, query)


def running(session: Session, declaration_ids: Collection[str]) -> tuple[Standing, ...]:
    """What is open on these declarations, then what is to come, as everybody may know it."""
    query = _visible(Actor()).where(
        Consultation.declaration_id.in_(declaration_ids),
        Consultation.closes_at > moments.now(session),
        Consultation.cancelled_at.is_(None),
    )
    found = _stand(session, query)
    return tuple(sorted(found, key=lambda one: one.state is not ConsultationState.OPEN))


def standing(
    session: Session, actor: Actor, declaration_id: str, consultation_id: str
) -> Standing:
    """One consultation; one that is only planned exists for the desk alone."""
    query = _visible(actor).where(
        Consultation.declaration_id == declaration_id, Consultation.id == consultation_id
    )
    found = _stand(session, query)
    if not found:
        raise NotFound
    return found[0]


def steps(session: Session, consultation_id: str) -> Sequence[ConsultationStep]:
    """What was done to a consultation, the first act first."""
    query = select(ConsultationStep).where(ConsultationStep.consultation_id == consultation_id)
    return session.scalars(query.order_by(ConsultationStep.number)).all()


def participants(session: Session, actor: Actor, consultation_id: str) -> tuple[Participant, ...]:
    """Those who asked, were invited or admitted one by one, requests first; for the desk."""
    if not allowed(actor, Permission.CONSULTATION_RUN):
        raise NotFound
    found = _participants(session, consultation_id)
    waits = ParticipationState.REQUESTED
    return tuple(sorted(found, key=lambda one: (one.state is not waits, one.name)))


def participation(session: Session, actor: Actor, consultation_id: str) -> Participant | None:
    """Where the actor's own delegation stands with a consultation, if anything was said."""
    if actor.delegation_id is None:
        return None
    found = _participants(session, consultation_id, actor.delegation_id)
    return found[0] if found else None


def possible_guests(session: Session) -> Sequence[Stakeholder]:
    """Everybody with a delegation, to be invited or to be permitted something."""
    query = select(Stakeholder).join(Delegation, Delegation.stakeholder_id == Stakeholder.id)
    return session.scalars(query.order_by(Stakeholder.kind, Stakeholder.name)).all()


def _participants(
    session: Session, consultation_id: str, delegation_id: str | None = None
) -> list[Participant]:
    query = (
        select(Participation, ParticipationStep, Stakeholder, User.name)
        .join(
            ParticipationStep,
            (ParticipationStep.participation_id == Participation.id)
            & (ParticipationStep.number == Participation.step_count),
        )
        .join(Delegation, Participation.delegation_id == Delegation.id)
        .join(Stakeholder, Delegation.stakeholder_id == Stakeholder.id)
        .join(User, ParticipationStep.author_id == User.id)
        .where(Participation.consultation_id == consultation_id)
        .order_by(Stakeholder.name)
    )
    if delegation_id:
        query = query.where(Participation.delegation_id == delegation_id)
    return [
        Participant(
            participation_id=one.id,
            stakeholder_id=stakeholder.id,
            name=stakeholder.name,
            state=one.state,
            may_be_late=one.may_be_late,
            words=step.words,
            said_by=author,
            at=step.created_at,
        )
        for one, step, stakeholder, author in session.execute(query)
    ]


def _stand(session: Session, query: Select[Consultation]) -> tuple[Standing, ...]:
    ordered = query.options(joinedload(Consultation.release)).order_by(
        Consultation.closes_at, Consultation.id
    )
    now = moments.now(session)
    return tuple(Standing(one, one.period.state_at(now), now) for one in session.scalars(ordered))


def is_visible(actor: Actor) -> ColumnElement[bool]:
    """Whether the actor may know of a consultation: one that is only planned is the desk's."""
    if allowed(actor, Permission.CONSULTATION_RUN):
        return true()
    return Consultation.announced_at.is_not(None)


def _visible(actor: Actor) -> Select[Consultation]:
    return select(Consultation).where(is_visible(actor))
