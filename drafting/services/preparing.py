"""Preparing: asking for a file that takes a while, and taking the wish back.

Who takes along what is nobody else's concern: these acts are not in the journal, which anybody
may be given to verify.
"""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from drafting.domain.errors import NotFound, TooManyWaiting
from drafting.domain.permissions import Actor, Permission, allowed, require
from drafting.domain.preparing import (
    MOST_WAITING,
    MOST_WAITING_OF_VISITORS,
    FileWish,
    JobState,
)
from drafting.models import Job, User
from drafting.queries.declarations import declaration

UNDER_WAY = [one for one in JobState if one.is_under_way]


def ask(session: Session, actor: Actor, wish: FileWish) -> Job:
    """Ask for a file; asking again while it is under way leads to the same one."""
    found = declaration(session, actor, wish.slug)
    require(actor, Permission.FILE_PREPARE)
    _lock(session, actor)
    if known := _under_way(session, actor, wish):
        return known
    _refuse_too_many(session, actor)
    made = Job(
        declaration=found,
        kind=wish.kind,
        suffix=wish.suffix,
        narrowed=[list(pair) for pair in wish.narrowed],
        digest=wish.digest,
        asker=actor.user_id or "",
        owner_id=actor.user_id,
        role=actor.role,
        rank=actor.rank,
        delegation_id=actor.delegation_id,
    )
    session.add(made)
    session.flush()
    return made


def cancel(session: Session, actor: Actor, job_id: str) -> str:
    """Take a wish back, with the file if it was made; says on which declaration it was."""
    job = session.get(Job, job_id, with_for_update={"of": Job})
    if job is None or not allowed(actor, Permission.JOB_READ, job):
        raise NotFound
    require(actor, Permission.JOB_CANCEL, job)
    slug = job.declaration.slug
    session.delete(job)
    session.flush()
    return slug


def _lock(session: Session, actor: Actor) -> None:
    """Of two wishes of one person at once the second sees the first."""
    if actor.user_id:
        session.scalars(select(User.id).where(User.id == actor.user_id).with_for_update()).one()
    elif session.get_bind().dialect.name == "postgresql":
        # Visitors have no row to lock; SQLite's writers wait at the gate.
        session.execute(select(func.pg_advisory_xact_lock(func.hashtext("visitors’ files"))))


def _under_way(session: Session, actor: Actor, wish: FileWish) -> Job | None:
    query = select(Job).where(
        Job.asker == (actor.user_id or ""), Job.digest == wish.digest, Job.state.in_(UNDER_WAY)
    )
    return session.scalar(query)


def _refuse_too_many(session: Session, actor: Actor) -> None:
    most = MOST_WAITING if actor.user_id else MOST_WAITING_OF_VISITORS
    query = select(func.count()).where(
        Job.asker == (actor.user_id or ""), Job.state.in_(UNDER_WAY)
    )
    if (session.scalar(query) or 0) >= most:
        raise TooManyWaiting(
            f"{most} files are being prepared for you already. Wait for one of them, or cancel it."
            if actor.user_id
            else f"{most} files are being prepared for visitors already. Come back in a minute."
        )
