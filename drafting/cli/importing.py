"""`drafting import`: a file becomes the working text of a new declaration."""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import click

from drafting.cli import printing
from drafting.cli.room import the_database
from drafting.database import transaction
from drafting.domain.actors import OPERATOR
from drafting.formats.doubts import Doubt
from drafting.formats.outline import count_by_kind
from drafting.services import importing
from drafting.services.importing import Imported, TextFile

SOURCE = click.Path(exists=True, dir_okay=False, readable=True, path_type=Path)


@click.command("import")
@click.argument("file", type=SOURCE)
@click.option(
    "--slug", default="", help="Short name for addresses; made of the title if left out."
)
@click.option("--title", default="", help="Title; read from the file if left out.")
@click.option("--json", "as_json", is_flag=True, help="Print what was read as JSON.")
def import_file(file: Path, slug: str, title: str, *, as_json: bool) -> None:
    """Read FILE (.txt, .docx, .md, .json or .xml) as the working text of a new declaration.

    Prints what was read: one line per kind with its count, each doubt, and what found no place.
    """
    sent = TextFile(file.name, file.read_bytes(), slug=slug, title=title)
    text_file = sent.opened()
    with the_database() as database, transaction(database) as session:
        imported = importing.import_text(session, OPERATOR, text_file)
    if as_json:
        printing.say_json(_report(imported))
        return
    for line in _lines(imported):
        click.echo(line)


def _report(imported: Imported) -> dict[str, object]:
    return {
        "slug": imported.declaration.slug,
        "title": imported.declaration.title,
        "counts": count_by_kind(imported.reading.outline),
        "doubts": [asdict(doubt) for doubt in imported.reading.doubts],
        "unplaced": list(imported.reading.unplaced),
    }


def _lines(imported: Imported) -> Iterator[str]:
    for kind, count in count_by_kind(imported.reading.outline).items():
        yield f"{kind}: {count}"
    for doubt in imported.reading.doubts:
        yield f"Doubt: {_told(doubt)}"
    for words in imported.reading.unplaced:
        yield f"Not placed: {words}"
    slug = imported.declaration.slug
    yield f"The text is kept as “{slug}”; `drafting outline {slug}` shows it."


def _told(doubt: Doubt) -> str:
    place = f", {doubt.place}" if doubt.place else ""
    excerpt = f" “{doubt.excerpt}”" if doubt.excerpt else ""
    return f"line {doubt.line}{place}: {doubt.sentence}{excerpt}"
