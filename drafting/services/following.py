"""Following: what a person wants to hear of, and up to where they have looked.

What somebody reads is nobody else's concern: these acts are not in the journal, which anybody
may be given to verify.
"""

from datetime import datetime

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import Invalid
from drafting.domain.following import MOST_FOLLOWED, Followed
from drafting.domain.permissions import Permission, require
from drafting.models import JournalEntry, JournalHead, Subscription, User
from drafting.queries.following import require_visible


def follow(session: Session, actor: Actor, one: Followed) -> Subscription:
    """Hear of what happens to something from now on; following it twice is following it."""
    require(actor, Permission.FOLLOWING_KEEP)
    require_visible(session, actor, one)
    _lock(session, actor)
    known = session.scalar(
        select(Subscription).where(
            Subscription.user_id == actor.user_id,
            Subscription.kind == one.kind,
            Subscription.subject_id == one.subject_id,
        )
    )
    if known is not None:
        return known
    _refuse_too_many(session, actor)
    made = Subscription(
        user_id=actor.user_id,
        kind=one.kind,
        subject_id=one.subject_id,
        seen_seq=session.scalars(select(JournalHead.seq)).one(),
    )
    session.add(made)
    session.flush()
    return made


def unfollow(session: Session, actor: Actor, one: Followed) -> None:
    """Hear of it no more, whether one may still see it or not."""
    require(actor, Permission.FOLLOWING_KEEP)
    session.execute(
        delete(Subscription).where(
            Subscription.user_id == actor.user_id,
            Subscription.kind == one.kind,
            Subscription.subject_id == one.subject_id,
        )
    )


def mark_seen(session: Session, actor: Actor, until: datetime) -> None:
    """Leave behind what happened up to a moment; what came since the page was made stays new."""
    require(actor, Permission.FOLLOWING_KEEP)
    behind = select(JournalEntry.seq).where(JournalEntry.at <= until)
    last = session.scalar(behind.order_by(JournalEntry.seq.desc()).limit(1))
    session.execute(
        update(Subscription)
        .where(Subscription.user_id == actor.user_id, Subscription.seen_seq < (last or 0))
        .values(seen_seq=last or 0)
    )


def _lock(session: Session, actor: Actor) -> None:
    """Two buttons pressed at once do not make two of one."""
    session.scalars(select(User.id).where(User.id == actor.user_id).with_for_update()).one()


def _refuse_too_many(session: Session, actor: Actor) -> None:
    query = select(func.count()).where(Subscription.user_id == actor.user_id)
    if (session.scalar(query) or 0) >= MOST_FOLLOWED:
        raise Invalid(
            f"You follow {MOST_FOLLOWED} things already. Stop following one of them first.",
            field="followed",
        )
