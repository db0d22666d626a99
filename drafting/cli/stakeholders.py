"""`drafting stakeholders`: the directory as a file, taken along and taken in."""

from collections.abc import Iterator
from pathlib import Path

import click

from drafting.cli import printing
from drafting.cli.files import keep
from drafting.cli.importing import SOURCE
from drafting.cli.room import the_database
from drafting.database import transaction
from drafting.domain.actors import OPERATOR
from drafting.domain.stakeholders import FIELDS
from drafting.formats import directory_csv
from drafting.formats.table import as_xlsx
from drafting.queries.directory_report import Report, Standing, report
from drafting.queries.directory_table import profile_table
from drafting.queries.profiles import all_profiles
from drafting.services import cataloguing

TARGET = click.Path(dir_okay=False, path_type=Path)


@click.group()
def stakeholders() -> None:
    """Look after the directory of stakeholders."""


@stakeholders.command("import")
@click.argument("file", type=SOURCE)
@click.option("--report", "only_report", is_flag=True, help="Say what it would do; store nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
def import_file(file: Path, *, only_report: bool, as_json: bool) -> None:
    """Take the table in FILE (CSV) into the directory.

    Prints what is new, what is changed and what is doubtful. Doubtful rows are left out.
    """
    sheet = directory_csv.read(file.read_bytes(), file.name)
    with the_database() as database, transaction(database) as session:
        found = report(session, OPERATOR, sheet)
        if not only_report:
            consent = cataloguing.Consent(found.digest)
            cataloguing.take_in(session, OPERATOR, sheet, consent)
    if as_json:
        printing.say_json(_told(found))
        return
    for line in _lines(found):
        click.echo(line)


@stakeholders.command("export")
@click.argument("file", type=TARGET)
def export_file(file: Path) -> None:
    """Write the directory as a table to FILE (.xlsx a workbook, otherwise CSV)."""
    with the_database() as database, database.reading() as session:
        found = [one.fields() for one in all_profiles(session, OPERATOR)]
    is_book = file.suffix.lower() == ".xlsx"
    keep(file, as_xlsx(profile_table(found, FIELDS)) if is_book else directory_csv.write(found))
    click.echo(f"{len(found)} stakeholders are in {file.name}.")


def _told(found: Report) -> dict[str, object]:
    return {
        "counts": {one.value: count for one, count in found.counts.items()},
        "doubts": list(found.doubts),
        "rows": [
            {
                "row": line.number,
                "name": line.name,
                "standing": line.standing.value,
                "changes": [list(change) for change in line.changes],
                "doubts": list(line.doubts),
            }
            for line in found.lines
        ],
    }


def _lines(found: Report) -> Iterator[str]:
    for standing, count in found.counts.items():
        yield f"{standing.value}: {count}"
    for doubt in found.doubts:
        yield f"Doubt: {doubt}"
    for line in found.lines:
        if line.standing is Standing.CHANGED:
            for name, before, after in line.changes:
                yield f"Row {line.number}, {line.name}: {name} “{before}” → “{after}”"
        for doubt in line.doubts:
            yield f"Doubt: row {line.number}, {line.name or 'no name'}: {doubt}"
