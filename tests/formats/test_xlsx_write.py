"""A workbook holds words and nothing that is computed; other programs open it."""

import csv
import io
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from drafting.formats.xlsx_write import LONGEST_CELL, MAIN, Sheet, written, xlsx_bytes
from tests.formats.calc import converted

CELLS = st.text(max_size=12)
FORMULAS = ["=1+1", "+1", "-1", "@a", "\t=1", "\r=1"]


def _cells(raw, sheet=1):
    with ZipFile(io.BytesIO(raw)) as file:
        root = etree.fromstring(file.read(f"xl/worksheets/sheet{sheet}.xml"))
    return root.findall(f".//{{{MAIN}}}c")


def _words(raw, sheet=1):
    return ["".join(cell.itertext()) for cell in _cells(raw, sheet)]


@pytest.mark.parametrize("cell", FORMULAS)
def test_what_looks_like_a_formula_is_typed_as_words(cell):
    raw = xlsx_bytes([Sheet("One", ["Words"], [[cell]])])

    assert {one.get("t") for one in _cells(raw)} == {"inlineStr"}
    assert not [one for one in _cells(raw) if one.find(f"{{{MAIN}}}f") is not None]


@settings(max_examples=30)
@given(st.lists(CELLS, min_size=1, max_size=3))
def test_any_words_make_a_file_that_can_be_parsed(cells):
    raw = xlsx_bytes([Sheet("One", cells, [cells])])

    assert _words(raw) == [written(cell) for cell in [*cells, *cells]]


def test_what_the_format_cannot_hold_stands_by_its_code():
    assert written("a\x07b\r\nc") == "a_x0007_b_x000D_\nc"
    assert written("_x0041_ and _y") == "_x005F_x0041_ and _y"


def test_a_cell_is_never_longer_than_programs_take():
    assert len(written("a" * 40_000)) == LONGEST_CELL


def test_every_table_has_a_sheet_of_its_name():
    raw = xlsx_bytes([Sheet("Here: and [there]", ["A"], []), Sheet("B" * 40, ["B"], [])])

    with ZipFile(io.BytesIO(raw)) as file:
        book = etree.fromstring(file.read("xl/workbook.xml"))
    names = [one.get("name") for one in book.iter(f"{{{MAIN}}}sheet")]
    assert names == ["Here  and  there ", "B" * 31]
    assert _words(raw, 2) == ["B"]


def test_the_same_words_make_the_same_bytes():
    sheets = [Sheet("One", ["A"], [["b"]])]

    assert xlsx_bytes(sheets) == xlsx_bytes(sheets)


def test_libreoffice_reads_the_words_back(tmp_path):
    rows = [["=1+1", "two\nlines"], ["@x", "سلام"]]
    (tmp_path / "book.xlsx").write_bytes(xlsx_bytes([Sheet("One", ["A", "B"], rows)]))

    (written,) = converted(tmp_path, "book.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76")

    text = written.read_text(encoding="utf-8")
    assert list(csv.reader(io.StringIO(text))) == [["A", "B"], *rows]


def test_libreoffice_finds_no_formula_in_any_cell(tmp_path):
    cells = ["=1+1", "=HYPERLINK(A1)", "+1", "-1", "@SUM(A1)", "=cmd|'/c calc'!A1", "\t=1"]
    (tmp_path / "book.xlsx").write_bytes(
        xlsx_bytes([Sheet("One", ["A"], [[one] for one in cells])])
    )

    (written,) = converted(tmp_path, "book.xlsx", "fods")

    cells_there = etree.parse(written).iter("{*}table-cell")
    found = [dict(one.attrib) for one in cells_there if len(one)]
    assert len(found) == 1 + len(cells)
    assert not [one for one in found if any(name.endswith("}formula") for name in one)]
