"""`drafting export`: a text as a file."""

from pathlib import Path

import click

from drafting.cli.files import keep
from drafting.cli.room import newest_text, released_text, the_database
from drafting.formats.writing import format_of
from drafting.queries.editions import edition_of


@click.command("export")
@click.argument("slug")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--release", metavar="SYMBOL|NUMBER", help="An earlier release than the latest.")
def export(slug: str, file: Path, release: str | None) -> None:
    """Write the declaration SLUG to FILE; its suffix chooses .txt, .md, .html,
    .json, .xml, .docx or .pdf.

    Without --release it is the latest release, or the working text if nothing was released.
    """
    chosen = format_of(file.suffix)
    with the_database() as database, database.reading() as session:
        text = released_text(session, slug, release) if release else newest_text(session, slug)
        written = chosen.write(edition_of(text.declaration, text.release, text.rows))
    keep(file, written)
    click.echo(f"{file} holds {text.name}.")
