"""How the commands print: for a person in colour, for a program as JSON."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.text import Text

from drafting.domain.preparing import Told
from drafting.text.diff import Edit

STYLES = {"equal": "", "insert": "green underline", "delete": "red strike"}
MARKS = {"equal": ("", ""), "insert": ("{+", "+}"), "delete": ("[-", "-]")}


def console(*, errors: bool = False) -> Console:
    """Where a command prints; words are printed as they are, never read as markup."""
    return Console(stderr=errors, highlight=False, markup=False, emoji=False)


def say(line: Text | str = "") -> None:
    """Print a line, broken between words for a person and left whole for a program."""
    to = console()
    to.print(line, soft_wrap=not to.is_terminal)


def say_json(value: object) -> None:
    """Print a value as JSON."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def coloured(edits: Sequence[Edit]) -> Text:
    """Edits in colour, or between signs where there is none: {+new+} and [-old-]."""
    to = console()
    plain = not to.is_terminal or to.no_color
    line = Text()
    for edit in edits:
        before, after = MARKS[edit.kind] if plain else ("", "")
        line.append(f"{before}{edit.text}{after}", style=STYLES[edit.kind])
    return line


@contextmanager
def progress(description: str) -> Iterator[Callable[[int, int], None]]:
    """A bar for work that takes a while; shown where errors go, if a person looks on.

    What it gives is to be told how much is done, and of how much; 0 where nobody can know.
    """
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    to = console(errors=True)
    with Progress(*columns, console=to, transient=True, disable=not to.is_terminal) as bar:
        task = bar.add_task(description, total=None)

        def report(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total or None)

        yield report


@contextmanager
def telling(file: str) -> Iterator[Told]:
    """The same for a file that is written."""
    with progress(f"Writing {file}") as report:
        yield lambda one: report(one.done, one.total)
