"""Reading what lies before the secretariat: comments that are held, reported, or new."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, case, exists, func, select
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound
from drafting.domain.permissions import Permission, allowed
from drafting.domain.remarks import CommentState
from drafting.models import Comment, CommentReport, CommentRuling, User
from drafting.queries.comment_row import CommentRow, row_of, rows

ON_A_PAGE = 25


class Awaiting(StrEnum):
    """Why a comment lies before the secretariat."""

    HELD = "held"
    REPORTED = "reported"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Told:
    """What somebody said about a comment: a report of abuse, or a ruling."""

    by: str
    reason: str
    at: datetime
    state: CommentState | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """A comment to be looked at, with what was reported about it and ruled on it."""

    comment: CommentRow
    reports: tuple[Told, ...]
    rulings: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Queue:
    """Some of the comments that wait, the oldest first, and how many there are of each kind."""

    waiting: tuple[Waiting, ...]
    counts: Mapping[Awaiting, int]
    shown: Awaiting | None
    next: str = ""


def queue(
    session: Session, actor: Actor, declaration_id: str, shown: Awaiting | None, after: str
) -> Queue:
    """A page of the queue, of one kind or of all, from behind the comment `after` on."""
    if not allowed(actor, Permission.COMMENT_MODERATE):
        raise NotFound
    waits = [Comment.declaration_id == declaration_id, Comment.awaits_review.is_(True)]
    counts = _counts(session, waits)
    if shown is not None:
        waits.append(_awaiting() == shown.value)
    if after:
        last = select(Comment.journal_seq).where(Comment.id == after).scalar_subquery()
        waits.append(Comment.journal_seq > last)
    query = rows().where(*waits).order_by(Comment.journal_seq).limit(ON_A_PAGE + 1)
    found = [row_of(one) for one in session.execute(query)]
    page = found[:ON_A_PAGE]
    following = page[-1].id if len(found) > ON_A_PAGE else ""
    return Queue(_with_words(session, page), counts, shown, following)


def about(session: Session, actor: Actor, comment: CommentRow) -> Waiting:
    """What the reader may know of the moderation of a comment: the reports are for the desk."""
    (waiting,) = _with_words(session, [comment])
    if allowed(actor, Permission.COMMENT_MODERATE):
        return waiting
    is_own = allowed(actor, Permission.COMMENT_EDIT, comment) or not comment.is_public
    return Waiting(comment, (), waiting.rulings if is_own else ())


def _awaiting() -> ColumnElement[str]:
    """Why a comment waits, as the database tells it."""
    ruled = select(func.max(CommentRuling.journal_seq)).where(
        CommentRuling.comment_id == Comment.id
    )
    is_reported = exists().where(
        CommentReport.comment_id == Comment.id,
        CommentReport.journal_seq > func.coalesce(ruled.scalar_subquery(), 0),
    )
    return case(
        (Comment.state != CommentState.PUBLISHED, Awaiting.HELD.value),
        (is_reported, Awaiting.REPORTED.value),
        else_=Awaiting.NEW.value,
    )


def _counts(session: Session, waits: Sequence[ColumnElement[bool]]) -> Mapping[Awaiting, int]:
    kind = _awaiting().label("kind")
    query = select(kind, func.count()).where(*waits).group_by(kind)
    found = dict(session.execute(query).all())
    return {one: found.get(one.value, 0) for one in Awaiting}


def _with_words(session: Session, page: Sequence[CommentRow]) -> tuple[Waiting, ...]:
    ids = [row.id for row in page]
    reports: defaultdict[str, tuple[Told, ...]] = defaultdict(tuple)
    rulings: defaultdict[str, tuple[Told, ...]] = defaultdict(tuple)
    if not ids:
        return ()
    said = select(CommentReport, User.name).join(User, CommentReport.author_id == User.id)
    said = said.where(CommentReport.comment_id.in_(ids)).order_by(CommentReport.journal_seq)
    for report, name in session.execute(said):
        reports[report.comment_id] += (Told(name, report.reason, report.created_at),)
    ruled = select(CommentRuling, User.name).join(User, CommentRuling.author_id == User.id)
    ruled = ruled.where(CommentRuling.comment_id.in_(ids)).order_by(CommentRuling.number)
    for ruling, name in session.execute(ruled):
        told = Told(name, ruling.reason, ruling.created_at, ruling.state)
        rulings[ruling.comment_id] += (told,)
    return tuple(Waiting(row, reports[row.id], rulings[row.id]) for row in page)
