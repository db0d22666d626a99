"""Reading what lies between an amendment and the States that it does not belong to."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, or_, select, true
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.permissions import Permission, allowed
from drafting.domain.vocabulary import SponsorState, StakeholderKind
from drafting.models import (
    Amendment,
    Delegation,
    Sponsorship,
    SponsorshipStep,
    Stakeholder,
    User,
)
from drafting.queries import amendments
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.sponsors import states_by_region

PUBLIC = (SponsorState.SUPPORTING, SponsorState.LEFT)
"""Steps that everybody may know of; an invitation and its refusal are between two."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of one State."""

    sponsorship_id: str
    delegation_id: str
    short_name: str
    state: SponsorState
    is_latest: bool
    author_name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SponsorPage:
    """Sponsorship as the page of an amendment shows it to one reader."""

    steps: tuple[Step, ...]
    regions: Mapping[str, int]
    own: Step | None
    """The latest step between the reader's delegation and this amendment, if there was one."""
    invited: tuple[Step, ...]
    """Invitations that wait for an answer, for the lead alone."""
    guests: tuple[tuple[str, str], ...]
    """States that the lead can still invite."""


@dataclass(frozen=True, slots=True)
class Sponsored:
    """Another State's amendment that the reader's delegation supports or is invited to."""

    sponsorship_id: str
    state: SponsorState
    amendment: AmendmentRow


def sponsor_page(session: Session, actor: Actor, amendment: AmendmentRow) -> SponsorPage:
    """The sponsors of an amendment, with what this reader may know and do; three statements."""
    steps = _steps(session, actor, amendment)
    latest = [one for one in steps if one.is_latest]
    leads = allowed(actor, Permission.SPONSOR_INVITE, amendment) and amendment.is_open
    invited = tuple(one for one in latest if one.state is SponsorState.INVITED)
    known = {one.delegation_id for one in invited} | {amendment.delegation_id}
    known |= {one.delegation_id for one in latest if one.state is SponsorState.SUPPORTING}
    return SponsorPage(
        steps=steps,
        regions=states_by_region(session),
        own=next((one for one in latest if one.delegation_id == actor.delegation_id), None),
        invited=invited if actor.delegation_id == amendment.delegation_id else (),
        guests=_guests(session, known) if leads else (),
    )


def sponsored(session: Session, actor: Actor, declaration_id: str) -> tuple[Sponsored, ...]:
    """What the actor's delegation supports or is invited to, invitations first."""
    query = (
        select(Sponsorship)
        .join(Amendment, Sponsorship.amendment_id == Amendment.id)
        .where(
            Amendment.declaration_id == declaration_id,
            Sponsorship.delegation_id == actor.delegation_id,
            Sponsorship.state.in_([SponsorState.INVITED, SponsorState.SUPPORTING]),
        )
        .order_by(Sponsorship.state, Amendment.number.desc())
    )
    found = session.scalars(query).all()
    rows = amendments.of_ids(session, actor, [one.amendment_id for one in found])
    by_id = {one.id: one for one in rows}
    together = [Sponsored(one.id, one.state, by_id[one.amendment_id]) for one in found]
    waits = SponsorState.INVITED
    return tuple(one for one in together if one.state is not waits or one.amendment.is_open)


def _steps(session: Session, actor: Actor, amendment: AmendmentRow) -> tuple[Step, ...]:
    query = (
        select(SponsorshipStep, Sponsorship, Stakeholder.short_name, User.name)
        .join(Sponsorship, SponsorshipStep.sponsorship_id == Sponsorship.id)
        .join(Delegation, Sponsorship.delegation_id == Delegation.id)
        .join(Stakeholder, Delegation.stakeholder_id == Stakeholder.id)
        .join(User, SponsorshipStep.author_id == User.id)
        .where(Sponsorship.amendment_id == amendment.id, _visible(actor, amendment))
        .order_by(SponsorshipStep.journal_seq)
    )
    return tuple(_step(*found) for found in session.execute(query))


def _visible(actor: Actor, amendment: AmendmentRow) -> ColumnElement[bool]:
    public = SponsorshipStep.state.in_(PUBLIC)
    if actor.delegation_id is None:
        return public
    if actor.delegation_id == amendment.delegation_id:
        return true()
    return or_(public, Sponsorship.delegation_id == actor.delegation_id)


def _step(step: SponsorshipStep, between: Sponsorship, short_name: str, author: str) -> Step:
    return Step(
        sponsorship_id=between.id,
        delegation_id=between.delegation_id,
        short_name=short_name,
        state=step.state,
        is_latest=step.number == between.step_count,
        author_name=author,
        at=step.created_at,
    )


def _guests(session: Session, without: set[str]) -> tuple[tuple[str, str], ...]:
    query = (
        select(Stakeholder.id, Stakeholder.name)
        .join(Delegation, Delegation.stakeholder_id == Stakeholder.id)
        .where(Stakeholder.kind == StakeholderKind.STATE, Delegation.id.not_in(without))
        .order_by(Stakeholder.name)
    )
    return tuple((identity, name) for identity, name in session.execute(query))
