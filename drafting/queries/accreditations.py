"""Reading who speaks for whom: a delegation's people, and a person's delegations."""

from dataclasses import dataclass
from datetime import datetime
from types import SimpleNamespace

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from drafting.domain.actors import Actor
from drafting.domain.permissions import Permission, allowed
from drafting.domain.vocabulary import Rank
from drafting.models import Accreditation, Delegation, Stakeholder, User


@dataclass(frozen=True, slots=True)
class Accredited:
    """A person who speaks for a stakeholder, asks to, or did."""

    id: str
    user_id: str
    name: str
    email: str
    rank: Rank
    asked_at: datetime
    begun_at: datetime | None
    ended_at: datetime | None
    acts_now: bool

    @property
    def is_asked_for(self) -> bool:
        """Whether somebody has yet to say yes or no to it."""
        return self.begun_at is None and self.ended_at is None


@dataclass(frozen=True, slots=True)
class Team:
    """Everybody of a delegation, as far as the reader may know them."""

    people: tuple[Accredited, ...]
    may_manage: bool


@dataclass(frozen=True, slots=True)
class Seat:
    """A stakeholder for whom a person may act."""

    id: str
    delegation_id: str
    name: str
    rank: Rank
    is_current: bool
    begun_at: datetime | None


def team(session: Session, actor: Actor, delegation_id: str) -> Team | None:
    """The people of a delegation; nothing for those who may not know them."""
    subject = SimpleNamespace(delegation_id=delegation_id)
    if not allowed(actor, Permission.ACCREDITATION_READ, subject):
        return None
    query = (
        select(Accreditation)
        .join(User, Accreditation.user_id == User.id)
        .where(Accreditation.delegation_id == delegation_id)
        .options(joinedload(Accreditation.user))
        .order_by(
            Accreditation.ended_at.is_not(None),
            Accreditation.begun_at.is_(None),
            User.name,
            Accreditation.created_at,
        )
    )
    may_manage = allowed(actor, Permission.ACCREDITATION_MANAGE, subject)
    return Team(tuple(_accredited(one) for one in session.scalars(query)), may_manage)


def seats(session: Session, actor: Actor) -> tuple[Seat, ...]:
    """For whom the actor may act, and for whom the actor asks to; by name."""
    query = (
        select(Accreditation, Stakeholder.name)
        .join(Delegation, Accreditation.delegation_id == Delegation.id)
        .join(Stakeholder, Delegation.stakeholder_id == Stakeholder.id)
        .where(Accreditation.user_id == actor.user_id, Accreditation.ended_at.is_(None))
        .order_by(Stakeholder.sought, Stakeholder.id)
    )
    return tuple(
        Seat(
            one.id,
            one.delegation_id,
            name,
            one.rank,
            one.delegation_id == actor.delegation_id,
            one.begun_at,
        )
        for one, name in session.execute(query)
    )


def delegation_name(session: Session, delegation_id: str) -> str:
    """For whom a delegation speaks; empty where there is none."""
    query = (
        select(Stakeholder.short_name)
        .join(Delegation, Delegation.stakeholder_id == Stakeholder.id)
        .where(Delegation.id == delegation_id)
    )
    return session.scalar(query) or ""


def _accredited(one: Accreditation) -> Accredited:
    return Accredited(
        id=one.id,
        user_id=one.user_id,
        name=one.user.name,
        email=one.user.email,
        rank=one.rank,
        asked_at=one.created_at,
        begun_at=one.begun_at,
        ended_at=one.ended_at,
        acts_now=one.ended_at is None and one.user.delegation_id == one.delegation_id,
    )
