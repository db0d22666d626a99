"""Reading who stands behind an amendment: its lead, its co-sponsors, and groups with members."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from drafting.domain.sponsors import Share, shares, supporters
from drafting.domain.vocabulary import GroupKind, SponsorState, StakeholderKind
from drafting.models import (
    AmendmentGroup,
    AmendmentGroupMember,
    Delegation,
    Group,
    Sponsorship,
    Stakeholder,
)


@dataclass(frozen=True, slots=True)
class SponsoringState:
    """A State behind an amendment."""

    stakeholder_id: str
    short_name: str
    region: str


@dataclass(frozen=True, slots=True)
class OnBehalf:
    """A group for which an amendment speaks, and who belonged to it when it was submitted."""

    name: str
    short_name: str
    kind: GroupKind
    members: tuple[SponsoringState, ...]


@dataclass(frozen=True, slots=True)
class Sponsors:
    """Everybody behind an amendment; a State counts once, however it is reached."""

    lead: SponsoringState
    co_sponsors: tuple[SponsoringState, ...] = ()
    groups: tuple[OnBehalf, ...] = ()

    @property
    def states(self) -> tuple[SponsoringState, ...]:
        """Every State, the lead first."""
        members = [state for group in self.groups for state in group.members]
        known = {one.stakeholder_id: one for one in (self.lead, *self.co_sponsors, *members)}
        ids = supporters(
            self.lead.stakeholder_id,
            [one.stakeholder_id for one in self.co_sponsors],
            [[one.stakeholder_id for one in group.members] for group in self.groups],
        )
        return tuple(known[one] for one in ids)

    @property
    def other_count(self) -> int:
        """How many States support the lead."""
        return len(self.states) - 1

    def shares(self, totals: Mapping[str, int]) -> tuple[Share, ...]:
        """The supporters by region, against all States that take part there."""
        return shares([one.region for one in self.states], totals)


@dataclass(frozen=True, slots=True)
class Support:
    """What is known of several amendments besides their leads."""

    co_sponsors: Mapping[str, tuple[SponsoringState, ...]]
    groups: Mapping[str, tuple[OnBehalf, ...]]

    def of(self, amendment_id: str, lead: Stakeholder) -> Sponsors:
        """The sponsors of one of them."""
        return Sponsors(
            _state(lead),
            self.co_sponsors.get(amendment_id, ()),
            self.groups.get(amendment_id, ()),
        )


def support(session: Session, ids: Select[str]) -> Support:
    """Co-sponsors and groups of these amendments, in two statements however many there are."""
    return Support(_co_sponsors(session, ids), _groups(session, ids))


def states_by_region(session: Session) -> Mapping[str, int]:
    """How many States take part from each region."""
    query = (
        select(Stakeholder.region, func.count())
        .where(Stakeholder.kind == StakeholderKind.STATE, Stakeholder.region.is_not(None))
        .group_by(Stakeholder.region)
    )
    return {str(region): count for region, count in session.execute(query)}


def _co_sponsors(session: Session, ids: Select[str]) -> Mapping[str, tuple[SponsoringState, ...]]:
    query = (
        select(Sponsorship.amendment_id, Stakeholder)
        .join(Delegation, Sponsorship.delegation_id == Delegation.id)
        .join(Stakeholder, Delegation.stakeholder_id == Stakeholder.id)
        .where(Sponsorship.state == SponsorState.SUPPORTING, Sponsorship.amendment_id.in_(ids))
        .order_by(Stakeholder.short_name)
    )
    found: defaultdict[str, list[SponsoringState]] = defaultdict(list)
    for amendment_id, stakeholder in session.execute(query):
        found[amendment_id].append(_state(stakeholder))
    return {one: tuple(states) for one, states in found.items()}


def _groups(session: Session, ids: Select[str]) -> Mapping[str, tuple[OnBehalf, ...]]:
    query = (
        select(AmendmentGroup.amendment_id, Group, Stakeholder)
        .join(Group, AmendmentGroup.group_id == Group.id)
        .join(
            AmendmentGroupMember,
            (AmendmentGroupMember.amendment_id == AmendmentGroup.amendment_id)
            & (AmendmentGroupMember.group_id == AmendmentGroup.group_id),
        )
        .join(Stakeholder, AmendmentGroupMember.stakeholder_id == Stakeholder.id)
        .where(AmendmentGroup.amendment_id.in_(ids))
        .order_by(Group.kind.desc(), Group.name, Stakeholder.short_name)
    )
    found: defaultdict[str, dict[str, tuple[Group, list[SponsoringState]]]] = defaultdict(dict)
    for amendment_id, group, stakeholder in session.execute(query):
        _, members = found[amendment_id].setdefault(group.id, (group, []))
        members.append(_state(stakeholder))
    return {
        one: tuple(_on_behalf(group, members) for group, members in groups.values())
        for one, groups in found.items()
    }


def _on_behalf(group: Group, members: list[SponsoringState]) -> OnBehalf:
    return OnBehalf(group.name, group.short_name, group.kind, tuple(members))


def _state(stakeholder: Stakeholder) -> SponsoringState:
    return SponsoringState(stakeholder.id, stakeholder.short_name, stakeholder.region or "")
