"""One comment as it reads now: who wrote it, for whom, about which words, and who may see it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import ColumnElement, Row, Select, and_, or_, select, true
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.permissions import Permission, allowed
from drafting.domain.remarks import CommentKind, CommentState
from drafting.domain.vocabulary import Role, StakeholderKind
from drafting.models import (
    Comment,
    CommentAnchor,
    CommentRevision,
    ParagraphVersion,
    Release,
    ReleasedParagraph,
    Stakeholder,
    User,
)
from drafting.text.markup import plain
from drafting.text.pointed import Stretch

Found = Row[Comment, CommentRevision, User, Stakeholder | None, int | None]
Rows = Select[Comment, CommentRevision, User, Stakeholder | None, int | None]


@dataclass(frozen=True, slots=True)
class CommentRow:
    """A comment as it reads now, with who wrote it and for whom."""

    id: str
    number: int
    declaration_id: str
    paragraph_id: str
    stands_id: str
    """The paragraph at which the latest release shows it."""
    amendment_id: str | None
    source_id: str | None
    answers_id: str | None
    author_id: str
    author_name: str
    author_role: Role
    organisation: str | None
    organisation_kind: StakeholderKind | None
    text: str
    kind: CommentKind
    language: str
    revision_number: int
    version_number: int | None
    at: datetime
    edited_at: datetime | None
    on_whole: bool
    quote: str
    """The words it speaks of, as they are read; empty where it speaks of the whole."""
    state: CommentState
    is_confidential: bool
    is_public: bool
    owner_id: str
    audience_id: str | None
    place: Stretch | None = None
    """Where its words stand in the version that is shown, as written there."""
    gone_in: str = ""
    """The release that removed its words, if they are gone."""

    @property
    def reference(self) -> str:
        """What it is called: its number on the public record, or in the closed one."""
        return str(self.number) if self.number > 0 else f"C{-self.number}"


def visible_to(actor: Actor) -> ColumnElement[bool]:
    """The comments that this reader may see: what `Permission.COMMENT_READ` says, in SQL."""
    if allowed(actor, Permission.COMMENT_MODERATE):
        return true()
    circles: list[ColumnElement[bool]] = [Comment.is_public.is_(True)]
    if actor.user_id is not None:
        circles.append(Comment.owner_id == actor.user_id)
    if actor.stakeholder_id is not None:
        circles.append(Comment.audience_id == actor.stakeholder_id)
    return or_(*circles)


def rows() -> Rows:
    """Every comment with what its row needs."""
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


def anchored(
    session: Session, found: Sequence[CommentRow], release_id: str
) -> tuple[CommentRow, ...]:
    """The rows with the place of their words in a release, or since when they are gone.

    Two statements, the second only where something is gone.
    """
    places = _places(session, [row.id for row in found if row.quote], release_id)
    lost = [comment_id for comment_id, place in places.items() if place is None]
    gone = _gone(session, lost)
    return tuple(
        replace(row, place=places.get(row.id), gone_in=gone.get(row.id, "")) for row in found
    )


def row_of(found: Found) -> CommentRow:
    """The row of a comment that was found, whatever else was asked behind it."""
    one, revision, author, stakeholder, version_number = found[:5]
    return CommentRow(
        id=one.id,
        number=one.number,
        declaration_id=one.declaration_id,
        paragraph_id=one.paragraph_id,
        stands_id=one.stands_id,
        amendment_id=one.amendment_id,
        source_id=one.source_id,
        answers_id=one.answers_id,
        author_id=one.author_id,
        author_name=author.name,
        author_role=author.role,
        organisation=stakeholder.short_name if stakeholder else None,
        organisation_kind=stakeholder.kind if stakeholder else None,
        text=revision.text,
        kind=one.kind,
        language=one.language,
        revision_number=one.revision_number,
        version_number=version_number,
        at=one.created_at,
        edited_at=revision.created_at if one.revision_number > 1 else None,
        on_whole=one.on_whole,
        quote=plain(one.quote or ""),
        state=one.state,
        is_confidential=one.is_confidential,
        is_public=one.is_public,
        owner_id=one.owner_id,
        audience_id=one.audience_id,
    )


def _places(
    session: Session, comment_ids: Sequence[str], release_id: str
) -> dict[str, Stretch | None]:
    if not comment_ids:
        return {}
    query = (
        select(CommentAnchor.comment_id, CommentAnchor.start, CommentAnchor.until)
        .join(ReleasedParagraph, ReleasedParagraph.version_id == CommentAnchor.version_id)
        .join(Comment, CommentAnchor.comment_id == Comment.id)
        .where(
            ReleasedParagraph.release_id == release_id,
            CommentAnchor.comment_id.in_(comment_ids),
        )
        .order_by(
            CommentAnchor.paragraph_id == Comment.stands_id, CommentAnchor.start.is_not(None)
        )
    )
    return {
        one: (start, until) if start is not None and until is not None else None
        for one, start, until in session.execute(query)
    }


def _gone(session: Session, comment_ids: Iterable[str]) -> dict[str, str]:
    """Of comments whose words are gone, the symbol of the release that has them no more."""
    wanted = list(comment_ids)
    if not wanted:
        return {}
    query = (
        select(CommentAnchor.comment_id, CommentAnchor.until, Release.symbol)
        .join(ReleasedParagraph, ReleasedParagraph.version_id == CommentAnchor.version_id)
        .join(Release, ReleasedParagraph.release_id == Release.id)
        .where(CommentAnchor.comment_id.in_(wanted))
        .order_by(Release.number, CommentAnchor.until.is_not(None))
    )
    found: dict[str, str] = {}
    for comment_id, until, symbol in session.execute(query):
        if until is not None:
            found.pop(comment_id, None)
        else:
            found.setdefault(comment_id, symbol)
    return found
