"""Reading which stakeholders were found to be one, and under which names what they said stands."""

from collections.abc import Sequence

from sqlalchemy import Select, Subquery, select
from sqlalchemy.orm import Session, aliased

from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound
from drafting.domain.permissions import Permission, allowed
from drafting.models import Delegation, Stakeholder, StakeholderMerge


def merged_ids() -> Select[str]:
    """The stakeholders that stand under another one today, for use inside another query."""
    return select(StakeholderMerge.stakeholder_id).where(StakeholderMerge.ended_seq.is_(None))


def standing_merge(session: Session, stakeholder_id: str) -> StakeholderMerge | None:
    """How this stakeholder came under another one, if it stands under it today."""
    query = select(StakeholderMerge).where(
        StakeholderMerge.stakeholder_id == stakeholder_id, StakeholderMerge.ended_seq.is_(None)
    )
    return session.scalar(query)


def heir_id(session: Session, stakeholder_id: str) -> str:
    """Under which stakeholder this one stands today: itself, unless it was merged."""
    found = stakeholder_id
    while merge := standing_merge(session, found):
        found = merge.into_id
    return found


def presents() -> Subquery:
    """Every merged entry with the one under which it stands today, for use in another query."""
    merge = aliased(StakeholderMerge)
    first = select(
        StakeholderMerge.stakeholder_id.label("was_id"), StakeholderMerge.into_id.label("is_id")
    )
    steps = first.where(StakeholderMerge.ended_seq.is_(None)).cte(recursive=True)
    further = (
        select(steps.c.was_id, merge.into_id)
        .join(merge, merge.stakeholder_id == steps.c.is_id)
        .where(merge.ended_seq.is_(None))
    )
    every = steps.union_all(further)
    return select(every).where(every.c.is_id.not_in(merged_ids())).subquery()


def under(stakeholder_id: str) -> Select[str]:
    """A stakeholder and all that stand under it, for use inside another query."""
    names = select(Stakeholder.id).where(Stakeholder.id == stakeholder_id).cte(recursive=True)
    merge = aliased(StakeholderMerge)
    below = (
        select(merge.stakeholder_id)
        .join(names, merge.into_id == names.c.id)
        .where(merge.ended_seq.is_(None))
    )
    return select(names.union_all(below).c.id)


def delegations_under(stakeholder_id: str) -> Select[str]:
    """The delegations of a stakeholder and of all that stand under it."""
    return select(Delegation.id).where(Delegation.stakeholder_id.in_(under(stakeholder_id)))


def partners(session: Session, actor: Actor, stakeholder_id: str) -> Sequence[Stakeholder]:
    """With whom an entry could be merged: whoever is no State and stands for themselves."""
    one = session.get(Stakeholder, stakeholder_id)
    may = allowed(actor, Permission.STAKEHOLDER_MERGE)
    if one is None or one.iso3 or not may or standing_merge(session, one.id):
        raise NotFound
    query = select(Stakeholder).where(
        Stakeholder.iso3.is_(None), Stakeholder.id != one.id, Stakeholder.id.not_in(merged_ids())
    )
    return session.scalars(query.order_by(Stakeholder.sought, Stakeholder.id)).all()
