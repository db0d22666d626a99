"""Reading what is new in what a person follows, as far as this person may know of it now."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    Row,
    Select,
    exists,
    literal,
    null,
    select,
    tuple_,
    union_all,
)
from sqlalchemy.orm import Session, aliased

from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound
from drafting.domain.following import FollowedKind
from drafting.domain.vocabulary import Act
from drafting.models import (
    Consultation,
    Declaration,
    JournalEntry,
    Release,
    ReleasedParagraph,
)
from drafting.queries import news_closing, news_kept, news_said
from drafting.queries.consultations import is_visible
from drafting.queries.news_row import Columns, Places, is_new, rows

ON_A_PAGE = 25

Found = Row[*Columns]

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
        news_said.amendments(actor),
        news_said.comments(actor),
        news_said.outcomes(actor),
        news_said.statements(actor),
        news_said.replies(actor),
        _consultations(actor),
        news_kept.citations(actor),
        news_kept.meetings(actor),
        news_closing.readings(actor),
        news_closing.silences(actor),
        news_closing.final_steps(actor),
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


def _releases(actor: Actor) -> Select[*Columns]:
    named = null(), Release.number, Release.symbol
    query = rows(JournalEntry.act, Release.id, named)
    query = query.join_from(Release, JournalEntry, Release.journal_seq == JournalEntry.seq)
    query = query.join(Declaration, Release.declaration_id == Declaration.id)
    return query.where(is_new(actor, {FollowedKind.TEXT: Release.declaration_id}))


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
    query = rows(act, ReleasedParagraph.version_id, named)
    query = query.join_from(Release, JournalEntry, Release.journal_seq == JournalEntry.seq)
    query = query.join(ReleasedParagraph, ReleasedParagraph.release_id == Release.id)
    query = query.join(Declaration, Release.declaration_id == Declaration.id)
    followed: Places = {FollowedKind.PARAGRAPH: ReleasedParagraph.paragraph_id}
    return query.where(is_new(actor, followed), ~is_as_before)


def _consultations(actor: Actor) -> Select[*Columns]:
    query = rows(JournalEntry.act, Consultation.id, (null(), null(), Consultation.title))
    query = query.join_from(Consultation, JournalEntry, JournalEntry.subject_id == Consultation.id)
    query = query.join(Declaration, Consultation.declaration_id == Declaration.id)
    followed: Places = {
        FollowedKind.TEXT: Consultation.declaration_id,
        FollowedKind.CONSULTATION: Consultation.id,
    }
    return query.where(
        JournalEntry.act.in_(OF_CONSULTATIONS), is_visible(actor), is_new(actor, followed)
    )
