"""A table of comments is read from a file of comma-separated values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.domain.errors import UnreadableFile
from drafting.formats.template_csv import csv_table


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_file_is_read_whatever_divides_its_cells(delimiter):
    lines = ["Paragraph", "Comment"], ["OP1", "'=1 is no sum"]
    raw = "\r\n".join(delimiter.join(line) for line in lines).encode("utf-8-sig")

    assert csv_table(raw, "table.csv") == (("Paragraph", "Comment"), ("OP1", "=1 is no sum"))


@given(st.binary(max_size=60))
def test_a_file_without_such_columns_is_refused_with_what_it_needs(raw):
    with pytest.raises(UnreadableFile):
        csv_table(raw, "table.csv")
