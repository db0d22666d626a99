"""Reading the directory as a table: what the list shows, for whoever may see it."""

from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.permissions import Permission, allowed
from drafting.domain.stakeholders import FIELDS
from drafting.formats.table import Table
from drafting.models import Stakeholder
from drafting.queries.directory import Wish, fitting
from drafting.queries.profiles import profile_of

FOR_THE_KEEPERS = frozenset({"note"})
"""Fields that only those see who keep the list."""


def directory_table(session: Session, actor: Actor, wish: Wish) -> Table:
    """Everybody who fits, in the order of their names; the fields the reader may see."""
    query = select(Stakeholder).where(*fitting(wish))
    found = session.scalars(query.order_by(Stakeholder.sought, Stakeholder.id))
    return profile_table([profile_of(one).fields() for one in found], fields_for(actor))


def profile_table(profiles: Sequence[Mapping[str, str]], fields: Sequence[str]) -> Table:
    """Profiles as a table of these fields."""
    rows = tuple(tuple(one[name] for name in fields) for one in profiles)
    return Table("Stakeholders", tuple(fields), rows)


def fields_for(actor: Actor) -> tuple[str, ...]:
    """The fields of an entry that the reader sees on its page."""
    if allowed(actor, Permission.STAKEHOLDER_MANAGE):
        return FIELDS
    return tuple(one for one in FIELDS if one not in FOR_THE_KEEPERS)
