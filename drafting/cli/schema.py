"""`drafting db`: the schema of the database."""

import click

from drafting import schema
from drafting.cli.room import any_database


@click.group()
def db() -> None:
    """Look after the database."""


@db.command()
def upgrade() -> None:
    """Bring the database to the schema of this program; what it holds is kept."""
    with any_database() as database:
        before, needed = schema.revision_of(database), schema.newest_revision()
        if before == needed:
            click.echo(f"The database is at schema {needed} already.")
            return
        schema.upgrade(database)
        click.echo(f"The database is at schema {needed} now.")
