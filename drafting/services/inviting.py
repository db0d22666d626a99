"""Inviting: a person is offered an account and accepts it with a password of their own."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from drafting.domain import clock, wording
from drafting.domain.actors import Actor
from drafting.domain.errors import AlreadyThere, Invalid, LinkExpired
from drafting.domain.identity import new_id
from drafting.domain.permissions import Permission, require
from drafting.domain.vocabulary import Act, Rank, Role
from drafting.models import Invitation, User
from drafting.record import accreditations, journal, passwords
from drafting.record.claims import claims_one
from drafting.record.ranks import rank_in

LIFETIME = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Guest:
    """Whom to invite, as what, and for whom the person would speak."""

    email: str
    name: str
    role: Role
    stakeholder_id: str | None = None
    rank: Rank | None = None


def invite(session: Session, actor: Actor, guest: Guest) -> tuple[Invitation, str]:
    """Make an invitation; the second value is the secret of its link and is kept nowhere."""
    require(actor, Permission.ACCOUNT_MANAGE)
    email = guest.email.strip().casefold()
    if session.scalar(select(User.id).where(User.email == email)):
        raise AlreadyThere("There is an account with this e-mail address already.", field="email")
    if guest.stakeholder_id and guest.role is not Role.PARTICIPANT:
        raise Invalid("Only a participant speaks for a stakeholder.", field="stakeholder")
    delegation_id = _delegation_id(session, guest.stakeholder_id)
    token = secrets.token_urlsafe(32)
    invitation = Invitation(
        id=new_id(),
        email=email,
        name=wording.line(guest.name, field="name", what="A name"),
        role=guest.role,
        stakeholder_id=guest.stakeholder_id,
        rank=rank_in(session, delegation_id, guest.rank),
        token_hash=_hash(token),
        expires_at=clock.now() + LIFETIME,
        invited_by=actor.user_id,
    )
    session.add(invitation)
    facts: dict[str, journal.Fact] = {"role": guest.role.value}
    journal.append(session, actor, Act.INVITATION_SENT, invitation.id, facts)
    return invitation, token


def standing_invitation(session: Session, actor: Actor, token: str) -> Invitation:
    """The invitation behind a link, if it can still be accepted."""
    require(actor, Permission.INVITATION_ACCEPT)
    found = session.scalar(select(Invitation).where(Invitation.token_hash == _hash(token)))
    if found is None or found.accepted_at is not None or found.expires_at <= clock.now():
        raise LinkExpired
    if not _may_still_invite(session, found.invited_by):
        raise LinkExpired
    return found


def accept(
    session: Session, actor: Actor, token: str, password: str, *, cheap: bool = False
) -> User:
    """Turn an invitation into an account, once."""
    require(actor, Permission.INVITATION_ACCEPT)
    invitation = standing_invitation(session, actor, token)
    passwords.check(password)
    statement = (
        update(Invitation)
        .where(Invitation.id == invitation.id, Invitation.accepted_at.is_(None))
        .values(accepted_at=clock.now())
    )
    if not claims_one(session, statement):
        raise LinkExpired
    if session.scalar(select(User.id).where(User.email == invitation.email)):
        raise AlreadyThere("There is an account with this e-mail address already: sign in.")
    delegation_id = _delegation_id(session, invitation.stakeholder_id)
    user = User(
        id=new_id(),
        email=invitation.email,
        name=invitation.name,
        role=invitation.role,
        password_hash=passwords.keep(password, cheap=cheap),
        session_number=1,
        delegation_id=delegation_id,
        rank=rank_in(session, delegation_id, invitation.rank),
    )
    session.add(user)
    session.flush()
    facts: dict[str, journal.Fact] = {"invitation": invitation.id, "role": user.role.value}
    seq = journal.append(session, actor, Act.INVITATION_ACCEPTED, user.id, facts)
    accreditations.reseat(session, user, None, seq)
    return user


def _may_still_invite(session: Session, inviter_id: str | None) -> bool:
    """Whether the inviter is an administrator to this day; the operator, who has none, stays."""
    if inviter_id is None:
        return True
    inviter = session.get_one(User, inviter_id)
    return inviter.ended_at is None and inviter.role is Role.ADMINISTRATOR


def _hash(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()


def _delegation_id(session: Session, stakeholder_id: str | None) -> str | None:
    return accreditations.delegation_of(session, stakeholder_id) if stakeholder_id else None
