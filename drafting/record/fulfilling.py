"""Fulfilling: the files that were asked for are made one after the other, and none is forgotten.

Nobody has to be asked and nobody can be refused: whoever asked for a file was allowed to, and is
looked at once more when it is written. Whoever makes a file holds its job by a lease. A worker
that was killed is not heard of again, its lease runs out, and the next worker begins anew; after
some attempts the job has failed.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, or_, select, update
from sqlalchemy.orm import Session

from drafting.domain import clock
from drafting.domain.errors import NotAskedAnyMore
from drafting.domain.identity import new_id
from drafting.domain.preparing import (
    KEPT_FOR,
    LARGEST,
    LEASE,
    MOST_ATTEMPTS,
    REMEMBERED_FOR,
    FileWish,
    JobState,
    Progress,
)
from drafting.models import Job
from drafting.queries.fulfilled import Made
from drafting.queries.jobs import in_turn, is_due, is_over

GIVEN_UP = (
    "The file could not be made: its making ended {count} times without a word. "
    "Ask for it narrowed to less, or tell the administrator."
)
TOO_LARGE = "The file is larger than the {most} MB that are kept. Ask for it narrowed to less."


@dataclass(frozen=True, slots=True)
class Taken:
    """A job in the hands of a worker; only who holds this may say something about it."""

    job_id: str
    worker: str
    wish: FileWish


def take(session: Session, lease: timedelta = LEASE) -> Taken | None:
    """The next job that nobody makes, for a worker of its own; nothing where none waits."""
    now = clock.now()
    query = in_turn(select(Job).where(is_due(now))).limit(1)
    while job := session.scalar(query.with_for_update(skip_locked=True, of=Job)):
        if job.attempts < MOST_ATTEMPTS:
            return _begin(session, job, now + lease)
        _end(job, JobState.FAILED, GIVEN_UP.format(count=job.attempts))
        session.flush()
    return None


def tell(
    session: Session, taken: Taken, progress: Progress | None = None, lease: timedelta = LEASE
) -> None:
    """Say how far it is, or only that the worker lives; refused where nobody asks any more."""
    told = {}
    if progress:
        told = {"stage": progress.stage, "done": progress.done, "total": progress.total}
    held = update(Job).where(*_held(taken)).values(leased_until=clock.now() + lease, **told)
    if session.scalar(held.returning(Job.id)) is None:
        raise NotAskedAnyMore


def finish(session: Session, taken: Taken, made: Made) -> None:
    """Keep the file for a week; one that is too large is refused, and the job has failed."""
    job, file = _mine(session, taken), made.file
    if len(file.content) > LARGEST:
        _end(job, JobState.FAILED, TOO_LARGE.format(most=LARGEST // 1024**2))
        return
    _end(job, JobState.DONE)
    job.name, job.media_type, job.size = file.name, file.media_type, len(file.content)
    job.content, job.public_state, job.made_seq = file.content, made.public_state, made.seq
    job.expires_at = clock.now() + KEPT_FOR


def fail(session: Session, taken: Taken, reason: str) -> None:
    """It cannot be made, and trying again would not help."""
    _end(_mine(session, taken), JobState.FAILED, reason)


def stumble(session: Session, taken: Taken, reason: str) -> None:
    """Something broke that may pass: it waits for another attempt, as long as there is one."""
    job = _mine(session, taken)
    if job.attempts >= MOST_ATTEMPTS:
        _end(job, JobState.FAILED, reason)
    else:
        _wait(job)


def hand_back(session: Session, taken: Taken) -> None:
    """The worker is asked to end: the job waits again, and no attempt is counted."""
    job = _mine(session, taken)
    job.attempts -= 1
    _wait(job)


def forget(session: Session) -> int:
    """Let go of files whose week is over, and some time later of their jobs; says of how many."""
    now = clock.now()
    over = update(Job).where(is_over(now)).values(state=JobState.EXPIRED, content=None, size=0)
    gone = session.scalars(over.returning(Job.id)).all()
    known = or_(Job.expires_at < now - REMEMBERED_FOR, Job.ended_at < now - REMEMBERED_FOR)
    ended = Job.state.in_([one for one in JobState if not one.is_under_way])
    session.execute(delete(Job).where(ended, known))
    return len(gone)


def _begin(session: Session, job: Job, until: datetime) -> Taken:
    job.state, job.worker, job.leased_until = JobState.RUNNING, new_id(), until
    job.attempts, job.begun_at = job.attempts + 1, clock.now()
    job.stage, job.done, job.total = None, 0, 0
    session.flush()
    return Taken(job.id, job.worker, job.wish)


def _mine(session: Session, taken: Taken) -> Job:
    """The job, unless it was cancelled or taken up by another."""
    query = select(Job).where(*_held(taken)).with_for_update(of=Job)
    job = session.scalar(query)
    if job is None:
        raise NotAskedAnyMore
    return job


def _held(taken: Taken) -> tuple[ColumnElement[bool], ...]:
    return (
        Job.id == taken.job_id,
        Job.worker == taken.worker,
        Job.state == JobState.RUNNING,
    )


def _wait(job: Job) -> None:
    job.state, job.worker, job.leased_until = JobState.WAITING, "", None
    job.stage, job.done, job.total = None, 0, 0


def _end(job: Job, state: JobState, reason: str = "") -> None:
    job.state, job.reason = state, reason
    job.worker, job.leased_until, job.ended_at = "", None, clock.now()
