"""Reading groups of States: who belongs to them, since when and until when."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from drafting.domain import clock
from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound
from drafting.domain.groups import holds_on
from drafting.domain.vocabulary import GroupKind, StakeholderKind
from drafting.models import Group, Membership, Stakeholder


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group and how many of the States in the room belong to it today."""

    id: str
    name: str
    short_name: str
    kind: GroupKind
    member_count: int


@dataclass(frozen=True, slots=True)
class Member:
    """That a State belongs to a group, or did."""

    id: str
    state_name: str
    begins_on: date | None
    ends_on: date | None
    is_standing: bool
    """Whether no end is entered; an end may still lie ahead."""
    holds: bool
    """Whether it holds today."""


@dataclass(frozen=True, slots=True)
class GroupPage:
    """A group with everybody who ever belonged to it, and who could be entered."""

    group: Group
    members: tuple[Member, ...]
    outsiders: tuple[tuple[str, str], ...]


def groups(session: Session) -> tuple[GroupRow, ...]:
    """Every group, regional ones first."""
    day = clock.now().date()
    counts = Counter(
        one.group_id
        for one in session.scalars(select(Membership))
        if holds_on(day, one.begins_on, one.ends_on)
    )
    found = session.scalars(select(Group).order_by(Group.kind.desc(), Group.name))
    return tuple(
        GroupRow(one.id, one.name, one.short_name, one.kind, counts[one.id]) for one in found
    )


def group_page(session: Session, group_id: str) -> GroupPage:
    """One group, or `NotFound`."""
    group = session.get(Group, group_id)
    if group is None:
        raise NotFound
    query = (
        select(Membership)
        .join(Stakeholder, Membership.stakeholder_id == Stakeholder.id)
        .where(Membership.group_id == group_id)
        .options(joinedload(Membership.stakeholder))
        .order_by(Stakeholder.name, Membership.begins_on.nulls_first())
    )
    memberships = session.scalars(query).all()
    inside = {one.stakeholder_id for one in memberships if one.ends_on is None}
    return GroupPage(
        group,
        tuple(_member(one) for one in memberships),
        tuple((one.id, one.name) for one in _states(session) if one.id not in inside),
    )


def groups_of(session: Session, actor: Actor) -> tuple[Group, ...]:
    """The groups to which the actor's State belongs today."""
    if actor.stakeholder_kind is not StakeholderKind.STATE:
        return ()
    return _holding(session, actor.stakeholder_id)


def names_of(session: Session, stakeholder_id: str) -> tuple[str, ...]:
    """What a mail may call a State: its own names, and those of the groups it is in today."""
    state = session.get(Stakeholder, stakeholder_id)
    if state is None:
        return ()
    groups_ = _holding(session, stakeholder_id)
    short = [one.short_name for one in groups_]
    return (state.name, state.short_name, *(one.name for one in groups_), *short)


def states(session: Session) -> tuple[tuple[str, str], ...]:
    """Every State in the room, by name."""
    return tuple((one.id, one.name) for one in _states(session))


def _holding(session: Session, stakeholder_id: str | None) -> tuple[Group, ...]:
    day = clock.now().date()
    query = (
        select(Membership)
        .join(Group, Membership.group_id == Group.id)
        .where(Membership.stakeholder_id == stakeholder_id)
        .options(joinedload(Membership.group))
        .order_by(Group.kind.desc(), Group.name)
    )
    return tuple(
        one.group for one in session.scalars(query) if holds_on(day, one.begins_on, one.ends_on)
    )


def _states(session: Session) -> Sequence[Stakeholder]:
    query = select(Stakeholder).where(Stakeholder.kind == StakeholderKind.STATE)
    return session.scalars(query.order_by(Stakeholder.name)).all()


def _member(one: Membership) -> Member:
    return Member(
        id=one.id,
        state_name=one.stakeholder.name,
        begins_on=one.begins_on,
        ends_on=one.ends_on,
        is_standing=one.ends_on is None,
        holds=holds_on(clock.now().date(), one.begins_on, one.ends_on),
    )
