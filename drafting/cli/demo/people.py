"""The people of a demonstration: stakeholders are entered and accounts made for them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafting.domain.actors import OPERATOR, Actor
from drafting.domain.vocabulary import Rank, Role, StakeholderKind
from drafting.queries import people
from drafting.record import passwords
from drafting.services import accounts, accrediting
from drafting.services.accounts import NewAccount
from drafting.services.accrediting import Applicant

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

SHARED_WORDS = "solidarity-in-practice"
"""The password of every sample account; it is printed, so it protects nothing."""


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody who takes part in the demonstration."""

    email: str
    name: str
    role: Role
    stakeholder_id: str | None = None
    rank: Rank | None = None


class Cast:
    """Makes sample accounts; the password they share is hashed once for all of them."""

    def __init__(self, session: "Session", *, cheap: bool) -> None:
        self._session = session
        self._hash = passwords.keep(SHARED_WORDS, cheap=cheap)
        self._present = {person.email: person.actor for person in people.sample_accounts(session)}
        self._stakeholders = {one.name: one.id for one in people.stakeholders(session)}

    def enter(self, applicant: Applicant) -> str:
        """The identity of a stakeholder, entered unless an earlier demonstration did it."""
        known = self._stakeholders.get(applicant.name)
        if known:
            return known
        return accrediting.enter(self._session, OPERATOR, applicant).id

    def enter_state(self, iso3: str) -> str:
        """The identity of a State as a stakeholder."""
        return self.enter(Applicant(StakeholderKind.STATE, iso3=iso3))

    def join(self, newcomer: Newcomer) -> Actor:
        """Somebody as an actor, with the account of an earlier demonstration if there is one."""
        known = self._present.get(newcomer.email)
        if known and known.role is newcomer.role:
            return known
        account = NewAccount(
            newcomer.email,
            newcomer.name,
            newcomer.role,
            SHARED_WORDS,
            newcomer.stakeholder_id,
            is_sample=True,
            password_hash=self._hash,
            rank=newcomer.rank,
        )
        made = accounts.create(self._session, OPERATOR, account)
        person = people.person(self._session, made.id)
        return person.actor if person else OPERATOR
