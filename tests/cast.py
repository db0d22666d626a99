"""The cast of every test: the Expert, the secretariat, two delegations, an observer, a visitor."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from drafting.domain.permissions import ANYONE, OPERATOR, Actor
from drafting.domain.vocabulary import Role, StakeholderKind
from drafting.queries.people import person, person_by_email
from drafting.services import accounts, accrediting

PASSWORD = "four unrelated garden chairs"


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody who acts in tests; `visitor` has not signed in."""

    expert: Actor
    secretariat: Actor
    administrator: Actor
    northland: Actor
    northland_second: Actor
    southland: Actor
    observer: Actor
    visitor: Actor = ANYONE

    def named(self, name):
        return getattr(self, name)


EMAILS = {
    "expert": "expert@example.org",
    "secretariat": "secretariat@example.org",
    "administrator": "administrator@example.org",
    "northland": "northland@example.org",
    "northland_second": "northland.second@example.org",
    "southland": "southland@example.org",
    "observer": "observer@example.org",
}
EVERYBODY = (*EMAILS, "visitor")
STATES = {"northland": "NOR", "northland_second": "NOR", "southland": "ZAF"}
"""Northland and Southland stand on the seats of two real States, since only States may amend."""


def gather(session: Session) -> Cast:
    """Make an account for each of the cast."""
    return Cast(**{name: _actor(session, name, email) for name, email in EMAILS.items()})


def gathered(session: Session) -> Cast:
    """The cast as it was gathered before."""
    return Cast(**{name: person_by_email(session, email).actor for name, email in EMAILS.items()})


def _actor(session: Session, name: str, email: str) -> Actor:
    role = Role(name) if name in {member.value for member in Role} else Role.PARTICIPANT
    account = accounts.NewAccount(
        email=email,
        name=name.replace("_", " ").title(),
        role=role,
        password=PASSWORD,
        stakeholder_id=_stakeholder(session, name),
        cheap=True,
    )
    user = accounts.create(session, OPERATOR, account)
    session.flush()
    return person(session, user.id).actor


def _stakeholder(session: Session, name: str) -> str | None:
    if name in STATES:
        state = accrediting.Applicant(StakeholderKind.STATE, iso3=STATES[name])
        return accrediting.enter(session, OPERATOR, state).id
    if name == "observer":
        ngo = accrediting.Applicant(StakeholderKind.NGO, "Observers without Borders", "Observers")
        return accrediting.enter(session, OPERATOR, ngo).id
    return None
