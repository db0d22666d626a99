"""`drafting report`: what became of everything that was said, and the report to a body."""

from collections.abc import Callable
from pathlib import Path

import click

from drafting.cli import printing
from drafting.cli.files import keep
from drafting.cli.room import declaration_named, the_database
from drafting.database import transaction
from drafting.domain.actors import OPERATOR
from drafting.domain.consultations import ReportingBody
from drafting.formats.dispositions_write import report_format, write_json, write_text
from drafting.formats.report_masthead import ReportHead
from drafting.queries.council_draft import council_draft
from drafting.queries.report_length import length_of
from drafting.queries.report_words import asked_of, report_in_words
from drafting.queries.reported import Order
from drafting.queries.working import standing_text
from drafting.services import importing
from drafting.services.importing import TextFile
from drafting.text.editorial.length import LONGEST_REPORT

Command = Callable[..., None]


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


def _head(command: Command) -> Command:
    """What only people know of a report; what is left out is to be given in the text."""
    for option in (
        click.option("--agenda-item", default="", metavar="NUMBER", help="For the masthead."),
        click.option("--session", "sitting", default="", metavar="NAME", help="For the masthead."),
        click.option("--symbol", default="", help="For the masthead."),
    ):
        command = option(command)
    return command


@report.command()
@click.argument("slug")
@_head
@click.option("--json", "as_json", is_flag=True, help="Print what was made as JSON.")
def council(slug: str, symbol: str, sitting: str, agenda_item: str, *, as_json: bool) -> None:
    """Draft the report on the declaration SLUG to the Human Rights Council.

    The report becomes a text of its own, with versioned paragraphs, to be edited in the room.
    """
    head = ReportHead(symbol, sitting, agenda_item)
    _draft(slug, ReportingBody.COUNCIL, head, as_json=as_json)


@report.command()
@click.argument("slug")
@_head
@click.option("--json", "as_json", is_flag=True, help="Print what was made as JSON.")
def assembly(slug: str, symbol: str, sitting: str, agenda_item: str, *, as_json: bool) -> None:
    """Draft the report on the declaration SLUG to the General Assembly.

    The report becomes a text of its own, with versioned paragraphs, to be edited in the room.
    """
    head = ReportHead(symbol, sitting, agenda_item)
    _draft(slug, ReportingBody.ASSEMBLY, head, as_json=as_json)


def _draft(slug: str, body: ReportingBody, head: ReportHead, *, as_json: bool) -> None:
    with the_database() as database, transaction(database) as session:
        declaration = declaration_named(session, slug)
        draft = council_draft(session, declaration, body, head)
        sent = TextFile(
            draft.name, draft.content, slug=draft.slug, is_sample=declaration.is_sample
        )
        made = importing.import_text(session, OPERATOR, sent.opened()).declaration
        length = length_of(standing_text(session, made.id).rows, made.language)
    words = length.words if length else 0
    if as_json:
        printing.say_json({"slug": made.slug, "title": made.title, "words": words})
        return
    click.echo(f"The report is kept as “{made.slug}”: {words:,} of {LONGEST_REPORT:,} words.")
