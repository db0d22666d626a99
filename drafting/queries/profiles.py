"""Reading stakeholders as their profiles: to change one, and to take the whole list along."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound
from drafting.domain.permissions import Permission, allowed
from drafting.domain.stakeholders import Profile
from drafting.models import Stakeholder
from drafting.queries.merges import merged_ids


def profile_of(stakeholder: Stakeholder) -> Profile:
    """A stakeholder as its profile, to compare it with what somebody enters."""
    return Profile(
        kind=stakeholder.kind,
        name=stakeholder.name,
        short_name=stakeholder.short_name,
        iso3=stakeholder.iso3 or "",
        region=stakeholder.region or "",
        country=stakeholder.country or "",
        consultative_status=stakeholder.consultative_status or "",
        accreditation_status=stakeholder.accreditation_status or "",
        website=stakeholder.website or "",
        note=stakeholder.note or "",
        names=tuple((stakeholder.names or {}).items()),
    )


def profile_to_change(session: Session, actor: Actor, stakeholder_id: str) -> tuple[Profile, int]:
    """What an entry says and how often it was changed; for those who keep the list."""
    found = session.get(Stakeholder, stakeholder_id)
    if found is None or not allowed(actor, Permission.STAKEHOLDER_MANAGE):
        raise NotFound
    return profile_of(found), found.revision_number


def all_profiles(session: Session, actor: Actor) -> tuple[Profile, ...]:
    """Everybody who stands for themselves, by category and name; for those who keep the list."""
    if not allowed(actor, Permission.STAKEHOLDER_MANAGE):
        raise NotFound
    query = select(Stakeholder).where(Stakeholder.id.not_in(merged_ids()))
    found = session.scalars(query.order_by(Stakeholder.kind, Stakeholder.sought, Stakeholder.id))
    return tuple(profile_of(one) for one in found)
