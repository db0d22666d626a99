"""Reading what is new in what a person follows, as far as this person may know of it now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    SQLColumnExpression,
    and_,
    case,
    exists,
    func,
    literal,
    null,
    or_,
    select,
    tuple_,
    union_all,
)
from sqlalchemy.orm import Session, aliased

from drafting.domain.errors import NotFound
from drafting.domain.following import FollowedKind
from drafting.domain.permissions import Actor
from drafting.domain.vocabulary import Act
from drafting.models import (
    Amendment,
    CarriedAmendment,
    Comment,
    CommentDisposition,
    Consultation,
    Declaration,
    Delegation,
    JournalEntry,
    Release,
    ReleasedParagraph,
    Stakeholder,
    Statement,
    Subscription,
    User,
)
from drafting.queries.amendment_rows import visible
from drafting.queries.carried import is_latest_carried, standing_paragraph
from drafting.queries.comment_row import visible_to
from drafting.queries.consultations import is_visible
from drafting.queries.statements import is_readable

ON_A_PAGE = 25

Columns = tuple[datetime, Act, str, str | None, int | None, str | None, str]
Found = Row[*Columns]
Places = dict[FollowedKind, SQLColumnExpression[str | None]]

OF_AMENDMENTS = (
    Act.AMENDMENT_SUBMITTED,
    Act.AMENDMENT_PUBLISHED,
    Act.AMENDMENT_RESUBMITTED,
    Act.AMENDMENT_WITHDRAWN,
    Act.AMENDMENT_DECIDED,
    Act.AMENDMENT_REOPENED,
    Act.DECISION_TOLD,
)
OF_COMMENTS = (Act.COMMENT_WRITTEN, Act.COMMENT_PUBLISHED)
OF_STATEMENTS = (Act.STATEMENT_SUBMITTED, Act.STATEMENT_PUBLISHED)
OF_CONSULTATIONS = (
    Act.CONSULTATION_ANNOUNCED,
    Act.CONSULTATION_OPENED,
    Act.CONSULTATION_EXTENDED,
    Act.CONSULTATION_CLOSED,
    Act.CONSULTATION_REOPENED,
    Act.CONSULTATION_CANCELLED,
)


@dataclass(frozen=True, slots=True)
class News:
    """One thing that happened: what, to which thing in which text, and its name."""

    at: datetime
    act: Act
    subject_id: str
    within_id: str | None
    """What the thing stands in, where its address needs it: a paragraph or a consultation."""
    number: int | None
    words: str
    """By whom it is, or what it is called."""
    slug: str

    @property
    def key(self) -> str:
        """Where the list goes on behind it."""
        return f"{self.at.isoformat()}~{self.act.value}~{self.subject_id}"


@dataclass(frozen=True, slots=True)
class NewsPage:
    """Some of the news, the newest first, until when they reach, and what lies further."""

    news: tuple[News, ...]
    older: str = ""

    @property
    def until(self) -> str:
        """The moment of the newest of them, up to which they can be marked as seen."""
        return self.news[0].at.isoformat() if self.news else ""


def news_page(session: Session, actor: Actor, before: str = "") -> NewsPage:
    """What others did to what the actor follows since the actor last looked, in one statement."""
    if actor.user_id is None:
        raise NotFound
    every = union_all(
        _releases(actor),
        _rewordings(actor),
        _amendments(actor),
        _comments(actor),
        _outcomes(actor),
        _statements(actor),
        _consultations(actor),
    ).subquery()
    order = every.c.at, every.c.act, every.c.subject_id
    query = select(every).order_by(*(one.desc() for one in order)).limit(ON_A_PAGE + 1)
    if before:
        query = query.where(tuple_(*order) < tuple_(*_place(before)))
    found = [_news(one) for one in session.execute(query)]
    page = tuple(found[:ON_A_PAGE])
    return NewsPage(page, page[-1].key if len(found) > ON_A_PAGE else "")


def _place(before: str) -> tuple[object, ...]:
    at, _, rest = before.partition("~")
    act, _, subject_id = rest.partition("~")
    try:
        return datetime.fromisoformat(at), Act(act), subject_id
    except (ValueError, TypeError):
        raise NotFound from None


def _news(found: Found) -> News:
    at, act, subject_id, within_id, number, words, slug = found
    return News(at, act, subject_id, within_id, number, words or "", slug)


def _rows(
    act: SQLColumnExpression[Act],
    subject_id: SQLColumnExpression[str],
    named: Sequence[SQLColumnExpression[object]],
) -> Select[*Columns]:
    """One branch: what `named` says is within what, under which number, by which name."""
    within, number, words = named
    query: Select[*Columns] = select(
        JournalEntry.at.label("at"),
        act.label("act"),
        subject_id.label("subject_id"),
        within.label("within_id"),
        number.label("number"),
        words.label("words"),
        Declaration.slug.label("slug"),
    )
    return query


def _is_new(actor: Actor, places: Places) -> ColumnElement[bool]:
    """Whether somebody else did it, to something that the actor follows, since the last look."""
    mine = Subscription.user_id == actor.user_id
    first = select(func.min(Subscription.seen_seq)).where(mine).scalar_subquery()
    follows = exists().where(
        mine,
        Subscription.seen_seq < JournalEntry.seq,
        or_(
            *(
                and_(Subscription.kind == kind, Subscription.subject_id == place)
                for kind, place in places.items()
            )
        ),
    )
    return and_(
        JournalEntry.seq > first,
        JournalEntry.actor_id.is_distinct_from(actor.user_id),
        follows,
    )


def _releases(actor: Actor) -> Select[*Columns]:
    named = null(), Release.number, Release.symbol
    query = _rows(JournalEntry.act, Release.id, named)
    query = query.join_from(Release, JournalEntry, Release.journal_seq == JournalEntry.seq)
    query = query.join(Declaration, Release.declaration_id == Declaration.id)
    return query.where(_is_new(actor, {FollowedKind.TEXT: Release.declaration_id}))


def _rewordings(actor: Actor) -> Select[*Columns]:
    """Paragraphs that read otherwise in a release than in the one before, or are new in it."""
    held, earlier = aliased(ReleasedParagraph), aliased(Release)
    named = ReleasedParagraph.paragraph_id, Release.number, ReleasedParagraph.reference
    is_as_before = exists().where(
        earlier.declaration_id == Release.declaration_id,
        earlier.number == Release.number - 1,
        held.release_id == earlier.id,
        held.version_id == ReleasedParagraph.version_id,
    )
    act = literal(Act.PARAGRAPH_REWRITTEN, JournalEntry.act.type)
    query = _rows(act, ReleasedParagraph.version_id, named)
    query = query.join_from(Release, JournalEntry, Release.journal_seq == JournalEntry.seq)
    query = query.join(ReleasedParagraph, ReleasedParagraph.release_id == Release.id)
    query = query.join(Declaration, Release.declaration_id == Declaration.id)
    followed: Places = {FollowedKind.PARAGRAPH: ReleasedParagraph.paragraph_id}
    return query.where(_is_new(actor, followed), ~is_as_before)


def _amendments(actor: Actor) -> Select[*Columns]:
    named = null(), Amendment.number, Stakeholder.short_name
    query = _rows(JournalEntry.act, Amendment.id, named)
    query = query.join_from(Amendment, JournalEntry, JournalEntry.subject_id == Amendment.id)
    query = query.join(Declaration, Amendment.declaration_id == Declaration.id)
    query = query.join(Delegation, Amendment.delegation_id == Delegation.id)
    query = query.join(Stakeholder, Delegation.stakeholder_id == Stakeholder.id)
    query = query.outerjoin(CarriedAmendment, is_latest_carried())
    followed: Places = {
        FollowedKind.TEXT: Amendment.declaration_id,
        FollowedKind.PARAGRAPH: standing_paragraph(),
        FollowedKind.CONSULTATION: Amendment.consultation_id,
        FollowedKind.STAKEHOLDER: Delegation.stakeholder_id,
        FollowedKind.AMENDMENT: Amendment.id,
    }
    return query.where(
        JournalEntry.act.in_(OF_AMENDMENTS),
        visible(actor, for_desk=True),
        _is_new(actor, followed),
    )


def _comments(actor: Actor) -> Select[*Columns]:
    query = _rows(JournalEntry.act, Comment.id, _named_comment())
    query = query.join_from(Comment, JournalEntry, JournalEntry.subject_id == Comment.id)
    query = _by_whom(query)
    return query.where(
        JournalEntry.act.in_(OF_COMMENTS),
        visible_to(actor),
        _is_new(actor, _places_of_comments()),
    )


def _outcomes(actor: Actor) -> Select[*Columns]:
    """What became of comments, from the act that told it: a release where it waited for one."""
    later = aliased(CommentDisposition)
    teller = (
        select(Release.journal_seq)
        .where(
            Release.declaration_id == Comment.declaration_id,
            Release.number == CommentDisposition.told_from,
        )
        .correlate(Comment, CommentDisposition)
        .scalar_subquery()
    )
    told_by = case(
        (CommentDisposition.told_from == 0, CommentDisposition.journal_seq), else_=teller
    )
    is_replaced = exists().where(
        later.comment_id == Comment.id,
        later.number > CommentDisposition.number,
        later.is_draft.is_(False),
        later.told_from <= Declaration.release_count,
    )
    act = literal(Act.COMMENT_DISPOSED, JournalEntry.act.type)
    query = _rows(act, Comment.id, _named_comment()).select_from(CommentDisposition)
    query = query.join(Comment, CommentDisposition.comment_id == Comment.id)
    query = _by_whom(query).join(JournalEntry, JournalEntry.seq == told_by)
    return query.where(
        CommentDisposition.is_draft.is_(False),
        ~is_replaced,
        visible_to(actor),
        _is_new(actor, _places_of_comments()),
    )


def _statements(actor: Actor) -> Select[*Columns]:
    name = func.coalesce(Stakeholder.short_name, User.name)
    named = Statement.consultation_id, Statement.number, name
    query = _rows(JournalEntry.act, Statement.id, named)
    query = query.join_from(Statement, JournalEntry, JournalEntry.subject_id == Statement.id)
    query = query.join(Declaration, Statement.declaration_id == Declaration.id)
    query = query.join(User, Statement.author_id == User.id)
    query = query.outerjoin(Stakeholder, Statement.stakeholder_id == Stakeholder.id)
    followed: Places = {
        FollowedKind.TEXT: Statement.declaration_id,
        FollowedKind.CONSULTATION: Statement.consultation_id,
        FollowedKind.STAKEHOLDER: Statement.stakeholder_id,
    }
    return query.where(
        JournalEntry.act.in_(OF_STATEMENTS), is_readable(actor), _is_new(actor, followed)
    )


def _consultations(actor: Actor) -> Select[*Columns]:
    query = _rows(JournalEntry.act, Consultation.id, (null(), null(), Consultation.title))
    query = query.join_from(Consultation, JournalEntry, JournalEntry.subject_id == Consultation.id)
    query = query.join(Declaration, Consultation.declaration_id == Declaration.id)
    followed: Places = {
        FollowedKind.TEXT: Consultation.declaration_id,
        FollowedKind.CONSULTATION: Consultation.id,
    }
    return query.where(
        JournalEntry.act.in_(OF_CONSULTATIONS), is_visible(actor), _is_new(actor, followed)
    )


def _named_comment() -> tuple[SQLColumnExpression[object], ...]:
    return null(), Comment.number, func.coalesce(Stakeholder.short_name, User.name)


def _by_whom(query: Select[*Columns]) -> Select[*Columns]:
    query = query.join(Declaration, Comment.declaration_id == Declaration.id)
    query = query.join(User, Comment.author_id == User.id)
    return query.outerjoin(Stakeholder, Comment.stakeholder_id == Stakeholder.id)


def _places_of_comments() -> Places:
    """What leads to a comment: a thread begins with a comment or is on an amendment."""
    is_at_paragraph = Comment.amendment_id.is_(None) & Comment.on_whole.is_(False)
    return {
        FollowedKind.TEXT: Comment.declaration_id,
        FollowedKind.PARAGRAPH: case((is_at_paragraph, Comment.stands_id)),
        FollowedKind.CONSULTATION: Comment.consultation_id,
        FollowedKind.STAKEHOLDER: Comment.stakeholder_id,
        FollowedKind.COMMENT: func.coalesce(Comment.answers_id, Comment.id),
        FollowedKind.AMENDMENT: Comment.amendment_id,
    }
