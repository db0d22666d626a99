"""`drafting report`: what is told of a text: what became of everything that was said on it."""

from pathlib import Path

import click

from drafting.cli.files import keep
from drafting.cli.room import declaration_named, the_database
from drafting.formats.dispositions_write import report_format, write_json, write_text
from drafting.queries.report_words import asked_of, report_in_words
from drafting.queries.reported import Order


@click.group()
def report() -> None:
    """Report on a text."""


@report.command()
@click.argument("slug")
@click.argument("file", required=False, type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--by",
    type=click.Choice([one.value for one in Order]),
    default=Order.PARAGRAPH.value,
    show_default=True,
    help="Under what the report brings things together.",
)
@click.option("--stakeholder", metavar="NAME", help="Tell of one stakeholder alone.")
@click.option("--json", "as_json", is_flag=True, help="Print every entry as JSON.")
def dispositions(
    slug: str, file: Path | None, by: str, stakeholder: str | None, *, as_json: bool
) -> None:
    """Tell what was proposed or said on the declaration SLUG, what became of it, why, and where.

    Printed, or written to FILE, whose suffix chooses .txt, .md, .json or .csv. Nothing is in it
    that a visitor without an account could not read.
    """
    with the_database() as database, database.reading() as session:
        declaration = declaration_named(session, slug)
        asked = asked_of(session, declaration, Order(by), stakeholder)
        found = report_in_words(session, declaration, asked)
    if file is not None:
        keep(file, report_format(file.suffix).write(found))
        click.echo(f"{file} holds {len(found.entries):,} entries on “{slug}”.")
    elif as_json:
        click.echo(write_json(found), nl=False)
    else:
        click.echo(write_text(found), nl=False)
