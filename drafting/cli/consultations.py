"""`drafting consultations`: what consultations owe, done at its time."""

from typing import TYPE_CHECKING

import click

from drafting.cli import printing
from drafting.cli.room import the_database
from drafting.database import transaction
from drafting.record import unsealing

if TYPE_CHECKING:
    from drafting.database import Database
    from drafting.record.unsealing import Unsealed


@click.group()
def consultations() -> None:
    """Look after the consultations."""


@consultations.command("publish-due")
@click.option("--json", "as_json", is_flag=True, help="Print what was done as JSON.")
def publish_due(*, as_json: bool) -> None:
    """Make public what a consultation promised for its closing, and record results of silence.

    Made for a timer such as cron: where nothing is due it does nothing, however often it runs.
    """
    with the_database() as database:
        found = on_time(database)
    if as_json:
        printing.say_json([_as_json(one) for one in found])
        return
    for one in found:
        if one.count:
            click.echo(f"Published in “{one.slug}”: {one.count}.")
        if one.judged:
            click.echo(f"Silence judged in “{one.slug}”: {one.judged}.")
    if not found:
        click.echo("Nothing is due.")


def _as_json(one: "Unsealed") -> dict[str, str | int]:
    return {"declaration": one.slug, "published": one.count, "judged": one.judged}


def on_time(database: "Database") -> "tuple[Unsealed, ...]":
    """Do what is due; where nothing is, no writer is kept waiting."""
    with database.reading() as session:
        if not unsealing.is_due(session):
            return ()
    with transaction(database) as session:
        return unsealing.unseal(session)
