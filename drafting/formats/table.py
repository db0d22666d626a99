"""A table as it leaves the room: a name, a head and rows of words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from drafting.formats.tables_write import csv_bytes
from drafting.formats.xlsx_write import Sheet, xlsx_bytes

CSV = "text/csv; charset=utf-8"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Table:
    """What a list says, row by row; each row has a cell for every word of the head."""

    name: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def as_csv(table: Table) -> bytes:
    """The table as comma-separated values."""
    return csv_bytes(table.head, table.rows)


def as_xlsx(*tables: Table) -> bytes:
    """A workbook with a sheet for each table."""
    return xlsx_bytes([Sheet(one.name, one.head, one.rows) for one in tables])


WRITERS: Mapping[str, tuple[str, Callable[[Table], bytes]]] = {
    "csv": (CSV, as_csv),
    "xlsx": (XLSX, as_xlsx),
}
"""How a table is written for each suffix, and what kind of file that is."""
