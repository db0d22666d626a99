"""Entering a stakeholder: the row, its delegation, and the groups of a State, in one act."""

from collections.abc import Mapping

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.groups import belongings
from drafting.domain.identity import new_id
from drafting.domain.stakeholders import AccreditationStatus, ConsultativeStatus, Profile
from drafting.domain.vocabulary import Act
from drafting.models import Delegation, Group, Membership, Stakeholder
from drafting.models.stakeholder import sought
from drafting.record import journal


def entered(session: Session, actor: Actor, profile: Profile) -> Stakeholder:
    """A new stakeholder with its delegation; a State comes with the groups it belongs to."""
    stakeholder = Stakeholder(id=new_id(), kind=profile.kind, iso3=profile.iso3 or None)
    put_down(stakeholder, profile)
    session.add(stakeholder)
    session.flush()
    session.add(Delegation(id=new_id(), stakeholder_id=stakeholder.id))
    facts: dict[str, journal.Fact] = {"kind": stakeholder.kind.value, "name": stakeholder.name}
    seq = journal.append(session, actor, Act.STAKEHOLDER_ADDED, stakeholder.id, facts)
    _join_groups(session, stakeholder, seq)
    return stakeholder


def put_down(stakeholder: Stakeholder, profile: Profile) -> None:
    """Let a stakeholder be as a profile says; who it is does not change."""
    stakeholder.kind = profile.kind
    stakeholder.name, stakeholder.short_name = profile.name, profile.short_name
    stakeholder.names = dict(profile.names) or None
    stakeholder.sought = sought(profile.name, profile.short_name, stakeholder.names)
    stakeholder.region = profile.region or None
    stakeholder.country = profile.country or None
    stakeholder.website = profile.website or None
    stakeholder.note = profile.note or None
    heard, keeps = profile.consultative_status, profile.accreditation_status
    stakeholder.consultative_status = ConsultativeStatus(heard) if heard else None
    stakeholder.accreditation_status = AccreditationStatus(keeps) if keeps else None


def differences(before: Profile, after: Profile) -> Mapping[str, list[str]]:
    """What changes: each field with what it said and what it says."""
    old, new = before.fields(), after.fields()
    return {name: [old[name], new[name]] for name in old if old[name] != new[name]}


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
