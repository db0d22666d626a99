"""A table of comments in a file of comma-separated values."""

import csv
import io

from drafting.domain.errors import UnreadableFile
from drafting.formats.bytes_read import decode
from drafting.formats.tables_write import as_written
from drafting.formats.template_rows import NO_COLUMNS, Cells, template_rows


def csv_table(content: bytes, name: str) -> Cells:
    """The table in a file of comma-separated values, whatever its delimiter; or a refusal."""
    text = decode(content, name).text.removeprefix("\ufeff")
    first = next((one for one in text.splitlines() if one.strip()), "")
    delimiter = max(",;\t", key=first.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise UnreadableFile(
            f"{name} cannot be read as a table: {error}. Save it as CSV once more.", field="file"
        ) from None
    table = tuple(tuple(as_written(cell) for cell in row) for row in rows)
    if template_rows(table) is None:
        raise UnreadableFile(NO_COLUMNS.format(name=name), field="file")
    return table
