"""Accrediting: a stakeholder is entered in the room with the delegation that speaks for it."""

from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from drafting.domain import wording
from drafting.domain.errors import AlreadyThere, Invalid
from drafting.domain.groups import belongings
from drafting.domain.identity import new_id
from drafting.domain.permissions import Actor, Permission, require
from drafting.domain.states import all_states
from drafting.domain.vocabulary import Act, StakeholderKind
from drafting.models import Delegation, Group, Membership, Stakeholder
from drafting.record import journal


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
    stakeholder = _state(applicant) if applicant.iso3 else _organization(applicant)
    if known := _entered_state(session, stakeholder.iso3):
        return known
    _refuse_taken_name(session, stakeholder)
    session.add(stakeholder)
    session.flush()
    session.add(Delegation(id=new_id(), stakeholder_id=stakeholder.id))
    facts: dict[str, journal.Fact] = {"kind": stakeholder.kind.value, "name": stakeholder.name}
    seq = journal.append(session, actor, Act.STAKEHOLDER_ADDED, stakeholder.id, facts)
    _join_groups(session, stakeholder, seq)
    return stakeholder


def _entered_state(session: Session, iso3: str | None) -> Stakeholder | None:
    query = select(Stakeholder).where(Stakeholder.iso3 == iso3)
    return session.scalar(query) if iso3 else None


def _join_groups(session: Session, stakeholder: Stakeholder, seq: int) -> None:
    if stakeholder.iso3 is None:
        return
    since = {one.group: one.since for one in belongings(stakeholder.iso3)}
    named = or_(Group.name.in_(since), Group.short_name.in_(since))
    for group in session.scalars(select(Group).where(named).order_by(Group.name)):
        session.add(
            Membership(
                id=new_id(),
                group_id=group.id,
                stakeholder_id=stakeholder.id,
                begins_on=since.get(group.short_name, since.get(group.name)),
                journal_seq=seq,
            )
        )
    session.flush()


def _refuse_taken_name(session: Session, stakeholder: Stakeholder) -> None:
    taken = select(Stakeholder.id).where(Stakeholder.name == stakeholder.name)
    if session.scalar(taken) is None:
        return
    if stakeholder.iso3:
        raise AlreadyThere(
            f"“{stakeholder.name}” is entered already, and not as a State. "
            "Two cannot have the same name: choose the one in the list.",
            field="stakeholder",
        )
    raise AlreadyThere(
        f"“{stakeholder.name}” is entered already. Choose it from the list.", field="new_name"
    )


def _state(applicant: Applicant) -> Stakeholder:
    state = next((one for one in all_states() if one.iso3 == applicant.iso3), None)
    if state is None or applicant.kind is not StakeholderKind.STATE:
        raise Invalid("There is no State with this code.", field="stakeholder")
    return Stakeholder(
        id=new_id(),
        kind=StakeholderKind.STATE,
        name=state.name("en"),
        short_name=state.name("en"),
        iso3=state.iso3,
        region=state.regional_group or None,
    )


def _organization(applicant: Applicant) -> Stakeholder:
    if applicant.kind is StakeholderKind.STATE:
        raise Invalid("Choose the State from the list of States.", field="stakeholder")
    name = wording.line(applicant.name, field="new_name", what="The name of the organization")
    short = wording.line(applicant.short_name or name, field="new_short_name", what="A short name")
    return Stakeholder(id=new_id(), kind=applicant.kind, name=name, short_name=short[:80])
