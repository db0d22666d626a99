"""The directory travels as a table and comes back as it left, harmless in every spreadsheet."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.domain.errors import UnreadableFile
from drafting.domain.stakeholders import FIELDS
from drafting.formats.directory_csv import FORMULA, MOST_ROWS, read, write, written

CELLS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("'=+-@,;\"\t|\n"),
    max_size=30,
).map(lambda cell: cell.strip(" \n\t"))
ROWS = st.lists(
    st.dictionaries(st.sampled_from(FIELDS), CELLS, min_size=1).filter(
        lambda row: any(cell.strip() for cell in row.values())
    ),
    max_size=8,
)


@given(ROWS)
def test_what_is_written_is_read_as_it_was(rows):
    sheet = read(write(rows), "stakeholders.csv")

    assert sheet.columns == FIELDS
    assert [dict(row) for row in sheet.rows] == [
        {name: row.get(name, "") for name in FIELDS} for row in rows
    ]


@given(ROWS)
def test_no_cell_is_a_formula(rows):
    table = csv.reader(io.StringIO(write(rows).decode("utf-8-sig"), newline=""))

    assert not [cell for line in table for cell in line if cell.startswith(FORMULA)]


def test_a_table_is_in_utf_8_and_says_so():
    assert write([]).startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("heading", ["KIND{}Name{}Short Name", "Category{}NAME{}short-name"])
def test_headings_and_delimiters_are_understood_in_many_forms(delimiter, heading):
    lines = [heading.format(delimiter, delimiter), delimiter.join(["ngo", "Rivers", "R"])]

    sheet = read("\n".join(lines).encode(), "list.csv")

    assert sheet.rows == ({"kind": "ngo", "name": "Rivers", "short_name": "R"},)


def test_a_short_line_an_empty_one_and_a_column_that_is_not_known_do_no_harm():
    sheet = read(b"kind,name,colour,website\r\nngo,Rivers\r\n,,,\r\n\r\n", "list.csv")

    assert sheet.rows == ({"kind": "ngo", "name": "Rivers", "website": ""},)
    assert sheet.doubts == ("The column “colour” is not known and was left out.",)


def test_what_is_no_column_is_in_no_row():
    sheet = read(written(("name",), [{"name": "Rivers"}]).encode(), "list.csv")

    assert sheet.rows == ({"name": "Rivers"},)
    assert read(sheet.text().encode(), "again").rows == sheet.rows


def test_an_older_encoding_is_read_with_a_doubt():
    sheet = read("name\nRivières\n".encode("cp1252"), "list.csv")

    assert sheet.rows == ({"name": "Rivières"},)
    assert "UTF-8" in sheet.doubts[0]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is empty"),
        (b"name\nRi\x00vers\n", "not a text file"),
        (b"name\n\xd0\xe5\xea\xe8\n", "encoding"),
        ("name\n河流\n".encode("gb18030"), "encoding"),
        (b"PK\x03\x04...", "Word file or another zip"),
        (b"colour;size\nred;large\n", "no column"),
        (b"\xef\xbb\xbf\n", "holds no words"),
        (b'name\n"Rivers\n', "cannot be read as a row"),
        (b"name\n" + b"n" * 200_000, "cannot be read as a row"),
        (b"name\n" + b"Rivers\n" * (MOST_ROWS + 1), "2,000 is the most"),
        (b"name\n" + b"Rivers\n" * 1_500_000, "5 MB is the most"),
    ],
)
def test_a_file_that_is_no_such_table_is_refused_with_a_reason(content, sentence):
    with pytest.raises(UnreadableFile, match=sentence):
        read(content, "list.csv")
