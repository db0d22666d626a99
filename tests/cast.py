"""The cast of every test: the Expert, the secretariat, two delegations, an observer, a visitor."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from drafting.domain.actors import ANYONE, OPERATOR, Actor
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


NAMES = (
    "expert",
    "secretariat",
    "administrator",
    "northland",
    "northland_second",
    "southland",
    "observer",
)


def email_of(name: str) -> str:
    """The address of one of the cast, or of a guest in one test."""
    return name.replace("_", ".") + "@example.org"


EMAILS = {name: email_of(name) for name in NAMES}
EVERYBODY = (*EMAILS, "visitor")
STATE = StakeholderKind.STATE
STATES = {"northland": "NOR", "northland_second": "NOR", "southland": "ZAF"}
"""Northland and Southland stand on the seats of two real States, since only States may amend."""


def gather(session: Session) -> Cast:
    """Make an account for each of the cast."""
    return Cast(**{name: _actor(session, name) for name in EMAILS})


def gathered(session: Session) -> Cast:
    """The cast as it was gathered before."""
    return Cast(**{name: person_by_email(session, email).actor for name, email in EMAILS.items()})


def _actor(session: Session, name: str) -> Actor:
    role = Role(name) if name in {member.value for member in Role} else Role.PARTICIPANT
    return _account(session, name, role, _stakeholder(session, name))


def _account(session: Session, name: str, role: Role, stakeholder_id: str | None) -> Actor:
    account = accounts.NewAccount(
        email=email_of(name),
        name=name.replace("_", " ").title(),
        role=role,
        password=PASSWORD,
        stakeholder_id=stakeholder_id,
        cheap=True,
    )
    user = accounts.create(session, OPERATOR, account)
    session.flush()
    return person(session, user.id).actor


def delegate(session: Session, name: str, seat: str) -> Actor:
    """One more delegation for a test that needs it, on the seat of a real State."""
    state = accrediting.enter(session, OPERATOR, accrediting.Applicant(STATE, iso3=seat))
    return _account(session, name, Role.PARTICIPANT, state.id)


def _stakeholder(session: Session, name: str) -> str | None:
    if name in STATES:
        state = accrediting.Applicant(STATE, iso3=STATES[name])
        return accrediting.enter(session, OPERATOR, state).id
    if name == "observer":
        ngo = accrediting.Applicant(StakeholderKind.NGO, "Observers without Borders", "Observers")
        return accrediting.enter(session, OPERATOR, ngo).id
    return None
