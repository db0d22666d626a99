"""Reading every decision on an amendment: also those that were taken back or made anew."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from drafting.domain.actors import Actor
from drafting.domain.permissions import Permission, allowed
from drafting.domain.vocabulary import Outcome
from drafting.models import Amendment, Disposition, Telling, User
from drafting.queries.told import is_told

Into = aliased(Amendment, name="into_amendment")


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """One decision, or that it was taken back: how, why, by whom and when."""

    number: int
    outcome: Outcome
    reason: str
    brought_back: bool
    """Whether the earlier words stand again, where a decision was taken back."""
    into_number: int | None
    author_name: str
    at: datetime
    waits: bool
    """Whether nobody outside the desk knows of it yet."""


Decisions = Mapping[str, Sequence[DecisionRow]]


def decisions(session: Session, actor: Actor, amendment_ids: Sequence[str]) -> Decisions:
    """All that the reader may know of, by amendment, the oldest first; one statement."""
    query = (
        select(Disposition, User.name, Telling.created_at, Into.number)
        .join(User, Disposition.author_id == User.id)
        .outerjoin(Telling, Telling.disposition_id == Disposition.id)
        .outerjoin(Into, Disposition.into_id == Into.id)
        .where(Disposition.amendment_id.in_(amendment_ids))
        .order_by(Disposition.number)
    )
    if not allowed(actor, Permission.DESK_READ):
        query = query.where(is_told())
    found: defaultdict[str, list[DecisionRow]] = defaultdict(list)
    for one, author_name, told_at, into_number in session.execute(query):
        found[one.amendment_id].append(_row(one, author_name, told_at, into_number))
    return found


def _row(
    one: Disposition, author_name: str, told_at: datetime | None, into_number: int | None
) -> DecisionRow:
    return DecisionRow(
        number=one.number,
        outcome=one.outcome,
        reason=one.reason,
        brought_back=not one.outcome.decides and one.words is not None,
        into_number=into_number,
        author_name=author_name,
        at=told_at or one.created_at,
        waits=one.waits and told_at is None,
    )
