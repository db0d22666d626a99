"""Whose the changes of an author in a Word file are taken to be, until somebody says otherwise.

A name is no proof: what a file says is of another State is left to a person to confirm.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.vocabulary import StakeholderKind
from drafting.formats.word_findings import is_nameless
from drafting.models import Accreditation, Stakeholder, User
from drafting.queries.returned_row import NOT_OURS

NOT_BY_US = "The file has another author than yours for this. Keep it if it is yours as well."
NOT_BY_IT = (
    "The file has another author than the State that sent it for this. "
    "Keep it to record it for the State that is chosen above, which you confirm by this."
)


@dataclass(frozen=True, slots=True)
class Sender:
    """Whose a file is: who its unknown authors are taken for, and which names are known."""

    usual: str
    """Whose a change is of which the name says nothing."""
    nameless: str
    """Whose it is where the name was taken out of the file."""
    own: frozenset[str]
    """Whose changes are kept by themselves."""
    known: Mapping[str, str]
    """By names in small letters, whose they are."""
    choices: tuple[tuple[str, str], ...]
    """What a person can choose from, each with what it is called."""
    doubt: str = ""
    """What is said of the changes of anybody else."""

    def of(self, name: str) -> str:
        """Whose the changes of this author are taken to be."""
        if is_nameless(name):
            return self.nameless
        return self.known.get(name.strip().casefold(), self.usual)

    def takes(self, whose: str) -> bool:
        """Whether this is one of those a person can choose."""
        return whose in dict(self.choices)


def delegate(session: Session, actor: Actor) -> Sender:
    """For somebody who sends a file of the own delegation: nobody else is ever named in it."""
    members = _members(session, actor.delegation_id)
    others = {name.casefold(): NOT_OURS for name in _foreign_names(session, actor)}
    known = others | {name.casefold(): user_id for user_id, name in members}
    choices = (("", "Somebody of our delegation"), *members, (NOT_OURS, "Somebody else"))
    own = frozenset({"", *(user_id for user_id, _ in members)})
    return Sender("", actor.user_id or "", own, known, choices, NOT_BY_US)


def of_state(session: Session, stakeholder_id: str) -> Sender:
    """For the secretariat with a file that came for a State; it can say that others spoke too."""
    states = _states(session)
    known = {called.casefold(): one.id for one in states for called in (one.name, one.short_name)}
    named = tuple((one.id, one.name) for one in states)
    choices = (*named, (NOT_OURS, "Nobody: leave it out"))
    own = frozenset({stakeholder_id})
    return Sender(stakeholder_id, stakeholder_id, own, known, choices, NOT_BY_IT)


def _members(session: Session, delegation_id: str | None) -> tuple[tuple[str, str], ...]:
    query = (
        select(User.id, User.name)
        .join(Accreditation, Accreditation.user_id == User.id)
        .where(
            Accreditation.delegation_id == delegation_id,
            Accreditation.begun_at.is_not(None),
            Accreditation.ended_at.is_(None),
        )
        .order_by(User.name, User.id)
    )
    return tuple((user_id, name) for user_id, name in session.execute(query))


def _foreign_names(session: Session, actor: Actor) -> set[str]:
    query = select(Stakeholder.name, Stakeholder.short_name).where(
        Stakeholder.id != (actor.stakeholder_id or "")
    )
    return {name for found in session.execute(query) for name in found}


def _states(session: Session) -> tuple[Stakeholder, ...]:
    query = select(Stakeholder).where(Stakeholder.kind == StakeholderKind.STATE)
    return tuple(session.scalars(query.order_by(Stakeholder.name)))
