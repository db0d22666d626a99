"""Reading what became of the amendments on the public record, as everybody may know it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from drafting.domain.vocabulary import DECISIONS, AmendmentState, Outcome
from drafting.models import Amendment, Delegation, Disposition, Stakeholder
from drafting.queries.amendment_rows import is_public
from drafting.queries.told import is_latest_disposition

OPEN, WITHDRAWN = "open", "withdrawn"
ALL = (OPEN, *(one.value for one in DECISIONS), WITHDRAWN)
"""Every fate, in the order in which they are told."""


@dataclass(frozen=True, slots=True)
class Fates:
    """How many amendments there are of each fate, in all and by the region of their lead."""

    counts: Mapping[str, int]
    by_region: Mapping[str, Mapping[str, int]]

    @property
    def total(self) -> int:
        """How many amendments the record holds; the fates add up to them."""
        return sum(self.counts.values())


def fates(session: Session, declaration_id: str) -> Fates:
    """What became of all amendments; one statement."""
    query = (
        select(Amendment.state, Disposition.outcome, Stakeholder.region, func.count())
        .select_from(Amendment)
        .join(Delegation, Amendment.delegation_id == Delegation.id)
        .join(Stakeholder, Delegation.stakeholder_id == Stakeholder.id)
        .outerjoin(Disposition, is_latest_disposition())
        .where(Amendment.declaration_id == declaration_id, is_public())
        .group_by(Amendment.state, Disposition.outcome, Stakeholder.region)
    )
    counts: Counter[str] = Counter()
    by_region: dict[str, Counter[str]] = {}
    for state, outcome, region, count in session.execute(query):
        fate = fate_of(state, outcome)
        counts[fate] += count
        by_region.setdefault(region or "", Counter())[fate] += count
    return Fates({one: counts[one] for one in ALL}, dict(sorted(by_region.items())))


def fate_of(state: AmendmentState, outcome: Outcome | None) -> str:
    """What became of an amendment: withdrawn, decided, or open."""
    if state is AmendmentState.WITHDRAWN:
        return WITHDRAWN
    return outcome.value if outcome and outcome.decides else OPEN
