"""Which of what was said stands in a report, in what order: the lines, not yet their words."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import ColumnElement, Select, Subquery, case, func, literal, or_, select, union_all
from sqlalchemy.orm import Session

from drafting.domain.vocabulary import SponsorState
from drafting.models import (
    Amendment,
    CarriedAmendment,
    Comment,
    Delegation,
    ReleasedParagraph,
    Sponsorship,
    Stakeholder,
    Statement,
)
from drafting.queries import amendment_rows, comments, statements
from drafting.queries.carried import is_latest_carried, standing_paragraph
from drafting.queries.contributions import Manner
from drafting.queries.merges import merged_ids, presents, under

Line = Select[str, str, str | None, int, int | None]

FIRST, WHOLE, GONE = -2, -1, 2**31 - 1
"""Where stands what speaks to a consultation, to the whole text, or to what is there no more."""


class Order(StrEnum):
    """By what a report is ordered."""

    PARAGRAPH = "paragraph"
    STAKEHOLDER = "stakeholder"


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody wants to read of a report."""

    order: Order = Order.PARAGRAPH
    stakeholder_id: str = ""
    """Of one stakeholder alone; of everybody where it is empty."""


@dataclass(frozen=True, slots=True)
class LineKey:
    """What stands in one line: a thing of this manner, and the stakeholder who said it."""

    manner: Manner
    id: str
    stakeholder_id: str | None


def lines(declaration_id: str, release_id: str, stakeholder_id: str = "") -> Subquery:
    """Everything that everybody reads, with its place in a release and the name of its speaker.

    Of one stakeholder, that is what it said under any of its names, and what it co-sponsored.
    """
    every = union_all(
        _amendments(declaration_id, release_id),
        _comments(declaration_id, release_id),
        _statements(declaration_id),
    ).subquery()
    present = presents()
    speaker = func.coalesce(present.c.is_id, every.c.stakeholder_id)
    named = (
        select(
            every.c.manner,
            every.c.id,
            speaker.label("stakeholder_id"),
            every.c.place,
            every.c.seq,
            Stakeholder.sought.label("name"),
        )
        .outerjoin(present, every.c.stakeholder_id == present.c.was_id)
        .outerjoin(Stakeholder, speaker == Stakeholder.id)
    )
    if stakeholder_id:
        own = every.c.stakeholder_id.in_(under(stakeholder_id))
        named = named.where(own | every.c.id.in_(_supported(under(stakeholder_id))))
    return named.subquery()


def count(session: Session, line: Subquery) -> int:
    """How many lines there are."""
    return session.scalar(select(func.count()).select_from(line)) or 0


def keys(
    session: Session, line: Subquery, order: Order, start: int, most: int
) -> Sequence[LineKey]:
    """So many lines, from one of them on."""
    places: list[ColumnElement[object]] = [line.c.place, line.c.manner, line.c.seq]
    if order is Order.STAKEHOLDER:
        places = [line.c.name.nulls_last(), line.c.stakeholder_id, *places]
    query = select(line.c.manner, line.c.id, line.c.stakeholder_id)
    found = session.execute(query.order_by(*places).offset(start).limit(most))
    return [LineKey(Manner(manner), identity, who) for manner, identity, who in found]


def speakers(session: Session, line: Subquery) -> tuple[tuple[str, str], ...]:
    """Every stakeholder that stands in it or supports what does, by name."""
    query = (
        select(Stakeholder.id, Stakeholder.name)
        .where(_stands_in(line), Stakeholder.id.not_in(merged_ids()))
        .order_by(Stakeholder.sought)
    )
    return tuple((identity, name) for identity, name in session.execute(query))


def speaker_named(session: Session, line: Subquery, name: str) -> str | None:
    """The stakeholder of this name or short name, if it stands in it."""
    query = select(Stakeholder.id).where(
        _stands_in(line), or_(Stakeholder.name == name, Stakeholder.short_name == name)
    )
    return session.scalar(query.limit(1))


def names(session: Session, ids: Collection[str]) -> Mapping[str, str]:
    """What these stakeholders are called."""
    query = select(Stakeholder.id, Stakeholder.name).where(Stakeholder.id.in_(sorted(ids)))
    return dict(session.execute(query).all())


def _stands_in(line: Subquery) -> ColumnElement[bool]:
    present = presents()
    sponsors = (
        select(func.coalesce(present.c.is_id, Delegation.stakeholder_id))
        .select_from(Sponsorship)
        .join(Delegation, Sponsorship.delegation_id == Delegation.id)
        .outerjoin(present, Delegation.stakeholder_id == present.c.was_id)
        .where(_supports(), Sponsorship.amendment_id.in_(select(line.c.id)))
    )
    return Stakeholder.id.in_(select(line.c.stakeholder_id)) | Stakeholder.id.in_(sponsors)


def _supported(stakeholder_ids: Select[str]) -> Select[str]:
    """The amendments that these stakeholders co-sponsor."""
    return (
        select(Sponsorship.amendment_id)
        .join(Delegation, Sponsorship.delegation_id == Delegation.id)
        .where(_supports(), Delegation.stakeholder_id.in_(stakeholder_ids))
    )


def _supports() -> ColumnElement[bool]:
    return Sponsorship.state == SponsorState.SUPPORTING


def _amendments(declaration_id: str, release_id: str) -> Line:
    placed = (ReleasedParagraph.release_id == release_id) & (
        ReleasedParagraph.paragraph_id == standing_paragraph()
    )
    return (
        select(
            literal(Manner.AMENDMENT.value).label("manner"),
            Amendment.id.label("id"),
            Delegation.stakeholder_id.label("stakeholder_id"),
            func.coalesce(ReleasedParagraph.position, GONE).label("place"),
            Amendment.number.label("seq"),
        )
        .select_from(Amendment)
        .join(Delegation, Amendment.delegation_id == Delegation.id)
        .outerjoin(CarriedAmendment, is_latest_carried())
        .outerjoin(ReleasedParagraph, placed)
        .where(Amendment.declaration_id == declaration_id, amendment_rows.is_public())
    )


def _comments(declaration_id: str, release_id: str) -> Line:
    """Those that open a thread: no outcome is owed to an answer."""
    placed = (ReleasedParagraph.release_id == release_id) & (
        ReleasedParagraph.paragraph_id == Comment.stands_id
    )
    position = func.coalesce(ReleasedParagraph.position, GONE)
    return (
        select(
            literal(Manner.COMMENT.value),
            Comment.id,
            Comment.stakeholder_id,
            case((Comment.on_whole.is_(True), WHOLE), else_=position),
            Comment.number,
        )
        .select_from(Comment)
        .outerjoin(ReleasedParagraph, placed)
        .where(
            Comment.declaration_id == declaration_id,
            Comment.answers_id.is_(None),
            comments.is_public(),
        )
    )


def _statements(declaration_id: str) -> Line:
    return select(
        literal(Manner.STATEMENT.value),
        Statement.id,
        Statement.stakeholder_id,
        literal(FIRST),
        Statement.journal_seq,
    ).where(Statement.declaration_id == declaration_id, statements.is_public())
