"""Choosing for whom a person speaks: somebody who is entered, a State, or somebody new."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafting.domain.actors import Actor
from drafting.domain.errors import Invalid
from drafting.domain.states import all_states
from drafting.domain.vocabulary import StakeholderKind
from drafting.queries import people
from drafting.services import accrediting
from drafting.web import access, forms

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

STATE = "state:"


@dataclass(frozen=True, slots=True)
class Options:
    """What the field offers: who is entered already, every State, and the kinds of others."""

    entered: tuple[tuple[str, str], ...]
    states: tuple[tuple[str, str], ...]
    kinds: tuple[StakeholderKind, ...]


def stakeholder_options() -> Options:
    """Everybody for whom an account could speak."""
    entered = people.stakeholders(access.reading())
    present = {one.iso3 for one in entered}
    return Options(
        entered=tuple((one.id, one.name) for one in entered),
        states=tuple(
            (STATE + state.iso3, state.name("en"))
            for state in all_states()
            if state.iso3 not in present
        ),
        kinds=tuple(kind for kind in StakeholderKind if kind is not StakeholderKind.STATE),
    )


def chosen_stakeholder(session: "Session", actor: Actor) -> str | None:
    """The identity of the stakeholder that was chosen, entered now if it was not yet."""
    chosen = forms.text("stakeholder")
    if forms.text("new_name").strip():
        if chosen:
            raise Invalid(
                "Choose a stakeholder from the list or name a new one, not both.",
                field="stakeholder",
            )
        kind = forms.choice("new_kind", StakeholderKind, what="the kind of the new stakeholder")
        applicant = accrediting.Applicant(
            kind, forms.text("new_name"), forms.text("new_short_name")
        )
        return accrediting.enter(session, actor, applicant).id
    if chosen.startswith(STATE):
        applicant = accrediting.Applicant(StakeholderKind.STATE, iso3=chosen.removeprefix(STATE))
        return accrediting.enter(session, actor, applicant).id
    return chosen or None
