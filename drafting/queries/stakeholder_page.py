"""Reading one stakeholder: who it is, where it belongs, and what it has said in public."""

import json
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from drafting.domain import clock
from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound
from drafting.domain.groups import holds_on
from drafting.domain.permissions import Permission, allowed
from drafting.domain.states import LANGUAGES, State, all_states
from drafting.domain.vocabulary import Act
from drafting.models import Delegation, Group, JournalEntry, Membership, Stakeholder, User
from drafting.queries.accreditations import Team, team
from drafting.queries.merges import heir_id, under


@dataclass(frozen=True, slots=True)
class Belonging:
    """A group to which a State belongs or belonged."""

    group_id: str
    name: str
    begins_on: date | None
    ends_on: date | None
    holds: bool


@dataclass(frozen=True, slots=True)
class StakeholderPage:
    """A stakeholder with everything that its page tells the reader who asks."""

    stakeholder: Stakeholder
    delegation_id: str
    names: tuple[tuple[str, str], ...]
    country: State | None
    groups: tuple[Belonging, ...]
    earlier_names: tuple[tuple[str, str], ...]
    """Pairs of the identity and the name of those that stand under it."""
    team: Team | None
    """The people who speak for it, to those who may know."""


@dataclass(frozen=True, slots=True)
class Change:
    """One act on the entry of a stakeholder: what each field said before and says since."""

    at: datetime
    act: Act
    by: str
    fields: tuple[tuple[str, str, str], ...]
    words: str
    """With whom it was merged, where that is the act."""


def current_id(session: Session, stakeholder_id: str) -> str:
    """Under which stakeholder this one stands today, or `NotFound`."""
    if session.get(Stakeholder, stakeholder_id) is None:
        raise NotFound
    return heir_id(session, stakeholder_id)


def stakeholder_page(session: Session, actor: Actor, stakeholder_id: str) -> StakeholderPage:
    """One stakeholder, or `NotFound`."""
    query = (
        select(Stakeholder, Delegation)
        .join(Delegation, Delegation.stakeholder_id == Stakeholder.id)
        .where(Stakeholder.id == stakeholder_id)
    )
    found = session.execute(query).first()
    if found is None:
        raise NotFound
    one, delegation = found
    return StakeholderPage(
        stakeholder=one,
        delegation_id=delegation.id,
        names=_names(one),
        country=next((state for state in all_states() if state.iso3 == one.country), None),
        groups=_groups(session, one.id),
        earlier_names=_earlier(session, one.id),
        team=team(session, actor, delegation.id),
    )


def history(session: Session, actor: Actor, stakeholder_id: str) -> tuple[Change, ...]:
    """Every act on the entry of a stakeholder, the newest first; for those who keep the list."""
    if not allowed(actor, Permission.STAKEHOLDER_MANAGE):
        raise NotFound
    acts = (
        Act.STAKEHOLDER_ADDED,
        Act.STAKEHOLDER_CHANGED,
        Act.STAKEHOLDER_MERGED,
        Act.STAKEHOLDER_SEPARATED,
    )
    query = (
        select(JournalEntry, User.name)
        .outerjoin(User, JournalEntry.actor_id == User.id)
        .where(JournalEntry.subject_id == stakeholder_id, JournalEntry.act.in_(acts))
        .order_by(JournalEntry.seq.desc())
    )
    return tuple(_change(entry, name) for entry, name in session.execute(query))


def _names(one: Stakeholder) -> tuple[tuple[str, str], ...]:
    known = one.names or {}
    return tuple((language, known[language]) for language in LANGUAGES if language in known)


def _groups(session: Session, stakeholder_id: str) -> tuple[Belonging, ...]:
    query = (
        select(Membership)
        .join(Group, Membership.group_id == Group.id)
        .where(Membership.stakeholder_id == stakeholder_id)
        .options(joinedload(Membership.group))
        .order_by(Group.kind.desc(), Group.name, Membership.begins_on.nulls_first())
    )
    today = clock.now().date()
    return tuple(
        Belonging(
            one.group_id,
            one.group.name,
            one.begins_on,
            one.ends_on,
            holds_on(today, one.begins_on, one.ends_on),
        )
        for one in session.scalars(query)
    )


def _earlier(session: Session, stakeholder_id: str) -> tuple[tuple[str, str], ...]:
    query = (
        select(Stakeholder.id, Stakeholder.name)
        .where(Stakeholder.id.in_(under(stakeholder_id)), Stakeholder.id != stakeholder_id)
        .order_by(Stakeholder.sought)
    )
    return tuple(session.execute(query).all())


def _change(entry: JournalEntry, name: str | None) -> Change:
    facts = json.loads(entry.canonical)["facts"]
    is_edit = entry.act is Act.STAKEHOLDER_CHANGED
    fields = ((field, *pair) for field, pair in facts.items() if is_edit)
    return Change(
        at=entry.at,
        act=entry.act,
        by=name or "",
        fields=tuple(fields),
        words=str(facts.get("with", "") or facts.get("name", "")),
    )
