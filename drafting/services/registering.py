"""Registering: whoever may speak is entered in the directory, and the entry is kept true."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import AlreadyThere, Invalid, NotFound, StaleVersion, WrongState
from drafting.domain.permissions import Permission, require
from drafting.domain.stakeholders import Profile
from drafting.domain.vocabulary import Act, StakeholderKind
from drafting.models import Stakeholder
from drafting.queries.merges import standing_merge
from drafting.queries.profiles import profile_of
from drafting.record import journal, receipts, stakeholders

STALE = (
    "Somebody else changed this entry while you were writing. What it says now is shown beside "
    "your words: send them again if they still hold."
)


def add(session: Session, actor: Actor, profile: Profile, form_key: str = "") -> Stakeholder:
    """Enter a stakeholder with its delegation; its name must be free."""
    require(actor, Permission.STAKEHOLDER_MANAGE)
    before = receipts.made_before(session, actor, form_key, Stakeholder)
    if before is not None:
        return before
    _refuse_taken(session, profile, "")
    made = stakeholders.entered(session, actor, profile)
    receipts.keep(session, actor, form_key, made.id)
    return made


def change(
    session: Session, actor: Actor, stakeholder_id: str, base: int, profile: Profile
) -> Stakeholder:
    """Let an entry say something else; what it said before is on the record."""
    require(actor, Permission.STAKEHOLDER_MANAGE)
    held = select(Stakeholder).where(Stakeholder.id == stakeholder_id)
    one = session.scalar(held.with_for_update(key_share=True))
    if one is None:
        raise NotFound
    _refuse_to_change(session, one, base)
    _refuse_other_state(one, profile)
    _refuse_taken(session, profile, one.id)
    facts = stakeholders.differences(profile_of(one), profile)
    if facts:
        stakeholders.put_down(one, profile)
        one.revision_number += 1
        journal.append(session, actor, Act.STAKEHOLDER_CHANGED, one.id, facts)
    return one


def _refuse_to_change(session: Session, one: Stakeholder, base: int) -> None:
    if standing_merge(session, one.id):
        raise WrongState("This entry was merged into another one. Change that one, or undo it.")
    if one.revision_number != base:
        raise StaleVersion(STALE)


def _refuse_other_state(one: Stakeholder, profile: Profile) -> None:
    if StakeholderKind.STATE in {one.kind, profile.kind} and profile.iso3 != (one.iso3 or ""):
        raise Invalid(
            "A State stays the State it is, and nobody else becomes one. Enter it anew.",
            field="kind",
        )


def _refuse_taken(session: Session, profile: Profile, own_id: str) -> None:
    same_name = Stakeholder.name == profile.name
    same_state = Stakeholder.iso3 == profile.iso3 if profile.iso3 else same_name
    taken = select(Stakeholder.id).where(same_name | same_state, Stakeholder.id != own_id)
    if session.scalar(taken.limit(1)):
        raise AlreadyThere(
            f"“{profile.name}” is entered already. Look for it in the directory.",
            field="iso3" if profile.iso3 else "name",
        )
