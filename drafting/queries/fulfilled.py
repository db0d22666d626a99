"""What a job asked for, written with the rights that whoever asked has when it is made."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from drafting.domain.actors import ANYONE, Actor
from drafting.domain.errors import NotAskedAnyMore, NotFound
from drafting.domain.permissions import Permission, allowed
from drafting.domain.preparing import Told, unheard
from drafting.models import Job, JournalHead
from drafting.queries.declarations import public_state_of
from drafting.queries.people import person
from drafting.queries.written_files import WrittenFile, written


@dataclass(frozen=True, slots=True)
class Made:
    """A file, and what of the record it shows."""

    file: WrittenFile
    public_state: str
    seq: int


def made(session: Session, job_id: str, told: Told = unheard) -> Made:
    """The file, or `NotFound` where whoever asked may not see what it is about any more."""
    job = session.scalar(select(Job).where(Job.id == job_id).options(joinedload(Job.declaration)))
    if job is None:
        raise NotAskedAnyMore
    seq = session.scalars(select(JournalHead.seq)).one()
    state = public_state_of(session, job.declaration)
    return Made(written(session, _asker(session, job), job.wish, told), state, seq)


def _asker(session: Session, job: Job) -> Actor:
    """Whoever asked, as they are now: in another capacity they would see something else."""
    if job.owner_id is None:
        return ANYONE
    found = person(session, job.owner_id)
    if found is None or not allowed(found.actor, Permission.JOB_READ, job):
        raise NotFound
    return found.actor
