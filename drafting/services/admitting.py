"""Admitting: a person asks to speak for a stakeholder, is approved, is ranked, and leaves."""

from types import SimpleNamespace

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import AlreadyThere, Invalid, NotFound, WrongState
from drafting.domain.permissions import Permission, require
from drafting.domain.vocabulary import Act, Rank, Role
from drafting.models import Accreditation, User
from drafting.record import accreditations, journal
from drafting.record.ranks import rank_in

TWICE = "This person is accredited with the delegation already."
ASKED = "You asked for this already, or speak for this stakeholder. Your account shows both."


def request(session: Session, actor: Actor, stakeholder_id: str) -> Accreditation:
    """Ask to speak for a stakeholder; its head or the administrator says yes or no."""
    require(actor, Permission.ACCREDITATION_REQUEST)
    delegation_id = accreditations.delegation_of(session, stakeholder_id)
    user = _held_user(session, actor.user_id or "")
    if accreditations.open_one(session, user.id, delegation_id):
        raise AlreadyThere(ASKED)
    facts: dict[str, journal.Fact] = {"delegation": delegation_id}
    seq = journal.append(session, actor, Act.ACCREDITATION_REQUESTED, user.id, facts)
    return accreditations.ask(session, user, delegation_id, seq)


def admit(
    session: Session, actor: Actor, stakeholder_id: str, email: str, rank: Rank | None
) -> Accreditation:
    """Let somebody who has an account speak for one more stakeholder."""
    require(actor, Permission.ACCOUNT_MANAGE)
    delegation_id = accreditations.delegation_of(session, stakeholder_id)
    query = select(User.id).where(User.email == email.strip().casefold(), User.ended_at.is_(None))
    user_id = session.scalar(query)
    if user_id is None:
        raise Invalid(
            "Nobody has an account with this address. Invite the person instead.", field="email"
        )
    user = _held_user(session, user_id)
    if user.role is not Role.PARTICIPANT:
        raise Invalid("Only a participant speaks for a stakeholder.", field="email")
    known = accreditations.open_one(session, user.id, delegation_id)
    if known and known.begun_at:
        raise AlreadyThere(TWICE, field="email")
    return _begin(session, actor, user, (delegation_id, rank))


def approve(
    session: Session, actor: Actor, accreditation_id: str, rank: Rank | None
) -> Accreditation:
    """Say yes to somebody who asked to speak for a stakeholder."""
    one = _open(session, actor, accreditation_id)
    if one.begun_at is not None:
        raise WrongState("This person was approved already.")
    user = _held_user(session, one.user_id)
    if not user.speaks:
        raise WrongState("This account no longer takes part, so nothing can be approved.")
    session.refresh(one)
    return _begin(session, actor, user, (one.delegation_id, rank))


def change_rank(
    session: Session, actor: Actor, accreditation_id: str, rank: Rank
) -> Accreditation:
    """Give a member of a delegation another rank; whoever acts in the old one is signed out."""
    one = _open(session, actor, accreditation_id)
    if one.begun_at is None:
        raise WrongState("This person is not approved yet.")
    user = _held_user(session, one.user_id)
    facts: dict[str, journal.Fact] = {
        "delegation": one.delegation_id,
        "before": one.rank.value,
        "after": rank.value,
    }
    one.rank = rank
    if user.delegation_id == one.delegation_id and user.rank is not rank:
        user.rank = rank
        user.session_number += 1
    journal.append(session, actor, Act.ACCREDITATION_RANKED, user.id, facts)
    return one


def end(session: Session, actor: Actor, accreditation_id: str) -> Accreditation:
    """Let an accreditation end, or say no to one; sessions that act for it end with it."""
    one = _open(session, actor, accreditation_id)
    user = _held_user(session, one.user_id)
    facts: dict[str, journal.Fact] = {
        "delegation": one.delegation_id,
        "was_approved": one.begun_at is not None,
    }
    seq = journal.append(session, actor, Act.ACCREDITATION_ENDED, user.id, facts)
    accreditations.finish(session, one, seq)
    return one


def _begin(
    session: Session, actor: Actor, user: User, seat: tuple[str, Rank | None]
) -> Accreditation:
    rank = rank_in(session, seat[0], seat[1], user.id) or Rank.MEMBER
    facts: dict[str, journal.Fact] = {"delegation": seat[0], "rank": rank.value}
    seq = journal.append(session, actor, Act.ACCREDITATION_BEGUN, user.id, facts)
    return accreditations.begin(session, user, (seat[0], rank), seq)


def _open(session: Session, actor: Actor, accreditation_id: str) -> Accreditation:
    """An accreditation that this actor may change, held until this is done."""
    query = select(Accreditation).where(Accreditation.id == accreditation_id)
    one = session.scalar(query.with_for_update())
    if one is None:
        raise NotFound
    require(
        actor,
        Permission.ACCREDITATION_MANAGE,
        SimpleNamespace(delegation_id=one.delegation_id),
    )
    if one.ended_at is not None:
        raise WrongState("This accreditation has ended already.")
    if one.user_id == actor.user_id:
        raise WrongState("Nobody changes their own accreditation. Ask the administrator.")
    return one


def _held_user(session: Session, user_id: str) -> User:
    """An account, held until this is done: what is sent with it meanwhile waits and is judged."""
    user = session.scalar(select(User).where(User.id == user_id).with_for_update(key_share=True))
    if user is None:
        raise NotFound
    session.refresh(user)
    return user
