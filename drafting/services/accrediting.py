"""Accrediting: a stakeholder is entered in the room with the delegation that speaks for it."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.domain import wording
from drafting.domain.actors import Actor
from drafting.domain.errors import AlreadyThere, Invalid
from drafting.domain.permissions import Permission, require
from drafting.domain.stakeholders import Profile, profile_of_state
from drafting.domain.states import all_states
from drafting.domain.vocabulary import StakeholderKind
from drafting.models import Stakeholder
from drafting.record import stakeholders


@dataclass(frozen=True, slots=True)
class Applicant:
    """Who shall be entered: a State by its code, anybody else by name."""

    kind: StakeholderKind
    name: str = ""
    short_name: str = ""
    iso3: str = ""


def enter(session: Session, actor: Actor, applicant: Applicant) -> Stakeholder:
    """Enter a stakeholder with its delegation; a State that is there already is given back.

    A State comes with the groups to which it belongs as far as is commonly known.
    """
    require(actor, Permission.ACCOUNT_MANAGE)
    profile = _state(applicant) if applicant.iso3 else _organization(applicant)
    if known := _entered_state(session, profile.iso3):
        return known
    _refuse_taken_name(session, profile)
    return stakeholders.entered(session, actor, profile)


def _entered_state(session: Session, iso3: str) -> Stakeholder | None:
    query = select(Stakeholder).where(Stakeholder.iso3 == iso3)
    return session.scalar(query) if iso3 else None


def _refuse_taken_name(session: Session, profile: Profile) -> None:
    taken = select(Stakeholder.id).where(Stakeholder.name == profile.name)
    if session.scalar(taken) is None:
        return
    if profile.iso3:
        raise AlreadyThere(
            f"“{profile.name}” is entered already, and not as a State. "
            "Two cannot have the same name: choose the one in the list.",
            field="stakeholder",
        )
    raise AlreadyThere(
        f"“{profile.name}” is entered already. Choose it from the list.", field="new_name"
    )


def _state(applicant: Applicant) -> Profile:
    state = next((one for one in all_states() if one.iso3 == applicant.iso3), None)
    if state is None or applicant.kind is not StakeholderKind.STATE:
        raise Invalid("There is no State with this code.", field="stakeholder")
    return profile_of_state(state)


def _organization(applicant: Applicant) -> Profile:
    if applicant.kind is StakeholderKind.STATE:
        raise Invalid("Choose the State from the list of States.", field="stakeholder")
    name = wording.line(applicant.name, field="new_name", what="The name of the organization")
    short = wording.line(applicant.short_name or name, field="new_short_name", what="A short name")
    return Profile(applicant.kind, name, short[:80])
