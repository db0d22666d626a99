"""`drafting revise`: what a file would change in a working text, and on request the change."""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.text import Text as Coloured

from drafting.cli import printing
from drafting.cli.importing import SOURCE
from drafting.cli.room import declaration_named, the_database
from drafting.database import Database, transaction
from drafting.domain.actors import OPERATOR, Actor
from drafting.domain.errors import Invalid
from drafting.formats.reading import read
from drafting.queries import people
from drafting.queries.new_version import Review, ReviewedRow, review
from drafting.services import revising
from drafting.services.revising import Confirmation

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

NAMELESS = "Say with --as, by e-mail address, which editor of the text confirms the changes."


@click.command("revise")
@click.argument("slug")
@click.argument("file", type=SOURCE)
@click.option("--confirm", is_flag=True, help="Change the working text; without it, only look.")
@click.option("--as", "email", metavar="EMAIL", help="The editor in whose name it is changed.")
@click.option("--note", default="", help="A reason, which stands behind the name of the file.")
@click.option("--retire-gone", is_flag=True, help="Also retire what is not in FILE any more.")
@click.option("--json", "as_json", is_flag=True, help="Print every paragraph as JSON.")
def revise(slug: str, file: Path, **options: str | bool | None) -> None:
    """Show what FILE, a new version of the declaration SLUG, would change in its working text.

    FILE is .txt, .docx, .md, .html, .json or .xml. Paragraphs keep their identities; those that
    are not in FILE stay in the text unless --retire-gone is given, and so do words that were
    changed since FILE was begun. With --confirm it is done.
    """
    email, confirm = options["email"], bool(options["confirm"])
    if confirm and not email:
        raise Invalid(NAMELESS)
    content = file.read_bytes()
    reading = read(file.name, content)
    with the_database() as database:
        with database.reading() as session:
            declaration = declaration_named(session, slug)
            found = review(session, OPERATOR, declaration, (file.name, reading))
            editor = _editor(session, str(email)) if confirm else OPERATOR
        wanted = (*_ticked(found), *(found.gone if options["retire_gone"] else ()))
        taken = frozenset(row.at for row in wanted)
        if confirm:
            note = str(options["note"])
            wish = Confirmation(
                declaration.id, file.name, content, reading, found.digest, taken, note
            )
            _confirm(database, editor, wish)
    _report(found, taken, as_json=bool(options["as_json"]), is_done=confirm)


def _ticked(found: Review) -> Iterator[ReviewedRow]:
    """All that changes, but for words that were changed since the file was begun."""
    return (row for row in found.changes if row.is_taken)


def _editor(session: "Session", email: str) -> Actor:
    person = people.person_by_email(session, email)
    if person is None:
        raise Invalid(f"Nobody here has the address {email}. {NAMELESS}")
    return person.actor


def _confirm(database: Database, editor: Actor, wish: Confirmation) -> None:
    with transaction(database) as session:
        revising.confirm(session, editor, wish)


def _report(found: Review, taken: frozenset[int], *, as_json: bool, is_done: bool) -> None:
    if as_json:
        printing.say_json(_as_json(found, taken, is_done=is_done))
        return
    for line in _lines(found, taken):
        printing.say(line)
    done = "It is done." if is_done else "Nothing is changed."
    counts = ", ".join(f"{one.value} {count}" for one, count in found.counts.items() if count)
    printing.say(f"{counts}. {done}")


def _lines(found: Review, taken: frozenset[int]) -> Iterator[str | Coloured]:
    for row in (*found.changes, *found.gone):
        undoes = ", would undo what was changed since" if row.undoes else ""
        left = "" if row.at in taken else f"{undoes}, left as the text has it"
        yield f"{row.name} ({row.turn.becoming.value}{left})"
        yield from (printing.coloured(part) for part in row.parts if part)
        yield ""
    for doubt in found.reading.doubts:
        yield f"Doubt: line {doubt.line}: {doubt.sentence}"


def _as_json(found: Review, taken: frozenset[int], *, is_done: bool) -> dict[str, object]:
    return {
        "counts": {one.value: count for one, count in found.counts.items()},
        "paragraphs": [_row_json(row, is_taken=row.at in taken) for row in found.rows],
        "doubts": [asdict(doubt) for doubt in found.reading.doubts],
        "unplaced": [*found.version.left_out, *found.reading.unplaced],
        "done": is_done,
    }


def _row_json(row: ReviewedRow, *, is_taken: bool) -> dict[str, object]:
    return {
        "change": row.turn.becoming.value,
        "moved": row.turn.is_moved,
        "taken": is_taken,
        "before": [{"id": one.paragraph_id, "label": one.name} for one in row.before],
        "after": [{"kind": one.kind.value, "label": one.name} for one in row.after],
        "edits": [[[edit.kind, edit.text] for edit in part] for part in row.parts],
    }
