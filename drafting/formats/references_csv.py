"""A list of sources as a table: one row for each, one column for each field."""

import csv
import io
from collections.abc import Iterator, Sequence

from drafting.domain.errors import UnreadableFile
from drafting.domain.sources import FIELDS, Reference, folded, split_tags
from drafting.formats.reference_list import Entry, Said, entry_of, kind_named
from drafting.formats.tables_write import as_written, csv_bytes

ALSO = {
    "date": "dated",
    "year": "dated",
    "url": "link",
    "keywords": "tags",
    "abstract": "excerpt",
    "institution": "body",
    "notes": "note",
    "type": "kind",
}
"""What other tables call the columns."""


def write_csv(references: Sequence[Reference]) -> bytes:
    """The sources as a table."""
    return csv_bytes(FIELDS, (_row(one) for one in references))


def read_csv(text: str, name: str) -> tuple[Iterator[Entry], tuple[str, ...]]:
    """The rows of a table, and what is doubtful about its columns."""
    first = text.lstrip("\ufeff").partition("\n")[0]
    signs = max(",;\t", key=first.count)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=signs, strict=True)
    columns = [_column(cell) for cell in _next(lines, name) or []]
    if "title" not in columns:
        raise UnreadableFile(
            f"{name} has no column “title”. Its first row names the columns: {', '.join(FIELDS)}."
        )
    unknown = [column for column in columns if column and column not in FIELDS]
    doubts = tuple(
        f"The column “{column[:40]}” is not known and was left out." for column in unknown[:10]
    )
    return _entries(lines, columns, name), doubts


def _entries(lines: "Iterator[list[str]]", columns: list[str], name: str) -> Iterator[Entry]:
    number = 2
    while (row := _next(lines, name)) is not None:
        if any(cell.strip() for cell in row):
            yield _entry(number, columns, row)
        number += 1


def _entry(number: int, columns: list[str], row: list[str]) -> Entry:
    fields = {
        column: as_written(cell)
        for column, cell in zip(columns, row, strict=False)
        if column in FIELDS
    }
    more = len(row) > len(columns) and any(cell.strip() for cell in row[len(columns) :])
    doubts = ("The row has more cells than there are columns.",) if more else ()
    kind, tags = fields.pop("kind", ""), fields.pop("tags", "")
    return entry_of(Said(number, fields, kind_named(kind), split_tags(tags), doubts))


def _next(lines: "Iterator[list[str]]", name: str) -> list[str] | None:
    try:
        return next(lines, None)
    except csv.Error:
        raise UnreadableFile(
            f"{name} is not a well-formed table. Save it as CSV in UTF-8 and choose it again."
        ) from None


def _column(cell: str) -> str:
    named = folded(as_written(cell.lstrip("\ufeff")))
    return ALSO.get(named, named)


def _row(reference: Reference) -> list[str]:
    said = {name: str(getattr(reference, name)) for name in FIELDS if name != "tags"}
    return [said.get(name, ", ".join(reference.tags)) for name in FIELDS]
