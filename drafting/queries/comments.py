"""Reading comments and their answers, a bounded number at a time, each for who may see it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from drafting.domain import clock
from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound
from drafting.domain.permissions import Permission, allowed
from drafting.models import CarriedAmendment, Comment, ReleasedParagraph
from drafting.queries.comment_row import CommentRow, anchored, row_of, rows, visible_to
from drafting.queries.outcomes import Standing, standings

MOST = 200
"""Of what one organisation said, or of what waits in one consultation, that one page shows."""

TOGETHER = 20
"""Threads on one page; the others are a page further."""

FEW = 5
"""Threads on one amendment among many; the others are on its own page."""

ANSWERS = 10
"""Answers under one comment; all of them are on its own page."""


@dataclass(frozen=True, slots=True)
class Thread:
    """A comment with its newest answers, the oldest of them first, and how many there are."""

    comment: CommentRow
    answers: tuple[CommentRow, ...]
    count: int = 0


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The newest threads on one subject, the oldest of them first, and how many there are."""

    threads: tuple[Thread, ...] = ()
    count: int = 0

    @property
    def rest(self) -> int:
        """How many are not shown."""
        return self.count - len(self.threads)


NOTHING_SAID = Excerpt()


@dataclass(frozen=True, slots=True)
class Discussion:
    """Some threads on one subject, the oldest first, how many there are, and what lies further."""

    threads: tuple[Thread, ...]
    count: int
    outcomes: Mapping[str, Standing]
    """What became of the comments that open the threads, by their identity."""
    older: str = ""
    """The comment before which the older ones stand, if there are any."""
    is_newest: bool = True


def comment(session: Session, actor: Actor, comment_id: str) -> CommentRow:
    """One comment, for those who may read it."""
    found = session.execute(rows().where(Comment.id == comment_id, visible_to(actor))).first()
    if found is None:
        raise NotFound
    return row_of(found)


def on_paragraph(
    session: Session, actor: Actor, paragraph_id: str, release_id: str = "", before: str = ""
) -> Discussion:
    """What is said at a paragraph, the newest threads; older ones from a comment `before` on.

    Where a release is given, the words spoken of are looked up in it.
    """
    subject = Comment.stands_id == paragraph_id
    return _discussion(session, actor, [subject, *_on_paragraphs()], (release_id, before))


def on_text(session: Session, actor: Actor, declaration_id: str, before: str = "") -> Discussion:
    """What is said on the text as a whole."""
    whole = [
        Comment.declaration_id == declaration_id,
        Comment.on_whole.is_(True),
        Comment.source_id.is_(None),
    ]
    return _discussion(session, actor, whole, ("", before))


def on_source(session: Session, actor: Actor, source_id: str, before: str = "") -> Discussion:
    """What is said on a source of the library."""
    return _discussion(session, actor, [Comment.source_id == source_id], ("", before))


def on_amendment(
    session: Session, actor: Actor, amendment_id: str, before: str = ""
) -> Discussion:
    """What is said on an amendment."""
    return _discussion(session, actor, [Comment.amendment_id == amendment_id], ("", before))


def on_amendments_of(session: Session, actor: Actor, paragraph_id: str) -> Mapping[str, Excerpt]:
    """What was said last on each amendment to a paragraph, by the amendment's identity.

    On those that a split or a join brought to it, too. Three statements, however much was said.
    """
    brought = select(CarriedAmendment.amendment_id).where(
        CarriedAmendment.paragraph_id == paragraph_id
    )
    heads = [
        or_(Comment.paragraph_id == paragraph_id, Comment.amendment_id.in_(brought)),
        Comment.amendment_id.is_not(None),
        Comment.answers_id.is_(None),
        visible_to(actor),
    ]
    counts_of = _counts_of_newest(session, heads)
    query = rows().where(Comment.id.in_(counts_of)).order_by(Comment.journal_seq)
    shown = [row_of(one) for one in session.execute(query)] if counts_of else []
    answers = _answers(session, actor, list(counts_of))
    grouped: dict[str, Excerpt] = {}
    for row in shown:
        before = grouped.get(row.amendment_id or "", NOTHING_SAID).threads
        thread = Thread(row, *answers.get(row.id, ((), 0)))
        grouped[row.amendment_id or ""] = Excerpt((*before, thread), counts_of[row.id])
    return grouped


def _counts_of_newest(session: Session, heads: Sequence[ColumnElement[bool]]) -> Mapping[str, int]:
    """The newest comments on each amendment, and with each how many there are on that one."""
    place = func.row_number().over(
        partition_by=Comment.amendment_id, order_by=Comment.journal_seq.desc()
    )
    count = func.count().over(partition_by=Comment.amendment_id)
    ranked = (
        select(Comment.id, place.label("place"), count.label("count")).where(*heads).subquery()
    )
    newest = select(ranked.c.id, ranked.c.count).where(ranked.c.place <= FEW)
    return dict(session.execute(newest).all())


def thread(session: Session, actor: Actor, comment_id: str, before: str = "") -> Discussion:
    """One comment with all its answers, the newest page of them or those before one of them."""
    head = comment(session, actor, comment_id)
    if head.answers_id is not None:
        head = comment(session, actor, head.answers_id)
    answering = [Comment.answers_id == head.id, visible_to(actor)]
    found, count = _page(session, answering, before)
    one = Thread(head, tuple(reversed(found[:TOGETHER])), count)
    older = found[TOGETHER - 1].id if len(found) > TOGETHER else ""
    told = standings(session, actor, [head.id])
    return Discussion((one,), 1, told, older, is_newest=not before)


def counts(session: Session, actor: Actor, declaration_id: str) -> Mapping[str, int]:
    """How many comments stand at each paragraph; those without any are left out."""
    query = (
        select(Comment.stands_id, func.count())
        .where(Comment.declaration_id == declaration_id, *_on_paragraphs(), visible_to(actor))
        .group_by(Comment.stands_id)
    )
    return dict(session.execute(query).all())


def newest(session: Session, actor: Actor, release_id: str, most: int) -> tuple[CommentRow, ...]:
    """The newest comments at each paragraph of a release, at most so many each, without answers.

    Each is looked for by an index, however many there are.
    """
    standing = (
        select(Comment.id)
        .where(
            Comment.stands_id == ReleasedParagraph.paragraph_id,
            Comment.answers_id.is_(None),
            *_on_paragraphs(),
            visible_to(actor),
        )
        .order_by(Comment.journal_seq.desc())
        .correlate(ReleasedParagraph)
    )
    places = [standing.limit(1).offset(at).scalar_subquery() for at in range(most)]
    query = select(*places).where(ReleasedParagraph.release_id == release_id)
    ids = [one for found in session.execute(query) for one in found if one is not None]
    if not ids:
        return ()
    shown = session.execute(rows().where(Comment.id.in_(ids)).order_by(Comment.journal_seq.desc()))
    return anchored(session, [row_of(one) for one in shown], release_id)


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
    """The newest of what was said in a consultation, as far as the reader may see it."""
    query = rows().where(Comment.consultation_id == consultation_id, *also, visible_to(actor))
    newest = Comment.number.desc(), Comment.created_at.desc()
    return [row_of(found) for found in session.execute(query.order_by(*newest).limit(most))]


def is_public() -> ColumnElement[bool]:
    """Whether everybody may read a comment."""
    return Comment.is_public.is_(True)


def _on_paragraphs() -> list[ColumnElement[bool]]:
    return [Comment.amendment_id.is_(None), Comment.on_whole.is_(False)]


def _discussion(
    session: Session,
    actor: Actor,
    subject: Sequence[ColumnElement[bool]],
    shown: tuple[str, str],
) -> Discussion:
    release_id, before = shown
    heads = [*subject, Comment.answers_id.is_(None), visible_to(actor)]
    found, count = _page(session, heads, before)
    page = list(reversed(found[:TOGETHER]))
    if release_id:
        page = list(anchored(session, page, release_id))
    answers = _answers(session, actor, [row.id for row in page])
    threads = tuple(Thread(row, *answers.get(row.id, ((), 0))) for row in page)
    older = found[TOGETHER - 1].id if len(found) > TOGETHER else ""
    told = standings(session, actor, [row.id for row in page])
    return Discussion(threads, count, told, older, is_newest=not before)


def _page(
    session: Session, where: Sequence[ColumnElement[bool]], before: str
) -> tuple[list[CommentRow], int]:
    """Some comments, the newest first, and how many there are; those older than a given one."""
    every = select(func.count()).select_from(Comment).where(*where).correlate(None)
    query = rows().add_columns(every.scalar_subquery()).where(*where)
    if before:
        one = select(Comment.journal_seq).where(Comment.id == before).scalar_subquery()
        query = query.where(Comment.journal_seq < one)
    ordered = query.order_by(Comment.journal_seq.desc()).limit(TOGETHER + 1)
    found = session.execute(ordered).all()
    count = found[0][-1] if found else session.scalar(every) or 0
    return [row_of(one) for one in found], count


def _answers(
    session: Session, actor: Actor, head_ids: Sequence[str]
) -> dict[str, tuple[tuple[CommentRow, ...], int]]:
    """The newest answers to each comment, the oldest of them first, and how many there are."""
    if not head_ids:
        return {}
    place = func.row_number().over(
        partition_by=Comment.answers_id, order_by=Comment.journal_seq.desc()
    )
    count = func.count().over(partition_by=Comment.answers_id)
    ranked = (
        select(Comment.id, place.label("place"), count.label("count"))
        .where(Comment.answers_id.in_(head_ids), visible_to(actor))
        .subquery()
    )
    query = rows().add_columns(ranked.c.count).join(ranked, ranked.c.id == Comment.id)
    query = query.where(ranked.c.place <= ANSWERS).order_by(Comment.journal_seq)
    grouped: dict[str, tuple[tuple[CommentRow, ...], int]] = {}
    for found in session.execute(query):
        row = row_of(found)
        head = row.answers_id or ""
        grouped[head] = ((*grouped.get(head, ((), 0))[0], row), found[-1])
    return grouped
