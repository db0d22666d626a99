"""The company of a large sample: the Expert, the delegations of States, and everybody else."""

from dataclasses import dataclass

from drafting.cli.demo.grammar import Grammar
from drafting.cli.demo.people import Cast, Newcomer
from drafting.cli.demo.sizes import Size
from drafting.domain.actors import Actor
from drafting.domain.states import all_states
from drafting.domain.vocabulary import Role, StakeholderKind
from drafting.services.accrediting import Applicant

EXPERT = Newcomer("expert@example.org", "Leonor Abascal-Winther", Role.EXPERT)
"""The Expert of the small sample too, so that both can stand in one room."""


@dataclass(frozen=True, slots=True)
class Company:
    """Whoever acts in a large sample; one person speaks for each stakeholder."""

    expert: Actor
    states: tuple[Actor, ...]
    others: tuple[Actor, ...]

    @property
    def participants(self) -> tuple[Actor, ...]:
        """Everybody who may comment, the Expert aside."""
        return (*self.states, *self.others)


def gather(cast: Cast, size: Size, grammar: Grammar) -> Company:
    """Enter the stakeholders of a size, with an account for each."""
    states = tuple(
        _state(cast, size, grammar, state.iso3) for state in all_states()[: size.states]
    )
    named = [one for _, one in zip(range(size.others), grammar.organizations(), strict=False)]
    others = tuple(
        _organization(cast, Applicant(StakeholderKind(kind), name), size, grammar)
        for name, kind in named
    )
    return Company(cast.join(EXPERT), states, others)


def _state(cast: Cast, size: Size, grammar: Grammar, iso3: str) -> Actor:
    return _delegate(
        cast, grammar, f"{iso3.lower()}@{size.name}.example.org", cast.enter_state(iso3)
    )


def _organization(cast: Cast, applicant: Applicant, size: Size, grammar: Grammar) -> Actor:
    local = applicant.name.lower().replace("’", "").replace(" ", ".")
    email = f"{local}@{size.name}.example.org"
    return _delegate(cast, grammar, email, cast.enter(applicant))


def _delegate(cast: Cast, grammar: Grammar, email: str, stakeholder_id: str) -> Actor:
    return cast.join(Newcomer(email, grammar.person(), Role.PARTICIPANT, stakeholder_id))
