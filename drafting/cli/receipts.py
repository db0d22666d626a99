"""`drafting receipt`: whether a receipt proves what it says, checked without the room."""

import json
from collections.abc import Iterator
from pathlib import Path

import click
from pydantic import BaseModel, ConfigDict, ValidationError

from drafting.domain import merkle
from drafting.domain.errors import Invalid
from drafting.record.journal import leaf_hash, words_hash

LARGEST = 64 * 1024
"""Bytes; a receipt has less than four thousand, however long the journal."""


class Journal(BaseModel):
    """The journal as it was when the receipt was fetched; hashes in hexadecimal."""

    model_config = ConfigDict(extra="forbid")

    size: int
    root: str
    path: list[str]


class Receipt(BaseModel):
    """A receipt as the room hands it out."""

    model_config = ConfigDict(extra="forbid")

    entry: str
    words: str
    seq: int
    leaf: str
    chain: str
    journal: Journal


@click.command("receipt")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--words", type=click.Path(path_type=Path), help="A file of what was submitted.")
@click.pass_context
def receipt(context: click.Context, file: Path, words: Path | None) -> None:
    """Check the receipt in FILE by computing every hash of it anew.

    Exits with 1 if the receipt proves nothing. What it proves, it proves for the root it names:
    compare that root with one that the room gave to somebody else.
    """
    told = _read(file)
    faults = list(_faults(told, _content(words) if words else None))
    for fault in faults:
        click.echo(fault, err=True)
    if not faults:
        click.echo(f"Entry {told.seq} is in the journal of {told.journal.size} entries")
        click.echo(f"with the root {told.journal.root}.")
    context.exit(1 if faults else 0)


def _read(file: Path) -> Receipt:
    try:
        return Receipt.model_validate_json(_content(file))
    except ValidationError as error:
        raise Invalid(f"{file} is not a receipt of this room.") from error


def _content(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            return opened.read(LARGEST).decode()
    except OSError as error:
        raise Invalid(f"{file} cannot be read: {error.strerror}. Choose another file.") from error
    except UnicodeDecodeError as error:
        raise Invalid(f"{file} is not in UTF-8.") from error


def _faults(told: Receipt, words: str | None) -> Iterator[str]:
    leaf = leaf_hash(told.entry.encode())
    if leaf.hex() != told.leaf:
        yield "The hash of the entry is not that of its words: the receipt was changed."
    if not _says(told):
        yield "The entry does not say what the receipt says beside it."
    if _root(leaf, told) != told.journal.root:
        yield "The hashes do not lead from the entry to the root."
    if words is not None and words_hash(words) != told.words:
        yield "Other words were submitted than those in the file."


def _says(told: Receipt) -> bool:
    """Whether the entry bears the number and the hash of the words that stand beside it."""
    try:
        entry = json.loads(told.entry)
        return (entry["seq"], entry["facts"]["words"]) == (told.seq, told.words)
    except (ValueError, LookupError, TypeError):
        return False


def _root(leaf: bytes, told: Receipt) -> str | None:
    try:
        path = [bytes.fromhex(one) for one in told.journal.path]
    except ValueError:
        return None
    found = merkle.leads_to(leaf, (told.seq - 1, told.journal.size), path)
    return found.hex() if found else None
