"""Reading people: who is signed in, and for the administrator, who has an account."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from drafting.domain import clock
from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound
from drafting.domain.permissions import Permission, allowed
from drafting.domain.vocabulary import Role
from drafting.models import Accreditation, Delegation, Invitation, Stakeholder, User
from drafting.queries.merges import merged_ids


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with an account, and for whom they act."""

    id: str
    name: str
    email: str
    role: Role
    session_number: int
    acts_for: str | None
    actor: Actor
    seat_count: int = 0
    """For how many stakeholders the person may act."""


def person(session: Session, user_id: str) -> Person | None:
    """The person behind a session, if the account has not ended."""
    seat_count = (
        select(func.count())
        .where(
            Accreditation.user_id == User.id,
            Accreditation.begun_at.is_not(None),
            Accreditation.ended_at.is_(None),
        )
        .scalar_subquery()
    )
    found = session.execute(
        select(User, Stakeholder, seat_count)
        .outerjoin(Delegation, User.delegation_id == Delegation.id)
        .outerjoin(Stakeholder, Delegation.stakeholder_id == Stakeholder.id)
        .where(User.id == user_id, User.ended_at.is_(None))
    ).first()
    return _person(*found) if found else None


def still_stands(session: Session, person: Person) -> bool:
    """Whether a person is still who they were when they were read, and held so until all is done.

    What is written meanwhile for somebody else, in another rank or after the end is refused.
    """
    query = select(User.session_number, User.delegation_id, User.rank).where(
        User.id == person.id, User.ended_at.is_(None)
    )
    found = session.execute(query.with_for_update(read=True)).first()
    actor = person.actor
    return found == (person.session_number, actor.delegation_id, actor.rank)


def person_by_email(session: Session, email: str) -> Person | None:
    """The person with this address, for the commands of the operator."""
    user_id = session.scalar(select(User.id).where(User.email == email.strip().casefold()))
    return person(session, user_id) if user_id else None


def accounts(session: Session, actor: Actor) -> Sequence[User]:
    """Every account with its stakeholder, by name; for the administrator."""
    _require_accounts(actor)
    query = select(User).options(joinedload(User.delegation).joinedload(Delegation.stakeholder))
    return session.scalars(query.order_by(User.name)).all()


def open_invitations(session: Session, actor: Actor) -> Sequence[Invitation]:
    """Invitations that can still be accepted, the newest first; for the administrator."""
    _require_accounts(actor)
    query = (
        select(Invitation)
        .options(joinedload(Invitation.stakeholder))
        .where(Invitation.accepted_at.is_(None), Invitation.expires_at > clock.now())
        .order_by(Invitation.created_at.desc())
    )
    return session.scalars(query).all()


def stakeholders(session: Session) -> Sequence[Stakeholder]:
    """Everybody who may speak, by kind and name; those merged into others stand under these."""
    query = select(Stakeholder).where(Stakeholder.id.not_in(merged_ids()))
    return session.scalars(query.order_by(Stakeholder.kind, Stakeholder.name)).all()


def sample_accounts(session: Session) -> Sequence[Person]:
    """The accounts of the demonstration, to be told to whoever runs it."""
    query = (
        select(User, Stakeholder)
        .outerjoin(Delegation, User.delegation_id == Delegation.id)
        .outerjoin(Stakeholder, Delegation.stakeholder_id == Stakeholder.id)
        .where(User.is_sample, User.ended_at.is_(None))
        .order_by(User.role, User.email)
    )
    return [_person(*found) for found in session.execute(query)]


def account(session: Session, actor: Actor, user_id: str) -> User:
    """One account; for the administrator."""
    _require_accounts(actor)
    query = select(User).options(joinedload(User.delegation).joinedload(Delegation.stakeholder))
    found = session.scalar(query.where(User.id == user_id))
    if found is None:
        raise NotFound
    return found


def _require_accounts(actor: Actor) -> None:
    if not allowed(actor, Permission.ACCOUNT_MANAGE):
        raise NotFound


def _person(user: User, stakeholder: Stakeholder | None, seat_count: int = 0) -> Person:
    return Person(
        id=user.id,
        name=user.name,
        email=user.email,
        role=user.role,
        session_number=user.session_number,
        acts_for=stakeholder.short_name if stakeholder else None,
        actor=Actor(
            user_id=user.id,
            role=user.role,
            delegation_id=user.delegation_id,
            stakeholder_id=stakeholder.id if stakeholder else None,
            stakeholder_kind=stakeholder.kind if stakeholder else None,
            rank=user.rank,
        ),
        seat_count=seat_count,
    )
