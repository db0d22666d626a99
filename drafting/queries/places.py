"""Reading where a paragraph was put, and out of the text: when, by whom and why."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from drafting.domain.permissions import Actor, Permission, allowed
from drafting.domain.structure import SPREAD
from drafting.models import Placement, Release, User


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One change of place: placed, moved, retired or restored."""

    number: int
    change: str
    reason: str
    author_name: str
    at: datetime


def places(session: Session, actor: Actor, paragraph_id: str) -> tuple[PlaceRow, ...]:
    """Every change of place, the oldest first: all for editors, else what was published."""
    query = _visible(actor).where(Placement.paragraph_id == paragraph_id)
    rows: list[PlaceRow] = []
    was_retired = False
    for one, author_name in session.execute(query.order_by(Placement.number)):
        if one.reason != SPREAD:
            change = _change(one, was_retired=was_retired)
            at, name = one.created_at, author_name or ""
            rows.append(PlaceRow(one.number, change, one.reason, name, at))
        was_retired = one.is_retired
    return tuple(rows)


def _change(one: Placement, *, was_retired: bool) -> str:
    if one.is_retired != was_retired:
        return "retired" if one.is_retired else "restored"
    return "placed" if one.number == 1 else "moved"


def _visible(actor: Actor) -> Select[Placement, str]:
    query = select(Placement, User.name).outerjoin(User, Placement.author_id == User.id)
    if allowed(actor, Permission.WORKING_TEXT_READ):
        return query
    newest = (
        select(func.max(Release.journal_seq))
        .where(Release.declaration_id == Placement.declaration_id)
        .correlate(Placement)
        .scalar_subquery()
    )
    return query.where(Placement.journal_seq <= newest)
