"""`drafting export`: a text as a file."""

from pathlib import Path

import click

from drafting.cli.files import keep
from drafting.cli.room import newest_text, released_text, the_database
from drafting.domain.errors import Invalid
from drafting.formats.word_compilation import compile_word
from drafting.formats.writing import format_of
from drafting.queries.compiled_word import compiled_word
from drafting.queries.editions import edition_of

WORD_SUFFIX = ".docx"


@click.command("export")
@click.argument("slug")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--release", metavar="SYMBOL|NUMBER", help="An earlier release than the latest.")
@click.option(
    "--compilation", "compiled", is_flag=True, help="With every open proposal as a tracked change."
)
def export(slug: str, file: Path, release: str | None, *, compiled: bool) -> None:
    """Write the declaration SLUG to FILE; its suffix chooses .txt, .md, .html,
    .json, .xml, .docx or .pdf.

    With --compilation every open proposal on it is a tracked change by its State, and every
    comment a Word comment. Without --release it is the latest release, or the working text if
    nothing was released.
    """
    if compiled and file.suffix.lower() != WORD_SUFFIX:
        raise Invalid(f"A compilation is written as a Word file. Let {file.name} end in .docx.")
    chosen = format_of(file.suffix)
    with the_database() as database, database.reading() as session:
        text = released_text(session, slug, release) if release else newest_text(session, slug)
        edition = edition_of(text.declaration, text.release, text.rows)
        asked = (text.declaration, text.release, text.rows)
        found = compiled_word(session, *asked) if compiled else None
    keep(file, compile_word(found) if found else chosen.write(edition))
    click.echo(f"{file} holds {text.name}.")
