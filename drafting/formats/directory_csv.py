"""The directory as a table in a file: no cell is a formula, and much is understood on reading."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from drafting.domain.errors import UnreadableFile
from drafting.domain.stakeholders import FIELDS
from drafting.formats.bytes_read import decode
from drafting.text.names import folded

MOST_ROWS = 2_000
DELIMITERS = ",;\t|"
MARK = "'"
FORMULA = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
"""Signs at which a spreadsheet takes a cell for a formula (OWASP, CSV injection)."""

GUARDED = (*FORMULA, MARK)
BYTE_ORDER_MARK = "\ufeff"

OTHER_HEADINGS = {
    "category": "kind",
    "type": "kind",
    "code": "iso3",
    "state": "iso3",
    "official name": "name",
    "acronym": "short_name",
    "regional group": "region",
    "ecosoc status": "consultative_status",
    "status": "accreditation_status",
    "url": "website",
    "web": "website",
    "arabic": "name_ar",
    "chinese": "name_zh",
    "english": "name_en",
    "french": "name_fr",
    "russian": "name_ru",
    "spanish": "name_es",
}
"""Headings of other lists, as they are sought."""

HEADINGS = {folded(name): name for name in FIELDS} | OTHER_HEADINGS


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a table by the names of their fields; what a column is not, no row has."""

    columns: tuple[str, ...]
    rows: tuple[Mapping[str, str], ...]
    doubts: tuple[str, ...] = ()
    """What is doubtful about the file as a whole."""

    def text(self) -> str:
        """The table as it can be read again."""
        return written(self.columns, self.rows)


def write(rows: Iterable[Mapping[str, str]]) -> bytes:
    """A table of all fields, in UTF-8 with its mark so that spreadsheets know it."""
    return (BYTE_ORDER_MARK + written(FIELDS, rows)).encode()


def written(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> str:
    """A table of these columns."""
    to = io.StringIO(newline="")
    table = csv.writer(to, quoting=csv.QUOTE_ALL)
    table.writerow(columns)
    table.writerows([_guarded(row.get(name, "")) for name in columns] for row in rows)
    return to.getvalue()


def read(content: bytes, name: str) -> Sheet:
    """The table in a file, whatever its delimiter and the case of its headings; or a refusal."""
    decoded = decode(content, name)
    text = decoded.text.removeprefix(BYTE_ORDER_MARK)
    delimiter = max(DELIMITERS, key=lambda one: len(_known(_first(text, one))))
    lines = _lines(text, delimiter, name)
    headings = lines[0] if lines else []
    columns = _known(headings)
    if not {"name", "iso3"} & set(columns.values()):
        raise UnreadableFile(
            f"{name} has no column “name”. The first row holds the headings: "
            + ", ".join(FIELDS)
            + "."
        )
    if len(lines) - 1 > MOST_ROWS:
        raise UnreadableFile(
            f"{name} has {len(lines) - 1:,} rows; {MOST_ROWS:,} is the most. Divide the file."
        )
    rows = (_row(line, columns) for line in lines[1:])
    ignored = [one.strip() for at, one in enumerate(headings) if at not in columns and one.strip()]
    doubts = [doubt.sentence for doubt in decoded.doubts]
    doubts += [f"The column “{one}” is not known and was left out." for one in ignored]
    return Sheet(tuple(columns.values()), tuple(filter(None, rows)), tuple(doubts))


def _first(text: str, delimiter: str) -> list[str]:
    line = text.lstrip("\r\n").splitlines()[0] if text.strip() else ""
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []


def _lines(text: str, delimiter: str, name: str) -> list[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        return [line for line in reader if any(cell.strip() for cell in line)]
    except csv.Error as error:
        raise UnreadableFile(
            f"Line {reader.line_num} of {name} cannot be read as a row of a table: a quotation "
            "mark is not closed, or a cell is endless. Save it as CSV once more."
        ) from error


def _known(headings: Sequence[str]) -> dict[int, str]:
    """Which column holds which field; of two for one field the first."""
    found: dict[int, str] = {}
    for at, heading in enumerate(headings):
        field = HEADINGS.get(folded(heading))
        if field and field not in found.values():
            found[at] = field
    return found


def _row(line: Sequence[str], columns: Mapping[int, str]) -> dict[str, str]:
    cells = {field: line[at] if at < len(line) else "" for at, field in columns.items()}
    found = {field: _unguarded(cell.strip(" ")) for field, cell in cells.items()}
    return found if any(found.values()) else {}


def _guarded(cell: str) -> str:
    return MARK + cell if cell.startswith(GUARDED) else cell


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith(MARK) and cell[1:].startswith(GUARDED) else cell
