"""Reading comments and their answers."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Row, Select, and_, func, or_, select
from sqlalchemy.orm import Session

from drafting.domain import clock
from drafting.domain.errors import NotFound
from drafting.domain.permissions import Actor, Permission, allowed
from drafting.domain.vocabulary import Role, StakeholderKind
from drafting.models import (
    CarriedAmendment,
    Comment,
    CommentRevision,
    ParagraphVersion,
    Stakeholder,
    User,
)

MOST = 200
"""Of what one organisation said, or of what waits in one consultation, that one page shows."""

Found = Row[Comment, CommentRevision, User, Stakeholder | None, int | None]


@dataclass(frozen=True, slots=True)
class CommentRow:
    """A comment as it reads now, with who wrote it and for whom."""

    id: str
    number: int
    declaration_id: str
    paragraph_id: str
    amendment_id: str | None
    answers_id: str | None
    author_id: str
    author_name: str
    author_role: Role
    organisation: str | None
    organisation_kind: StakeholderKind | None
    text: str
    revision_number: int
    version_number: int | None
    at: datetime
    edited_at: datetime | None
    consultation_id: str | None = None
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class Thread:
    """A comment with its answers, oldest first."""

    comment: CommentRow
    answers: tuple[CommentRow, ...]


def comment(session: Session, comment_id: str) -> CommentRow:
    """One comment; what is commented in public stays on the public record."""
    found = session.execute(_rows().where(Comment.id == comment_id)).first()
    if found is None:
        raise NotFound
    return _row(found)


def on_paragraph(
    session: Session, paragraph_id: str, joined: Mapping[str, str] | None = None
) -> tuple[Thread, ...]:
    """What was said on a paragraph itself, whichever of its versions, oldest first.

    With what was said on those that were joined to it, if `joined` tells which.
    """
    here = [paragraph_id, *(gone for gone, heir in (joined or {}).items() if heir == paragraph_id)]
    query = _rows().where(Comment.paragraph_id.in_(here), Comment.amendment_id.is_(None))
    return _threads(session.execute(query.order_by(Comment.number)).all())


def on_amendment(session: Session, amendment_id: str) -> tuple[Thread, ...]:
    """What was said on an amendment, oldest first."""
    query = _rows().where(Comment.amendment_id == amendment_id)
    return _threads(session.execute(query.order_by(Comment.number)).all())


def on_amendments_of(session: Session, paragraph_id: str) -> dict[str, tuple[Thread, ...]]:
    """What was said on each amendment to a paragraph, by the amendment's identity.

    On those that a split or a join brought to it, too.
    """
    brought = select(CarriedAmendment.amendment_id).where(
        CarriedAmendment.paragraph_id == paragraph_id
    )
    query = _rows().where(
        or_(Comment.paragraph_id == paragraph_id, Comment.amendment_id.in_(brought)),
        Comment.amendment_id.is_not(None),
    )
    threads = _threads(session.execute(query.order_by(Comment.number)).all())
    grouped: dict[str, tuple[Thread, ...]] = {}
    for thread in threads:
        subject = thread.comment.amendment_id or ""
        grouped[subject] = (*grouped.get(subject, ()), thread)
    return grouped


def counts(session: Session, declaration_id: str, joined: Mapping[str, str]) -> Mapping[str, int]:
    """How many comments stand on each paragraph itself; those without any are left out.

    Those of a paragraph that was joined to another one count there.
    """
    query = (
        select(Comment.paragraph_id, func.count())
        .where(
            Comment.declaration_id == declaration_id,
            Comment.amendment_id.is_(None),
            is_public(),
        )
        .group_by(Comment.paragraph_id)
    )
    found: Counter[str] = Counter()
    for paragraph_id, count in session.execute(query):
        found[joined.get(paragraph_id, paragraph_id)] += count
    return found


def newest(session: Session, declaration_id: str, most: int) -> Sequence[CommentRow]:
    """The newest comments on paragraphs, at most so many each; answers are left to their page."""
    place = func.row_number().over(
        partition_by=Comment.paragraph_id, order_by=Comment.number.desc()
    )
    ranked = (
        select(Comment.id, place.label("place"))
        .where(
            Comment.declaration_id == declaration_id,
            Comment.amendment_id.is_(None),
            Comment.answers_id.is_(None),
            is_public(),
        )
        .subquery()
    )
    query = (
        _rows()
        .join(ranked, ranked.c.id == Comment.id)
        .where(ranked.c.place <= most)
        .order_by(Comment.number.desc())
    )
    return [_row(found) for found in session.execute(query)]


def may_edit(actor: Actor, one: CommentRow, window: timedelta) -> bool:
    """Whether the actor wrote this comment, and so lately that it can still be mended."""
    is_fresh = clock.now() - one.at <= window
    return is_fresh and allowed(actor, Permission.COMMENT_EDIT, one)


def of_consultation(
    session: Session,
    actor: Actor,
    consultation_id: str,
    *also: ColumnElement[bool],
    most: int = MOST,
) -> Sequence[CommentRow]:
    """The newest of what was said in a consultation: all to the desk, else public or one's own."""
    seen = [is_public(), Comment.author_id == (actor.user_id or "")]
    if actor.stakeholder_id:
        seen.append(Comment.stakeholder_id == actor.stakeholder_id)
    query = _any_rows().where(Comment.consultation_id == consultation_id, *also)
    if not allowed(actor, Permission.CONSULTATION_RUN):
        query = query.where(or_(*seen))
    newest = Comment.number.desc(), Comment.created_at.desc()
    return [_row(found) for found in session.execute(query.order_by(*newest).limit(most))]


def is_public() -> ColumnElement[bool]:
    """Whether everybody may read a comment: what waits in a consultation is below zero."""
    return Comment.number > 0


def _rows() -> Select[Comment, CommentRevision, User, Stakeholder | None, int | None]:
    return _any_rows().where(is_public())


def _any_rows() -> Select[Comment, CommentRevision, User, Stakeholder | None, int | None]:
    return (
        select(Comment, CommentRevision, User, Stakeholder, ParagraphVersion.number)
        .join(
            CommentRevision,
            and_(
                CommentRevision.comment_id == Comment.id,
                CommentRevision.number == Comment.revision_number,
            ),
        )
        .join(User, Comment.author_id == User.id)
        .outerjoin(Stakeholder, Comment.stakeholder_id == Stakeholder.id)
        .outerjoin(ParagraphVersion, Comment.version_id == ParagraphVersion.id)
    )


def _threads(found: Sequence[Found]) -> tuple[Thread, ...]:
    rows = [_row(one) for one in found]
    roots = [row for row in rows if row.answers_id is None]
    return tuple(
        Thread(root, tuple(row for row in rows if row.answers_id == root.id)) for root in roots
    )


def _row(found: Found) -> CommentRow:
    one, revision, author, stakeholder, version_number = found
    return CommentRow(
        id=one.id,
        number=one.number,
        declaration_id=one.declaration_id,
        paragraph_id=one.paragraph_id,
        amendment_id=one.amendment_id,
        answers_id=one.answers_id,
        author_id=one.author_id,
        author_name=author.name,
        author_role=author.role,
        organisation=stakeholder.short_name if stakeholder else None,
        organisation_kind=stakeholder.kind if stakeholder else None,
        text=revision.text,
        revision_number=one.revision_number,
        version_number=version_number,
        at=one.created_at,
        edited_at=revision.created_at if one.revision_number > 1 else None,
        consultation_id=one.consultation_id,
        is_late=one.is_late,
    )
