"""Reading who may be named in a room beside the States: groups, and all other stakeholders."""

from collections import defaultdict
from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.domain.parties import Party
from drafting.domain.vocabulary import StakeholderKind
from drafting.models import Group, Stakeholder, StakeholderMerge
from drafting.queries.merges import merged_ids


def parties(session: Session) -> tuple[Party, ...]:
    """Groups of States, then every other kind of stakeholder by name; three statements."""
    groups = session.scalars(select(Group).order_by(Group.name))
    others = select(Stakeholder).where(
        Stakeholder.kind != StakeholderKind.STATE, Stakeholder.id.not_in(merged_ids())
    )
    second = _second_names(session)
    return (
        *(Party(one.name, (one.short_name,)) for one in groups),
        *(
            Party(one.name, (*one.sought.split("\n"), *second.get(one.id, ())))
            for one in session.scalars(others.order_by(Stakeholder.sought, Stakeholder.id))
        ),
    )


def _second_names(session: Session) -> Mapping[str, tuple[str, ...]]:
    """What each is called besides: the names of those that were found to be the same."""
    query = (
        select(StakeholderMerge.into_id, Stakeholder.sought)
        .join(Stakeholder, StakeholderMerge.stakeholder_id == Stakeholder.id)
        .where(StakeholderMerge.ended_seq.is_(None))
    )
    found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for into_id, sought in session.execute(query):
        found[into_id] += tuple(sought.split("\n"))
    return found
