"""Reading a Word file with its tracked changes and comments; nothing of it is stored."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from drafting.domain.errors import UnreadableFile, UnsafeFile
from drafting.formats.word_body import BodyReader
from drafting.formats.word_comments_read import comments
from drafting.formats.word_history import ACTS
from drafting.formats.word_lists import lists
from drafting.formats.word_members import LARGEST
from drafting.formats.word_package import Package, open_package
from drafting.formats.word_parts import W, child, value
from drafting.formats.word_tables_read import comment_tables
from drafting.formats.word_tracked import Note, Tracked, everything, nothing, settle

MOST_CHANGES = 50_000
"""Tracked acts; a compilation of six thousand proposals has less."""

MOST_PARAGRAPHS = 50_000
"""Nobody could read so many."""

_PRINTED_NOTES = frozenset({"", "normal"})
_PROPERTY: Final = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}property"
)


def read_tracked(path: str | Path) -> Tracked:
    """The text, the changes and the comments of a Word file; refuses what cannot be read.

    A door reads what a stranger sent through `confined`, which gives this a process with limits.
    """
    path = Path(path)
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except OSError as error:
        raise UnreadableFile(f"{path.name} cannot be opened: {error.strerror}.") from None
    return read_word(raw, path.name)


def read_word(raw: bytes, name: str) -> Tracked:
    """The same from the bytes of a file and its name."""
    try:
        return _tracked(open_package(raw, name))
    except RecursionError:
        raise UnsafeFile(f"{name} is nested deeper than any text is. It was not opened.") from None


def _tracked(package: Package) -> Tracked:
    body = child(package.document, "body")
    if body is None:
        raise UnreadableFile(f"{package.name} holds no text. Choose the file that holds it.")
    _refuse_counts(package)
    defined = lists(package.part("styles"), package.part("numbering"))
    reader = BodyReader(package.links, defined)
    reader.read(body)
    paragraphs = tuple(reader.paragraphs)
    return Tracked(
        paragraphs,
        comments(package, reader.ranges, paragraphs),
        (*_notes(package, "footnote"), *_notes(package, "endnote")),
        _release(package),
        comment_tables(body),
    )


def _refuse_counts(package: Package) -> None:
    if _count(package, *ACTS) > MOST_CHANGES:
        raise UnsafeFile(
            f"{package.name} has more than {MOST_CHANGES:,} tracked changes. "
            "Send it in parts, or accept what is settled first."
        )
    if _count(package, "p") > MOST_PARAGRAPHS:
        raise UnsafeFile(
            f"{package.name} has more than {MOST_PARAGRAPHS:,} paragraphs. Send the text alone."
        )


def _count(package: Package, *tags: str) -> int:
    return sum(1 for _ in package.document.iter(*(W + tag for tag in tags)))


def _notes(package: Package, kind: str) -> Iterator[Note]:
    part = package.part(f"{kind}s")
    for element in part.iterfind(W + kind) if part is not None else ():
        if value(element, "type") in _PRINTED_NOTES:
            reader = BodyReader()
            reader.read(element)
            accepted = "\n".join(one.text for one in settle(reader.paragraphs, everything))
            rejected = "\n".join(one.text for one in settle(reader.paragraphs, nothing))
            name = f"{kind} {value(element, 'id')}"
            yield Note(name, accepted.strip(), rejected.strip())


def _release(package: Package) -> str:
    """The release that a file written by the room names among its properties."""
    properties = package.part("custom-properties")
    for one in properties.iter(_PROPERTY) if properties is not None else ():
        if "release" in one.get("name", "").casefold():
            return "".join(str(part) for part in one.itertext()).strip()[:100]
    return ""
