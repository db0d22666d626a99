"""Signing in and out: attempts are counted before a password is looked at."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from drafting.domain import clock
from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound, TooManyAttempts, WrongCredentials
from drafting.domain.identity import new_id
from drafting.domain.permissions import Permission, require
from drafting.domain.vocabulary import Act
from drafting.models import SignInAttempt, User
from drafting.record import journal, passwords

WINDOW = timedelta(minutes=15)
MOST_FOR_ACCOUNT = 10
MOST_FOR_ADDRESS = 60
"""Failures in the window; an address may be a whole mission behind one router."""


@dataclass(frozen=True, slots=True)
class Credentials:
    """What somebody types to sign in, and from where."""

    email: str
    password: str
    address: str
    cheap: bool = False


def count_attempt(session: Session, actor: Actor, credentials: Credentials) -> None:
    """Count an attempt for the account and for the address, or refuse with `TooManyAttempts`."""
    require(actor, Permission.SIGN_IN)
    now = clock.now()
    limits = {
        _key("account", credentials.email): MOST_FOR_ACCOUNT,
        _key("address", credentials.address): MOST_FOR_ADDRESS,
    }
    _take_turns(session, limits)
    session.execute(delete(SignInAttempt).where(SignInAttempt.at <= now - WINDOW))
    for key, most in limits.items():
        count = select(func.count()).where(SignInAttempt.key_hash == key)
        if (session.scalar(count) or 0) >= most:
            raise TooManyAttempts
    session.add_all(SignInAttempt(id=new_id(), key_hash=key, at=now) for key in limits)


def recognise(session: Session, actor: Actor, credentials: Credentials) -> str:
    """The identity of the account these credentials open; reading only."""
    require(actor, Permission.SIGN_IN)
    email = credentials.email.strip().casefold()
    query = select(User).where(User.email == email, User.ended_at.is_(None))
    user = session.scalar(query)
    kept = user.password_hash if user else passwords.stand_in(cheap=credentials.cheap)
    if not passwords.matches(kept, credentials.password) or user is None:
        raise WrongCredentials
    return user.id


def sign_in(session: Session, actor: Actor, user_id: str, credentials: Credentials) -> User:
    """Record that somebody signed in; failures on the account and this attempt are forgotten."""
    require(actor, Permission.SIGN_IN)
    user = session.get(User, user_id)
    if user is None or user.ended_at is not None:
        raise NotFound
    key = _key("account", credentials.email)
    session.execute(delete(SignInAttempt).where(SignInAttempt.key_hash == key))
    address = _key("address", credentials.address)
    last = select(SignInAttempt.id).where(SignInAttempt.key_hash == address)
    last = last.order_by(SignInAttempt.at.desc()).limit(1)
    session.execute(delete(SignInAttempt).where(SignInAttempt.id == last.scalar_subquery()))
    journal.append(session, Actor(user_id=user.id), Act.SIGNED_IN, user.id, {})
    return user


def sign_out(session: Session, actor: Actor) -> None:
    """Record that somebody signed out."""
    require(actor, Permission.SIGN_OUT)
    journal.append(session, actor, Act.SIGNED_OUT, actor.user_id or "", {})


def _take_turns(session: Session, keys: Iterable[bytes]) -> None:
    """Of attempts at once each sees those before it; SQLite's writers wait at the gate."""
    if session.get_bind().dialect.name == "postgresql":
        for key in sorted(keys):
            session.execute(select(func.pg_advisory_xact_lock(func.hashtext(key.hex()))))


def _key(kind: str, name: str) -> bytes:
    return hashlib.sha256(f"{kind} {name.strip().casefold()}".encode()).digest()
