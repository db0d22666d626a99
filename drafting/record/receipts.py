"""A form sent twice is one act: the second sending leads to what the first one made."""

import hashlib
from typing import TypeVar

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from drafting.domain import clock
from drafting.domain.actors import Actor
from drafting.domain.errors import WrongState
from drafting.models import Base, FormReceipt

Made = TypeVar("Made", bound=Base)


def made_before(session: Session, actor: Actor, key: str, kind: type[Made]) -> Made | None:
    """What this form made when this actor sent it before, if it was sent."""
    if not key:
        return None
    stored = _stored(actor, key)
    if session.get_bind().dialect.name == "postgresql":
        # Of two sendings at once the second waits here; SQLite's writers wait at the gate.
        session.execute(select(func.pg_advisory_xact_lock(func.hashtext(stored))))
    subject_id = session.scalar(select(FormReceipt.subject_id).where(FormReceipt.key == stored))
    if subject_id is None:
        return None
    made = session.get(kind, subject_id)
    if made is None:
        raise WrongState("This form was used for something else. Open the page again.")
    return made


def has_acted(session: Session, actor: Actor, key: str) -> bool:
    """Whether this form made something already; for whoever only looks, and locks nothing."""
    query = select(FormReceipt.key).where(FormReceipt.key == _stored(actor, key))
    return bool(key) and session.scalar(query) is not None


def keep(session: Session, actor: Actor, key: str, subject_id: str) -> None:
    """Remember what this form made; forms without a key are not remembered."""
    if key and actor.user_id:
        session.add(
            FormReceipt(
                key=_stored(actor, key),
                actor_id=actor.user_id,
                subject_id=subject_id,
                created_at=clock.now(),
            )
        )


def _stored(actor: Actor, key: str) -> str:
    """The key as it is kept: each actor has keys of their own, whatever was sent."""
    return hashlib.sha256(f"{actor.user_id} {key}".encode()).hexdigest()
