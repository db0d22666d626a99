"""Reading which files are prepared, for whoever asked for them and for whoever makes them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session, joinedload, undefer

from drafting.domain import clock
from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound, WrongState
from drafting.domain.permissions import Permission, allowed
from drafting.domain.preparing import GOES_AROUND_FOR, FileWish, JobState, shows_the_same_to_all
from drafting.models import Job
from drafting.queries.declarations import declaration
from drafting.queries.taken_from_view import was_something_hidden
from drafting.queries.written_files import WrittenFile

MOST_LISTED = 100
"""Files in a list; older ones are not kept any more."""

LATE = timedelta(minutes=1)
"""How long a file that is next may wait before its page says that nobody has begun it."""

HIDDEN_SINCE = (
    "Something in this file was taken from view, or reworded, since it was made. "
    "Ask for it anew to have it as it is now."
)


@dataclass(frozen=True, slots=True)
class Backlog:
    """What stands in the queue, for whoever keeps the installation."""

    waiting: int
    oldest_at: datetime | None
    """Since when the oldest one has waited for somebody to make it."""
    lost: int
    """Jobs whose worker was not heard of in time, and that nobody took up."""
    kept: int
    size: int
    """How many files are kept, and of how many bytes."""


def is_due(now: datetime) -> ColumnElement[bool]:
    """That nobody makes it: it waits, or whoever made it was not heard of in time."""
    return or_(
        Job.state == JobState.WAITING,
        and_(Job.state == JobState.RUNNING, Job.leased_until < now),
    )


def in_turn(query: Select[Job]) -> Select[Job]:
    """People with an account before visitors, then whoever has waited longest."""
    return query.order_by(Job.owner_id.is_(None), Job.created_at, Job.id)


def is_over(now: datetime) -> ColumnElement[bool]:
    """That its file was kept for as long as files are."""
    return and_(Job.state == JobState.DONE, Job.expires_at < now)


def goes_around(public_state: str) -> ColumnElement[bool]:
    """That its file still says what would be written now, as far as that is known.

    Names and groups change without an act on the declaration, so it goes around for minutes only.
    """
    return and_(
        Job.state == JobState.DONE,
        Job.public_state == public_state,
        Job.begun_at > clock.now() - GOES_AROUND_FOR,
    )


def something_waits(session: Session) -> bool:
    """Whether there is a file to be made, or one to be let go of."""
    now = clock.now()
    query = select(Job.id).where(or_(is_due(now), is_over(now))).limit(1)
    return session.scalar(query) is not None


def job(session: Session, actor: Actor, job_id: str) -> Job:
    """A job that the actor asked for, on a declaration that the actor may know of."""
    found = session.scalar(_rows().where(Job.id == job_id))
    if found is None or not allowed(actor, Permission.JOB_READ, found):
        raise NotFound
    declaration(session, actor, found.declaration.slug)
    return found


def jobs_of(session: Session, actor: Actor) -> Sequence[Job]:
    """The last files the actor asked for in the present capacity, the newest first."""
    query = _rows().where(Job.asker == actor.user_id).order_by(Job.created_at.desc(), Job.id)
    query = query.limit(MOST_LISTED)
    return [one for one in session.scalars(query) if allowed(actor, Permission.JOB_READ, one)]


def earlier(session: Session, actor: Actor, wish: FileWish) -> Job | None:
    """The last time the actor asked for the same file, if it is made or under way."""
    query = _rows().where(Job.asker == actor.user_id, Job.digest == wish.digest)
    useful = query.where(Job.state.not_in((JobState.FAILED, JobState.EXPIRED)))
    found = session.scalar(useful.order_by(Job.created_at.desc()).limit(1))
    return found if found and allowed(actor, Permission.JOB_READ, found) else None


def ahead(session: Session, one: Job) -> int:
    """How many files are made before this one."""
    if one.state is not JobState.WAITING:
        return 0
    is_before = Job.created_at < one.created_at
    if one.owner_id is None:
        is_before = or_(Job.owner_id.is_not(None), is_before)
    else:
        is_before = and_(Job.owner_id.is_not(None), is_before)
    waits_before = and_(Job.state == JobState.WAITING, is_before)
    query = select(func.count()).where(or_(Job.state == JobState.RUNNING, waits_before))
    return session.scalar(query) or 0


def is_late(one: Job) -> bool:
    """Whether it has waited for so long that perhaps nobody is there to make it."""
    return one.state is JobState.WAITING and one.created_at < clock.now() - LATE


def file_of(session: Session, actor: Actor, job_id: str) -> WrittenFile:
    """The file of a job, as long as the page would show the actor what is in it."""
    found = job(session, actor, job_id)
    query = select(Job).options(undefer(Job.content)).where(Job.id == found.id)
    made = session.scalars(query.execution_options(populate_existing=True)).one()
    if made.state is not JobState.DONE or made.content is None or made.expires_at is None:
        raise NotFound
    if made.expires_at < clock.now():
        raise NotFound
    if was_something_hidden(session, actor, made):
        raise WrongState(HIDDEN_SINCE)
    return WrittenFile(made.name, made.media_type, made.content)


def kept_for_all(session: Session, wish: FileWish, public_state: str) -> WrittenFile | None:
    """A file made for anybody that shows everybody the record as it stands; else nothing."""
    if not shows_the_same_to_all(wish):
        return None
    query = select(Job.name, Job.media_type, Job.content).where(
        Job.digest == wish.digest, goes_around(public_state)
    )
    found = session.execute(query.order_by(Job.ended_at.desc()).limit(1)).first()
    return WrittenFile(found[0], found[1], found[2]) if found and found[2] else None


def backlog(session: Session) -> Backlog:
    """How the queue stands; three statements."""
    now = clock.now()
    waiting = select(func.count(), func.min(Job.created_at)).where(Job.state == JobState.WAITING)
    count, oldest = session.execute(waiting).one()
    overdue = and_(Job.state == JobState.RUNNING, Job.leased_until < now)
    lost = session.scalar(select(func.count()).where(overdue)) or 0
    files = select(func.count(), func.coalesce(func.sum(Job.size), 0))
    kept, size = session.execute(files.where(Job.state == JobState.DONE)).one()
    return Backlog(count, oldest, lost, kept, size)


def _rows() -> Select[Job]:
    return select(Job).options(joinedload(Job.declaration))
