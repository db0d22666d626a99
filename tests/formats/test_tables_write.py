"""A table that no program takes for a formula."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.formats.tables_write import as_written, csv_bytes, harmless

CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=8)


@given(CELLS)
def test_a_cell_comes_back_as_it_was_and_is_never_a_formula(cell):
    written = harmless(cell)

    assert as_written(written) == cell
    assert written[:1] not in set("=+-@\t\r") or not written


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@a", "\t=1", "'=1", "''=1"])
def test_an_apostrophe_stands_before_a_formula(cell):
    assert harmless(cell) == f"'{cell}"
    assert as_written(harmless(cell)) == cell


def test_a_table_has_its_mark_its_head_and_its_rows():
    written = csv_bytes(["a", "b"], [["1", "two, three"], ["=1", "\u201cfour\u201d"]])

    rows = list(csv.reader(io.StringIO(written.decode("utf-8-sig"), newline="")))
    assert written.startswith(b"\xef\xbb\xbf")
    assert rows == [["a", "b"], ["1", "two, three"], ["'=1", "\u201cfour\u201d"]]
