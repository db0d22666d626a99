"""Tables of comments in a Word file, as rows of words; no other table is looked at twice."""

from collections.abc import Iterator

from lxml import etree

from drafting.formats.template_rows import HEAD_WITHIN, MOST_ROWS, Cells, template_rows
from drafting.formats.word_parts import W, child, value, whole_number

MOST_COLUMNS = 30
_GONE = frozenset({f"{W}del", f"{W}moveFrom"})


def comment_tables(body: etree._Element) -> tuple[Cells, ...]:
    """The tables in the template for comments, with every change in them accepted."""
    found = (_table(one) for one in body.iter(f"{W}tbl") if _is_one(one))
    return tuple(found)


def _is_one(table: etree._Element) -> bool:
    head = [_row(row) for row in table.findall(f"{W}tr")[:HEAD_WITHIN]]
    return template_rows(tuple(head)) is not None


def _table(table: etree._Element) -> Cells:
    return tuple(_row(row) for row in table.findall(f"{W}tr")[: MOST_ROWS + HEAD_WITHIN])


def _row(row: etree._Element) -> tuple[str, ...]:
    """The cells of a row; one that reaches over several columns leaves the others empty."""
    cells: list[str] = []
    for cell in row.iterchildren(f"{W}tc"):
        over = whole_number(value(child(cell, "tcPr", "gridSpan")), 1)
        cells += [_words(cell), *[""] * (min(over, MOST_COLUMNS) - 1)]
    return tuple(cells[:MOST_COLUMNS])


def _words(cell: etree._Element) -> str:
    return "\n".join("".join(_pieces(one)) for one in cell.iterchildren(f"{W}p")).strip()


def _pieces(element: etree._Element) -> Iterator[str]:
    for one in element.iterchildren():
        if one.tag == f"{W}t":
            yield one.text or ""
        elif one.tag in {f"{W}br", f"{W}tab"}:
            yield " "
        elif one.tag not in _GONE:
            yield from _pieces(one)
