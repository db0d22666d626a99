"""`drafting export`: a text, or what is proposed and said on it, as a file."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafting.cli import printing
from drafting.cli.exports import SUBJECTS, Asked, Write, edition
from drafting.cli.files import keep
from drafting.cli.room import Text, newest_text, released_text, the_database
from drafting.domain.actors import ANYONE
from drafting.domain.errors import Invalid
from drafting.domain.preparing import Progress, Stage, Told
from drafting.formats.table import WRITERS, Table, as_csv, as_xlsx
from drafting.formats.writing import format_of
from drafting.queries.tables import amendment_table, comment_table, decision_table

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@click.command("export")
@click.argument("slug")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--release", metavar="SYMBOL|NUMBER", help="An earlier release than the latest.")
@click.option(
    "--against",
    metavar="SYMBOL|NUMBER",
    help="What changed since this release: tracked in Word, marked in PDF or Akoma Ntoso.",
)
@click.option(
    "--compilation",
    "more",
    flag_value="compilation",
    help="With every open proposal as a tracked change in Word, in brackets elsewhere.",
)
@click.option(
    "--dispositions",
    "more",
    flag_value="dispositions",
    help="What became of each comment and amendment instead.",
)
@click.option(
    "--working", "more", flag_value="working", help="The text as its editors have it now instead."
)
@click.option(
    "--proof", "more", flag_value="proof", help="Where the words of every proposal went instead."
)
@click.option(
    "--origins", "more", flag_value="origins", help="By whom each word of a release is instead."
)
@click.option("--amendment", metavar="NUMBER", help="One amendment instead, by its number.")
@click.option(
    "--amendments", "more", flag_value="amendments", help="The register as a table instead."
)
@click.option("--comments", "more", flag_value="comments", help="The comments as a table instead.")
@click.option(
    "--decisions", "more", flag_value="decisions", help="Every decision as a table instead."
)
def export(slug: str, file: Path, release: str | None, **asked: str | None) -> None:
    """Write the declaration SLUG to FILE; its suffix chooses .txt, .md, .html,
    .json, .xml, .docx or .pdf, and .csv or .xlsx for its tables.

    With --compilation every open proposal on it is a tracked change by its State, and every
    comment a Word comment. Without --release it is the latest release, or the working text if
    nothing was released. A .csv file holds one table, by itself the amendments; an .xlsx file
    that names none holds all of them.

    \b
    --compilation   .docx .pdf .txt .md .json
    --dispositions  .docx .pdf .txt .md .json .csv
    --against       .docx .pdf .xml
    --amendment     .xml .docx .txt
    --working       as the text itself
    --proof         .json .csv .xlsx
    --origins       .json
    """
    subject, named = _subject(asked)
    if _is_table(file, subject):
        _keep_tables(slug, file, release, subject)
        return
    suffix = _suffix(file, subject)
    with printing.telling(file.name) as told:
        with the_database() as database, database.reading() as session:
            text = released_text(session, slug, release) if release else newest_text(session, slug)
            write = _writer(session, subject, Asked(text, suffix, told, named))
        content = write()
    keep(file, content)
    click.echo(f"{file} holds {_named(subject, named)}{text.name}.")


def _subject(asked: dict[str, str | None]) -> tuple[str, str]:
    """What is asked for beside the text alone, and what it names; refuses two at once."""
    found = [(name, said) for name, said in asked.items() if said]
    if len(found) > 1:
        flags = " and ".join(f"--{said if name == 'more' else name}" for name, said in found)
        raise Invalid(f"One file holds one thing. Choose between {flags}.")
    name, said = found[0] if found else ("", "")
    return (said or "", "") if name == "more" else (name, said or "")


def _suffix(file: Path, subject: str) -> str:
    """The form that the file's name asks for; refuses one in which the subject is not written."""
    suffix = file.suffix.lower().removeprefix(".")
    if subject and suffix not in SUBJECTS[subject].suffixes:
        known = ", ".join(f".{one}" for one in SUBJECTS[subject].suffixes)
        raise Invalid(f"With --{subject}, let {file.name} end in one of {known}.")
    return suffix


def _writer(session: "Session", subject: str, asked: Asked) -> Write:
    if subject:
        return SUBJECTS[subject].read(session, asked)
    chosen, found = format_of(f".{asked.suffix}"), edition(session, asked.text)
    return lambda: chosen.write(found)


def _is_table(file: Path, subject: str) -> bool:
    """Whether a table is asked for; refuses one in a file that cannot hold it."""
    is_sheet = file.suffix.lower().removeprefix(".") in WRITERS
    if subject in TABLES and not is_sheet:
        raise Invalid(
            f"With --{subject} a table is written. Let {file.name} end in .csv or .xlsx."
        )
    return is_sheet and (not subject or subject in TABLES)


def _keep_tables(slug: str, file: Path, release: str | None, subject: str) -> None:
    is_book = file.suffix.lower() == ".xlsx"
    wanted = [subject] if subject else list(TABLES) if is_book else ["amendments"]
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


def _named(subject: str, named: str) -> str:
    match subject:
        case "":
            return ""
        case "working":
            return "the text as its editors have it, after "
        case "against":
            return f"the changes since {named} in "
        case "amendment":
            return f"amendment {named} to "
        case _:
            return f"the {subject} on "
