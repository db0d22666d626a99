"""`drafting export`: a text as a file."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafting.cli import printing
from drafting.cli.files import keep
from drafting.cli.room import Text, newest_text, released_text, the_database
from drafting.domain.errors import Invalid
from drafting.domain.permissions import ANYONE
from drafting.domain.preparing import Progress, Stage, Told
from drafting.formats.pdf_rolling import write_rolling
from drafting.formats.pdf_table import write_disposed
from drafting.formats.table import WRITERS, Table, as_csv, as_xlsx
from drafting.formats.word_compilation import compile_word
from drafting.formats.word_table import write_table
from drafting.formats.writing import format_of
from drafting.queries.compiled_word import compiled_word
from drafting.queries.disposed import disposed
from drafting.queries.editions import edition_of
from drafting.queries.rolling import Wanted, rolling_page
from drafting.queries.tables import amendment_table, comment_table, decision_table

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

PDF_SUFFIX = ".pdf"
SUFFIXES = (".docx", PDF_SUFFIX)
"""Files that can hold more than the text alone."""

OLDER = (
    "The compilation as a PDF file is that of the latest release. "
    "Leave --release out, or let the file end in .docx."
)


@click.command("export")
@click.argument("slug")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--release", metavar="SYMBOL|NUMBER", help="An earlier release than the latest.")
@click.option(
    "--compilation",
    "more",
    flag_value="compilation",
    help="With every open proposal as a tracked change, or in brackets in a PDF file.",
)
@click.option(
    "--dispositions",
    "more",
    flag_value="dispositions",
    help="The table of what became of each comment and amendment instead.",
)
@click.option(
    "--amendments", "more", flag_value="amendments", help="The register as a table instead."
)
@click.option("--comments", "more", flag_value="comments", help="The comments as a table instead.")
@click.option(
    "--decisions", "more", flag_value="decisions", help="Every decision as a table instead."
)
def export(slug: str, file: Path, release: str | None, more: str | None) -> None:
    """Write the declaration SLUG to FILE; its suffix chooses .txt, .md, .html,
    .json, .xml, .docx or .pdf, and .csv or .xlsx for its tables.

    With --compilation every open proposal on it is a tracked change by its State, and every
    comment a Word comment. Without --release it is the latest release, or the working text if
    nothing was released. A .csv file holds one table, by itself the amendments; an .xlsx file
    that names none holds all of them.
    """
    if _is_table(file, more):
        _keep_tables(slug, file, release, more)
        return
    if more and file.suffix.lower() not in SUFFIXES:
        raise Invalid(
            f"With --{more} a Word or PDF file is written. Let {file.name} end in .docx or .pdf."
        )
    chosen = format_of(file.suffix)
    with (
        printing.telling(file.name) as told,
        the_database() as database,
        database.reading() as session,
    ):
        text = released_text(session, slug, release) if release else newest_text(session, slug)
        edition = edition_of(text.declaration, text.release, text.rows)
        content = _more(session, text, (more, file), told) if more else chosen.write(edition)
    keep(file, content)
    click.echo(f"{file} holds {_named(more)}{text.name}.")


def _is_table(file: Path, more: str | None) -> bool:
    """Whether a table is asked for; refuses one in a file that cannot hold it."""
    is_sheet = file.suffix.lower().removeprefix(".") in WRITERS
    if more in TABLES and not is_sheet:
        raise Invalid(f"With --{more} a table is written. Let {file.name} end in .csv or .xlsx.")
    return is_sheet and (more is None or more in TABLES)


def _keep_tables(slug: str, file: Path, release: str | None, more: str | None) -> None:
    is_book = file.suffix.lower() == ".xlsx"
    wanted = [more] if more else list(TABLES) if is_book else ["amendments"]
    with (
        printing.telling(file.name) as told,
        the_database() as database,
        database.reading() as session,
    ):
        text = released_text(session, slug, release) if release else newest_text(session, slug)
        found = [TABLES[one](session, text, told) for one in wanted]
    keep(file, as_xlsx(*found) if is_book else as_csv(found[0]))
    held = ", ".join(f"{len(one.rows)} {name}" for one, name in zip(found, wanted, strict=True))
    click.echo(f"{file} holds {held} of “{slug}”.")


def _amendments(session: "Session", text: Text, told: Told) -> Table:
    return amendment_table(session, text.declaration, text.rows, told=told)


def _comments(session: "Session", text: Text, told: Told) -> Table:
    told(Progress(Stage.READING))
    return comment_table(session, ANYONE, text.declaration, text.rows)


def _decisions(session: "Session", text: Text, told: Told) -> Table:
    told(Progress(Stage.READING))
    return decision_table(session, ANYONE, text.declaration, text.rows)


TABLES = {"amendments": _amendments, "comments": _comments, "decisions": _decisions}
"""What each flag writes: what everybody may read, for a file is handed around."""


def _more(session: "Session", text: Text, wanted: tuple[str, Path], told: Told) -> bytes:
    """The file that holds more than the text alone."""
    more, file = wanted
    asked = (text.declaration, text.release, text.rows)
    is_pdf = file.suffix.lower() == PDF_SUFFIX
    if more == "compilation" and is_pdf:
        return _rolling(session, text)
    if more == "compilation":
        return compile_word(compiled_word(session, *asked, told), told=told)
    rows = disposed(session, text.declaration, text.rows, told)
    write = write_disposed if is_pdf else write_table
    return write(edition_of(*asked), rows, told=told)


def _rolling(session: "Session", text: Text) -> bytes:
    page = rolling_page(session, ANYONE, text.declaration, Wanted())
    if page.release is not text.release:
        raise Invalid(OLDER)
    return write_rolling(page.text, page.edition)


def _named(more: str | None) -> str:
    return f"the {more} on " if more else ""
