"""Preparing: asking for a file that takes a while, and taking the wish back.

Who takes along what is nobody else's concern: these acts are not in the journal, which anybody
may be given to verify.
"""

from sqlalchemy import ColumnElement, delete, func, select, update
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound, TooManyWaiting
from drafting.domain.permissions import Permission, allowed, require
from drafting.domain.preparing import (
    MOST_KEPT,
    MOST_KEPT_OF_VISITORS,
    MOST_WAITING,
    MOST_WAITING_OF_VISITORS,
    FileWish,
    JobState,
    shows_the_same_to_all,
)
from drafting.models import Declaration, Job, User
from drafting.queries.declarations import declaration, public_state_of
from drafting.queries.jobs import goes_around

UNDER_WAY = [one for one in JobState if one.is_under_way]


def ask(session: Session, actor: Actor, wish: FileWish) -> Job:
    """Ask for a file; asking again leads to the same one, as long as it says the same."""
    found = declaration(session, actor, wish.slug)
    require(actor, Permission.FILE_PREPARE)
    _lock(session, actor)
    if known := _known(session, actor, wish, found):
        return known
    _let_go_of_another_capacity(session, actor, wish)
    _refuse_too_many(session, actor)
    _let_go_of_the_oldest(session, actor)
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


def _known(session: Session, actor: Actor, wish: FileWish, of: Declaration) -> Job | None:
    """The same file, if it is under way, or made of what everybody reads and nothing changed."""
    is_current: ColumnElement[bool] = Job.state.in_(UNDER_WAY)
    if actor.user_id is None or shows_the_same_to_all(wish):
        is_current |= goes_around(public_state_of(session, of))
    asked_by = Job.asker == (actor.user_id or "")
    query = select(Job).where(asked_by, Job.digest == wish.digest, is_current)
    return next(
        (one for one in session.scalars(query) if allowed(actor, Permission.JOB_READ, one)), None
    )


def _let_go_of_another_capacity(session: Session, actor: Actor, wish: FileWish) -> None:
    """What the person waits for in a capacity that was given up would never be written."""
    same = Job.asker == (actor.user_id or ""), Job.digest == wish.digest
    session.execute(delete(Job).where(*same, Job.state.in_(UNDER_WAY)))


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


def _let_go_of_the_oldest(session: Session, actor: Actor) -> None:
    """However much is asked for, no more than so many files are kept."""
    most = MOST_KEPT if actor.user_id else MOST_KEPT_OF_VISITORS
    made = Job.asker == (actor.user_id or ""), Job.state == JobState.DONE
    oldest = select(Job.id).where(*made).order_by(Job.ended_at.desc(), Job.id).offset(most - 1)
    gone = session.scalars(oldest.limit(MOST_KEPT_OF_VISITORS)).all()
    let_go = update(Job).where(Job.id.in_(gone))
    session.execute(let_go.values(state=JobState.EXPIRED, content=None, size=0))
