"""`drafting user`: accounts made from the machine itself, the first administrator's above all."""

import os
from typing import TYPE_CHECKING

import click

from drafting.cli.room import settings, the_database
from drafting.database import transaction
from drafting.domain.actors import OPERATOR
from drafting.domain.errors import Invalid
from drafting.domain.states import all_states
from drafting.domain.vocabulary import Rank, Role, StakeholderKind
from drafting.queries import people
from drafting.services import accounts, accrediting
from drafting.services.accounts import NewAccount
from drafting.services.accrediting import Applicant

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

VARIABLE = "DRAFTING_PASSWORD"
ROLES = click.Choice([role.value for role in Role])
RANKS = click.Choice([rank.value for rank in Rank])
KINDS = click.Choice([kind.value for kind in StakeholderKind if kind != StakeholderKind.STATE])


@click.group()
def user() -> None:
    """Look after accounts."""


@user.command()
@click.argument("email")
@click.option("--name", required=True, help="The person's name.")
@click.option("--role", required=True, type=ROLES, help="What the person is in the room.")
@click.option("--stakeholder", default="", help="For whom a participant speaks: ISO3 or name.")
@click.option("--stakeholder-kind", type=KINDS, help="Enter a new stakeholder of this kind.")
@click.option("--rank", type=RANKS, help="What the person is in the delegation.")
def add(email: str, name: str, role: str, **seat: str | None) -> None:
    """Make an account with the address EMAIL.

    The password is asked for, or taken from DRAFTING_PASSWORD. A State is named by its ISO 3166
    code or its English name; any other stakeholder by its full name. The first person of a
    delegation is its head and those who follow are members, unless --rank says otherwise.
    """
    stakeholder, rank = seat["stakeholder"], seat["rank"]
    if rank and not stakeholder:
        raise click.UsageError("--rank needs --stakeholder with the delegation.")
    if seat["stakeholder_kind"] and not stakeholder:
        raise click.UsageError("--stakeholder-kind needs --stakeholder with the name.")
    password = os.environ.get(VARIABLE) or click.prompt(
        "Password", hide_input=True, confirmation_prompt=True
    )
    cheap = settings().cheap_passwords
    kind = StakeholderKind(seat["stakeholder_kind"]) if seat["stakeholder_kind"] else None
    with the_database() as database, transaction(database) as session:
        speaks_for = _stakeholder_id(session, stakeholder, kind) if stakeholder else None
        account = NewAccount(
            email,
            name,
            Role(role),
            password,
            speaks_for,
            cheap=cheap,
            rank=Rank(rank) if rank else None,
        )
        made = accounts.create(session, OPERATOR, account)
    click.echo(f"{made.name} has an account with the address {made.email}.")


def _stakeholder_id(session: "Session", name: str, kind: StakeholderKind | None) -> str:
    for one in people.stakeholders(session):
        if name in {one.name, one.short_name}:
            return one.id
    code = _state_code(name) if kind is None else None
    if code:
        state = Applicant(StakeholderKind.STATE, iso3=code)
        return accrediting.enter(session, OPERATOR, state).id
    if kind:
        return accrediting.enter(session, OPERATOR, Applicant(kind, name)).id
    raise Invalid(
        f"There is no stakeholder “{name}”. Name a State by its code, such as KEN, or add "
        "--stakeholder-kind to enter a new one."
    )


def _state_code(name: str) -> str | None:
    wanted = name.strip().casefold()
    for state in all_states():
        if wanted in {state.iso3.casefold(), state.name("en").casefold()}:
            return state.iso3
    return None
