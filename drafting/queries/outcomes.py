"""Reading what became of comments: the outcome that counts, as far as the reader is told of it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, func, select
from sqlalchemy.orm import Session, aliased

from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound
from drafting.domain.permissions import Permission, allowed
from drafting.domain.remarks import CommentOutcome, CommentState, Satisfaction
from drafting.models import (
    Amendment,
    Comment,
    CommentDisposition,
    CommentResponse,
    Declaration,
    ParagraphVersion,
    StatementDisposition,
    StatementResponse,
    User,
)
from drafting.queries.comment_row import CommentRow, row_of, rows
from drafting.queries.text_rows import TextRow
from drafting.queries.working import standing_text

ON_A_PAGE = 25


@dataclass(frozen=True, slots=True)
class Standing:
    """A reply as it stands: the outcome, what took it up, what the author says."""

    id: str
    subject_id: str
    number: int
    is_draft: bool
    outcome: CommentOutcome
    reply: str
    author_name: str
    at: datetime
    is_told: bool
    paragraph_id: str | None
    version_number: int | None
    amendment_id: str | None
    amendment_number: int | None
    satisfaction: Satisfaction | None
    response: str
    response_count: int


@dataclass(frozen=True, slots=True)
class Tally:
    """The comments at one place of the text, with and without an outcome; they add up."""

    row: TextRow | None
    """The place; none where they speak of the whole text."""
    done: int
    waiting: int

    @property
    def total(self) -> int:
        """All of them."""
        return self.done + self.waiting


@dataclass(frozen=True, slots=True)
class Pending:
    """Some comments without an outcome, the oldest first, and what lies further."""

    comments: tuple[CommentRow, ...]
    drafted: frozenset[str]
    next: str = ""


def standing(session: Session, actor: Actor, comment_id: str) -> Standing | None:
    """The outcome of one comment, if the reader is told of one."""
    return standings(session, actor, [comment_id]).get(comment_id)


def standings(
    session: Session, actor: Actor, comment_ids: Sequence[str]
) -> Mapping[str, Standing]:
    """The outcomes of comments, in one statement; what is not told yet is for the desk."""
    if not comment_ids:
        return {}
    later = aliased(CommentResponse)
    newest = select(func.max(later.number)).where(later.disposition_id == CommentDisposition.id)
    query = (
        select(
            CommentDisposition,
            User.name,
            Declaration.release_count,
            ParagraphVersion,
            Amendment.number,
            CommentResponse,
        )
        .join(Comment, CommentDisposition.comment_id == Comment.id)
        .join(Declaration, Comment.declaration_id == Declaration.id)
        .join(User, CommentDisposition.author_id == User.id)
        .outerjoin(ParagraphVersion, CommentDisposition.version_id == ParagraphVersion.id)
        .outerjoin(Amendment, CommentDisposition.amendment_id == Amendment.id)
        .outerjoin(
            CommentResponse,
            and_(
                CommentResponse.disposition_id == CommentDisposition.id,
                CommentResponse.number == newest.scalar_subquery(),
            ),
        )
        .where(CommentDisposition.comment_id.in_(comment_ids), *_told_to(actor))
        .order_by(CommentDisposition.number)
    )
    found = (standing_of(*one) for one in session.execute(query))
    return {one.subject_id: one for one in found}


def drafted(session: Session, actor: Actor, comment_id: str) -> Standing | None:
    """The newest reply to a comment, drafts included; for the desk."""
    if not allowed(actor, Permission.COMMENT_REPLY):
        raise NotFound
    query = (
        select(CommentDisposition, User.name, Declaration.release_count, ParagraphVersion)
        .add_columns(Amendment.number)
        .join(Comment, CommentDisposition.comment_id == Comment.id)
        .join(Declaration, Comment.declaration_id == Declaration.id)
        .join(User, CommentDisposition.author_id == User.id)
        .outerjoin(ParagraphVersion, CommentDisposition.version_id == ParagraphVersion.id)
        .outerjoin(Amendment, CommentDisposition.amendment_id == Amendment.id)
        .where(CommentDisposition.comment_id == comment_id)
        .order_by(CommentDisposition.number.desc())
        .limit(1)
    )
    one = session.execute(query).first()
    return standing_of(*one, None) if one else None


def tallies(session: Session, actor: Actor, declaration_id: str) -> tuple[Tally, ...]:
    """Of every place that was commented, how many comments have an outcome and how many wait.

    Answers and what was declined are left out: no outcome is owed to them.
    """
    _require_desk(actor)
    place = (Comment.stands_id, Comment.on_whole, _is_done().label("is_done"))
    query = select(*place, func.count()).where(*_owed(declaration_id)).group_by(*place)
    done: Counter[str | None] = Counter()
    waiting: Counter[str | None] = Counter()
    for paragraph_id, on_whole, is_done, count in session.execute(query):
        (done if is_done else waiting)[None if on_whole else paragraph_id] += count
    text = standing_text(session, declaration_id)
    known: list[TextRow | None] = [None, *text.rows, *text.retired]
    return tuple(
        Tally(row, done[key], waiting[key])
        for row in known
        if (key := row.paragraph_id if row else None) in done.keys() | waiting.keys()
    )


def pending(
    session: Session, actor: Actor, declaration_id: str, place: str, after: str
) -> Pending:
    """A page of the comments that wait for an outcome: at a paragraph, on the whole, or all."""
    _require_desk(actor)
    where = [*_owed(declaration_id), ~_is_done()]
    if place == "whole":
        where.append(Comment.on_whole.is_(True))
    elif place:
        where += [Comment.stands_id == place, Comment.on_whole.is_(False)]
    if after:
        last = select(Comment.journal_seq).where(Comment.id == after).scalar_subquery()
        where.append(Comment.journal_seq > last)
    query = rows().where(*where).order_by(Comment.journal_seq).limit(ON_A_PAGE + 1)
    found = [row_of(one) for one in session.execute(query)]
    page = tuple(found[:ON_A_PAGE])
    has_draft = select(CommentDisposition.comment_id).where(
        CommentDisposition.comment_id.in_([row.id for row in page])
    )
    drafts = frozenset(session.scalars(has_draft)) if page else frozenset()
    return Pending(page, drafts, page[-1].id if len(found) > ON_A_PAGE else "")


def own(
    session: Session, actor: Actor, declaration_id: str, before: str
) -> tuple[tuple[CommentRow, ...], str]:
    """A page of what the actor or the actor's organisation said, the newest first."""
    if actor.user_id is None:
        raise NotFound
    mine: ColumnElement[bool] = Comment.author_id == actor.user_id
    if actor.stakeholder_id is not None:
        mine |= Comment.stakeholder_id == actor.stakeholder_id
    query = rows().where(Comment.declaration_id == declaration_id, mine)
    if before:
        last = select(Comment.journal_seq).where(Comment.id == before).scalar_subquery()
        query = query.where(Comment.journal_seq < last)
    query = query.order_by(Comment.journal_seq.desc()).limit(ON_A_PAGE + 1)
    found = [row_of(one) for one in session.execute(query)]
    page = tuple(found[:ON_A_PAGE])
    return page, page[-1].id if len(found) > ON_A_PAGE else ""


def standing_of(
    one: CommentDisposition | StatementDisposition,
    author: str,
    release_count: int,
    version: ParagraphVersion | None,
    *rest: object,
) -> Standing:
    """What was found of an outcome, with the number and the response that come last."""
    number, response = rest
    answer = response if isinstance(response, CommentResponse | StatementResponse) else None
    return Standing(
        id=one.id,
        subject_id=one.subject_id,
        number=one.number,
        is_draft=one.is_draft,
        outcome=one.outcome,
        reply=one.reply,
        author_name=author,
        at=one.created_at,
        is_told=not one.is_draft and one.told_from <= release_count,
        paragraph_id=version.paragraph_id if version else None,
        version_number=version.number if version else None,
        amendment_id=one.amendment_id,
        amendment_number=number if isinstance(number, int) else None,
        satisfaction=answer.satisfaction if answer else None,
        response=answer.text if answer else "",
        response_count=answer.number if answer else 0,
    )


def _told_to(actor: Actor) -> list[ColumnElement[bool]]:
    """No drafts; and for those outside the desk, what the releases so far have told."""
    final = CommentDisposition.is_draft.is_(False)
    if allowed(actor, Permission.COMMENT_REPLY):
        return [final]
    return [final, CommentDisposition.told_from <= Declaration.release_count]


def _owed(declaration_id: str) -> list[ColumnElement[bool]]:
    """The comments to which an outcome is owed."""
    return [
        Comment.declaration_id == declaration_id,
        Comment.answers_id.is_(None),
        Comment.state != CommentState.DECLINED,
    ]


def _is_done() -> ColumnElement[bool]:
    return exists().where(
        CommentDisposition.comment_id == Comment.id, CommentDisposition.is_draft.is_(False)
    )


def _require_desk(actor: Actor) -> None:
    if not allowed(actor, Permission.COMMENT_REPLY):
        raise NotFound
