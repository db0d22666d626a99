"""Grouping: States come into groups and leave them, each on a day that is kept."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import AlreadyThere, Invalid, NotFound, WrongState
from drafting.domain.identity import new_id
from drafting.domain.permissions import Permission, require
from drafting.domain.vocabulary import Act, StakeholderKind
from drafting.models import Group, Membership, Stakeholder
from drafting.record import journal
from drafting.record.claims import claims_one


@dataclass(frozen=True, slots=True)
class Entry:
    """A State about to belong to a group, and from which day on."""

    group_id: str
    stakeholder_id: str
    begins_on: date


def add(session: Session, actor: Actor, entry: Entry) -> Membership:
    """Let a State belong to a group from a day on."""
    require(actor, Permission.GROUP_MANAGE)
    # The group is held, so that of two who enter the same State the second sees the first.
    held = select(Group).where(Group.id == entry.group_id).with_for_update(key_share=True)
    group = session.scalar(held)
    if group is None:
        raise NotFound
    state = session.get(Stakeholder, entry.stakeholder_id)
    if state is None or state.kind is not StakeholderKind.STATE:
        raise Invalid("Choose a State from the list.", field="stakeholder")
    _refuse_overlap(session, entry)
    facts: dict[str, journal.Fact] = {
        "group": group.id,
        "state": state.id,
        "from": entry.begins_on.isoformat(),
    }
    membership_id = new_id()
    seq = journal.append(session, actor, Act.MEMBERSHIP_BEGUN, membership_id, facts)
    membership = Membership(
        id=membership_id,
        group_id=group.id,
        stakeholder_id=state.id,
        begins_on=entry.begins_on,
        journal_seq=seq,
    )
    session.add(membership)
    session.flush()
    return membership


def end(session: Session, actor: Actor, membership_id: str, ends_on: date) -> Membership:
    """Let a State belong to a group no more from a day on; that it did stays on the record."""
    require(actor, Permission.GROUP_MANAGE)
    membership = session.get(Membership, membership_id)
    if membership is None:
        raise NotFound
    if membership.begins_on and ends_on <= membership.begins_on:
        raise Invalid("It cannot end before it begins. Choose a later day.", field="ends_on")
    facts: dict[str, journal.Fact] = {"until": ends_on.isoformat()}
    seq = journal.append(session, actor, Act.MEMBERSHIP_ENDED, membership.id, facts)
    statement = (
        update(Membership)
        .where(Membership.id == membership.id, Membership.ends_on.is_(None))
        .values(ends_on=ends_on, ended_seq=seq)
    )
    if not claims_one(session, statement):
        raise WrongState("This membership has an end already; enter a new one if it goes on.")
    session.refresh(membership)
    return membership


def _refuse_overlap(session: Session, entry: Entry) -> None:
    query = select(Membership).where(
        Membership.group_id == entry.group_id, Membership.stakeholder_id == entry.stakeholder_id
    )
    for one in session.scalars(query):
        if one.ends_on is None:
            raise AlreadyThere("This State belongs to the group already.", field="stakeholder")
        if entry.begins_on < one.ends_on:
            raise Invalid(
                f"It belonged to the group until {one.ends_on.isoformat()}. "
                "Choose that day or a later one.",
                field="begins_on",
            )
