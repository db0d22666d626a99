"""Accounts: made by the administrator, changed, ended, and secured by their owners."""

from dataclasses import dataclass

from email_validator import EmailNotValidError, validate_email
from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.domain import clock, wording
from drafting.domain.actors import Actor
from drafting.domain.errors import AlreadyThere, Invalid, NotFound, WrongState
from drafting.domain.identity import new_id
from drafting.domain.permissions import Permission, require
from drafting.domain.vocabulary import Act, Rank, Role
from drafting.models import Invitation, User
from drafting.record import accreditations, journal, passwords, receipts
from drafting.record.ranks import rank_in


@dataclass(frozen=True, slots=True)
class NewAccount:
    """A person about to have an account, and for whom the person speaks."""

    email: str
    name: str
    role: Role
    password: str
    stakeholder_id: str | None = None
    is_sample: bool = False
    cheap: bool = False
    password_hash: str = ""
    """The hash of the password, where it was made before: sample accounts share one."""
    rank: Rank | None = None
    """What the person is in the delegation; the first of it is its head if nothing is said."""


@dataclass(frozen=True, slots=True)
class Seat:
    """For whom a person speaks, and as what in that delegation."""

    stakeholder_id: str | None = None
    rank: Rank | None = None


def create(session: Session, actor: Actor, account: NewAccount) -> User:
    """Make an account; the address must not have one already."""
    require(actor, Permission.ACCOUNT_MANAGE)
    passwords.check(account.password)
    return _add(session, actor, account)


def has_invited(session: Session, actor: Actor, form_key: str) -> bool:
    """Whether this form made an invitation before; of two sendings at once the second waits."""
    require(actor, Permission.ACCOUNT_MANAGE)
    return receipts.made_before(session, actor, form_key, Invitation) is not None


def remember_invitation(session: Session, actor: Actor, form_key: str, made: Invitation) -> None:
    """Remember what a form made, in the transaction that makes it."""
    require(actor, Permission.ACCOUNT_MANAGE)
    receipts.keep(session, actor, form_key, made.id)


def change(session: Session, actor: Actor, user_id: str, role: Role, seat: Seat) -> User:
    """Give an account another role or seat; whoever is signed in with it is signed out."""
    user = _user(session, user_id)
    require(actor, Permission.ACCOUNT_MANAGE, user)
    _refuse_last_administrator(session, user, role)
    user.role, before_id = role, user.delegation_id
    user.delegation_id = _delegation_id(session, role, seat.stakeholder_id)
    user.rank = rank_in(session, user.delegation_id, seat.rank, user.id)
    user.session_number += 1
    facts: dict[str, journal.Fact] = {"role": role.value, **_rank_fact(user)}
    seq = journal.append(session, actor, Act.ACCOUNT_CHANGED, user.id, facts)
    accreditations.reseat(session, user, before_id, seq)
    return user


def end(session: Session, actor: Actor, user_id: str) -> User:
    """End an account: nobody signs in with it again; what it wrote stays under its name."""
    user = _user(session, user_id)
    require(actor, Permission.ACCOUNT_MANAGE, user)
    _refuse_last_administrator(session, user, None)
    user.ended_at = user.ended_at or clock.now()
    user.session_number += 1
    seq = journal.append(session, actor, Act.ACCOUNT_CHANGED, user.id, {"ended": True})
    for one in accreditations.open_ones(session, user.id):
        accreditations.close(session, one, seq)
    return user


def secure(session: Session, actor: Actor, old: str, new: str, *, cheap: bool = False) -> User:
    """Change one's own password; other sessions of the account end."""
    user = _user(session, actor.user_id or "")
    require(actor, Permission.ACCOUNT_SECURE, user)
    if not passwords.matches(user.password_hash, old):
        raise Invalid("This is not your present password.", field="old")
    passwords.check(new)
    user.password_hash = passwords.keep(new, cheap=cheap)
    user.session_number += 1
    journal.append(session, actor, Act.ACCOUNT_SECURED, user.id, {})
    return user


def proper_email(address: str) -> str:
    """The address as it is kept, in small letters, or a refusal."""
    try:
        found = validate_email(address.strip(), check_deliverability=False, test_environment=True)
    except EmailNotValidError as error:
        raise Invalid("This is not an e-mail address.", field="email") from error
    return found.normalized.casefold()


def _add(session: Session, actor: Actor, account: NewAccount) -> User:
    email = proper_email(account.email)
    if session.scalar(select(User.id).where(User.email == email)):
        raise AlreadyThere("There is an account with this e-mail address already.", field="email")
    delegation_id = _delegation_id(session, account.role, account.stakeholder_id)
    user = User(
        id=new_id(),
        email=email,
        name=wording.line(account.name, field="name", what="A name"),
        role=account.role,
        password_hash=account.password_hash
        or passwords.keep(account.password, cheap=account.cheap),
        session_number=1,
        is_sample=account.is_sample,
        delegation_id=delegation_id,
        rank=rank_in(session, delegation_id, account.rank),
    )
    session.add(user)
    session.flush()
    facts: dict[str, journal.Fact] = {"role": account.role.value, **_rank_fact(user)}
    seq = journal.append(session, actor, Act.ACCOUNT_CREATED, user.id, facts)
    accreditations.reseat(session, user, None, seq)
    return user


def _rank_fact(user: User) -> dict[str, journal.Fact]:
    return {"rank": user.rank.value} if user.rank else {}


def _user(session: Session, user_id: str) -> User:
    user = session.get(User, user_id)
    if user is None:
        raise NotFound
    return user


def _delegation_id(session: Session, role: Role, stakeholder_id: str | None) -> str | None:
    if not stakeholder_id:
        return None
    if role is not Role.PARTICIPANT:
        raise Invalid(
            "Only a participant speaks for a stakeholder. Leave the stakeholder out, "
            "or choose the role of a participant.",
            field="stakeholder",
        )
    return accreditations.delegation_of(session, stakeholder_id)


def _refuse_last_administrator(session: Session, user: User, role: Role | None) -> None:
    if user.role is not Role.ADMINISTRATOR or role is Role.ADMINISTRATOR:
        return
    # All of them are held until this is done: two who demote each other must meet here.
    # Their keys stay free: what others write meanwhile may name them.
    present = select(User.id).where(User.role == Role.ADMINISTRATOR, User.ended_at.is_(None))
    held = session.scalars(present.order_by(User.id).with_for_update(key_share=True)).all()
    if not set(held) - {user.id}:
        raise WrongState("This is the last administrator. Make another one first.")
