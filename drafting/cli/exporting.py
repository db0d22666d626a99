"""`drafting export`: a text as a file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafting.cli.files import keep
from drafting.cli.room import Text, newest_text, released_text, the_database
from drafting.domain.errors import Invalid
from drafting.formats.word_compilation import compile_word
from drafting.formats.word_table import write_table
from drafting.formats.writing import format_of
from drafting.queries.compiled_word import compiled_word
from drafting.queries.disposed import disposed
from drafting.queries.editions import edition_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

WORD_SUFFIX = ".docx"


@click.command("export")
@click.argument("slug")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--release", metavar="SYMBOL|NUMBER", help="An earlier release than the latest.")
@click.option(
    "--compilation",
    "more",
    flag_value="compilation",
    help="With every open proposal as a tracked change.",
)
@click.option(
    "--dispositions",
    "more",
    flag_value="dispositions",
    help="The table of what became of each comment and amendment instead.",
)
def export(slug: str, file: Path, release: str | None, more: str | None) -> None:
    """Write the declaration SLUG to FILE; its suffix chooses .txt, .md, .html,
    .json, .xml, .docx or .pdf.

    With --compilation every open proposal on it is a tracked change by its State, and every
    comment a Word comment. Without --release it is the latest release, or the working text if
    nothing was released.
    """
    if more and file.suffix.lower() != WORD_SUFFIX:
        raise Invalid(f"With --{more} a Word file is written. Let {file.name} end in .docx.")
    chosen = format_of(file.suffix)
    with the_database() as database, database.reading() as session:
        text = released_text(session, slug, release) if release else newest_text(session, slug)
        write = _writer(session, text, more) if more else None
        edition = edition_of(text.declaration, text.release, text.rows)
    keep(file, write() if write else chosen.write(edition))
    click.echo(f"{file} holds {_named(more)}{text.name}.")


def _writer(session: "Session", text: Text, more: str) -> Callable[[], bytes]:
    """What writes more than the text alone, once the database is closed."""
    asked = (text.declaration, text.release, text.rows)
    if more == "compilation":
        return partial(compile_word, compiled_word(session, *asked))
    rows = disposed(session, text.declaration, text.rows)
    return partial(write_table, edition_of(*asked), rows)


def _named(more: str | None) -> str:
    return f"the {more} on " if more else ""
