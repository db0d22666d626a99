"""`drafting sources`: lists of sources in and out of a text's library."""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import click

from drafting.cli import printing
from drafting.cli.files import keep
from drafting.cli.room import declaration_named, the_database
from drafting.database import transaction
from drafting.domain.actors import OPERATOR
from drafting.domain.sources import Verdict
from drafting.formats.references import list_format, read_references
from drafting.queries.library import Choice, references
from drafting.queries.source_report import Report, ReportRow, source_report
from drafting.services import collecting
from drafting.services.collecting import Collected, Collection


@click.group()
def sources() -> None:
    """Keep the library of what a text rests on."""


@sources.command("import")
@click.argument("slug")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--check", is_flag=True, help="Say what would change, and change nothing.")
@click.option("--doubtful", is_flag=True, help="Take in what is doubtful, too.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
def import_list(slug: str, file: Path, *, check: bool, doubtful: bool, as_json: bool) -> None:
    """Take the list in FILE (.csv, .bib, .ris or .json) into the library of SLUG.

    What is new comes in and what changed is revised; what is doubtful is printed with the reason
    and left out, unless --doubtful is given.
    """
    listed = read_references(file.read_bytes(), file.name)
    with the_database() as database, transaction(database) as session:
        declaration = declaration_named(session, slug)
        if check:
            done = Collected(0, 0, source_report(session, declaration.id, listed))
        else:
            taken = frozenset(range(len(listed.entries))) if doubtful else frozenset[int]()
            wish = Collection(listed, taken=taken)
            done = collecting.take_in(session, OPERATOR, declaration.id, wish)
    if as_json:
        printing.say_json(_told(done))
        return
    for line in _lines(done):
        click.echo(line)


@sources.command("export")
@click.argument("slug")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def export_list(slug: str, file: Path) -> None:
    """Write the library of SLUG to FILE; its suffix chooses .csv, .bib, .ris or .json."""
    chosen = list_format(file.suffix)
    with the_database() as database, database.reading() as session:
        found = references(session, declaration_named(session, slug).id, Choice())
    keep(file, chosen.write(found))
    click.echo(f"{file} holds {len(found):,} sources of “{slug}”.")


def _told(done: Collected) -> dict[str, object]:
    return {
        "added": done.added,
        "revised": done.revised,
        "counts": {verdict.value: count for verdict, count in done.report.counts.items()},
        "doubts": [
            *done.report.doubts,
            *(asdict(row.entry) | {"doubts": row.doubts} for row in _doubtful(done.report)),
        ],
    }


def _lines(done: Collected) -> Iterator[str]:
    for verdict, count in done.report.counts.items():
        yield f"{verdict.value}: {count:,}"
    for doubt in done.report.doubts:
        yield f"Doubt: {doubt}"
    for row in _doubtful(done.report):
        yield f"Doubt: line {row.entry.line}, {row.entry.name}: {' '.join(row.doubts)}"
    yield f"{done.added:,} came in, {done.revised:,} were revised."


def _doubtful(report: Report) -> Iterator[ReportRow]:
    return (row for row in report.rows if row.verdict is Verdict.DOUBTFUL)
