"""Reading the Word files that submissions were made of, for their own side and the desk."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, undefer

from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound
from drafting.domain.permissions import Permission, allowed
from drafting.formats.returned_kinds import ReturnedKind, kind_of
from drafting.models import ReturnedFile


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file that was kept: what it is, who sent it, and under which names it has what."""

    id: str
    name: str
    kind: ReturnedKind
    size: int
    sha256: str
    author_name: str
    at: datetime
    written_by: tuple[dict[str, object], ...]


def of_submission(session: Session, actor: Actor, submission_id: str) -> Sequence[FileRow]:
    """The files of one submission as far as the reader may know of them, in one statement."""
    query = (
        select(ReturnedFile)
        .where(ReturnedFile.submission_id == submission_id)
        .options(joinedload(ReturnedFile.author), joinedload(ReturnedFile.submission))
        .order_by(ReturnedFile.journal_seq)
    )
    return [_row(one) for one in session.scalars(query) if _may_read(actor, one)]


def file(session: Session, actor: Actor, file_id: str) -> ReturnedFile:
    """One file with its bytes, or `NotFound`."""
    query = (
        select(ReturnedFile)
        .where(ReturnedFile.id == file_id)
        .options(joinedload(ReturnedFile.submission), undefer(ReturnedFile.content))
    )
    found = session.scalar(query)
    if found is None or not _may_read(actor, found):
        raise NotFound
    return found


def _may_read(actor: Actor, one: ReturnedFile) -> bool:
    return allowed(actor, Permission.SUBMISSION_RECEIVED_READ, one.submission)


def _row(one: ReturnedFile) -> FileRow:
    return FileRow(
        id=one.id,
        name=one.name,
        kind=kind_of(one.name) or ReturnedKind.WORD,
        size=one.size,
        sha256=one.sha256,
        author_name=one.author.name,
        at=one.created_at,
        written_by=tuple(one.written_by),
    )
