"""Reading the sources that participants suggest: the desk sees all, everybody else their own."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Row, Select, false, func, select, true
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.permissions import Permission, allowed
from drafting.domain.sources import Reference, SuggestionState
from drafting.models import ParagraphVersion, Source, SourceSuggestion, Stakeholder, User

ON_A_PAGE = 50

Columns = tuple[SourceSuggestion, str, str | None, int, int | None]


@dataclass(frozen=True, slots=True)
class SuggestionRow:
    """A suggested source, who suggests it for which paragraph, and what was answered."""

    id: str
    paragraph_id: str
    version_number: int
    reference: Reference
    why: str
    author_name: str
    organisation: str | None
    at: datetime
    state: SuggestionState
    answer: str
    answered_at: datetime | None
    source_id: str | None
    source_number: int | None


@dataclass(frozen=True, slots=True)
class SuggestionPage:
    """Some suggestions, those that wait first, and how many wait."""

    rows: tuple[SuggestionRow, ...]
    waiting_count: int
    total: int
    number: int
    count: int


def suggestions(
    session: Session, actor: Actor, declaration_id: str, number: int = 1
) -> SuggestionPage:
    """The suggestions that the actor may read, a page at a time."""
    visible = _visible(actor, declaration_id)
    per_state = dict(
        session.execute(
            select(SourceSuggestion.state, func.count())
            .where(*visible)
            .group_by(SourceSuggestion.state)
        ).all()
    )
    total = sum(per_state.values())
    last = max(1, -(-total // ON_A_PAGE))
    at = max(1, min(number, last))
    query = _rows().where(*visible).offset((at - 1) * ON_A_PAGE).limit(ON_A_PAGE)
    return SuggestionPage(
        rows=tuple(_row(found) for found in session.execute(query)),
        waiting_count=per_state.get(SuggestionState.WAITING, 0),
        total=total,
        number=at,
        count=last,
    )


def waiting_count(session: Session, actor: Actor, declaration_id: str) -> int:
    """How many suggestions wait for the desk, as far as the actor may know."""
    query = select(func.count()).where(
        *_visible(actor, declaration_id), SourceSuggestion.state == SuggestionState.WAITING
    )
    return session.scalar(query) or 0


def _visible(actor: Actor, declaration_id: str) -> tuple[ColumnElement[bool], ...]:
    here = SourceSuggestion.declaration_id == declaration_id
    if allowed(actor, Permission.SUGGESTION_ANSWER):
        return here, true()
    if actor.user_id is None:
        return here, false()
    return here, SourceSuggestion.author_id == actor.user_id


def _rows() -> Select[*Columns]:
    is_answered = SourceSuggestion.state != SuggestionState.WAITING
    return (
        select(
            SourceSuggestion,
            User.name,
            Stakeholder.short_name,
            ParagraphVersion.number,
            Source.number,
        )
        .join(User, SourceSuggestion.author_id == User.id)
        .join(ParagraphVersion, SourceSuggestion.version_id == ParagraphVersion.id)
        .outerjoin(Stakeholder, SourceSuggestion.stakeholder_id == Stakeholder.id)
        .outerjoin(Source, SourceSuggestion.source_id == Source.id)
        .order_by(is_answered, SourceSuggestion.created_at.desc(), SourceSuggestion.id)
    )


def _row(found: Row[*Columns]) -> SuggestionRow:
    one, author_name, organisation, version_number, source_number = found
    return SuggestionRow(
        id=one.id,
        paragraph_id=one.paragraph_id,
        version_number=version_number,
        reference=one.reference,
        why=one.why,
        author_name=author_name,
        organisation=organisation,
        at=one.created_at,
        state=one.state,
        answer=one.answer,
        answered_at=one.answered_at,
        source_id=one.source_id,
        source_number=source_number,
    )
