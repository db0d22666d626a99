"""A table of comments is read from a workbook, and nothing in the workbook is computed."""

import pytest

from drafting.domain.errors import DraftingError, UnreadableFile, UnsafeFile
from drafting.formats.confined import read_confined
from drafting.formats.template_rows import MOST_ROWS
from drafting.formats.template_xlsx import MOST_SHEETS, is_workbook, xlsx_tables
from drafting.formats.xlsx_write import MAIN, Sheet, xlsx_bytes
from tests.formats.calc import converted
from tests.formats.word_files import zipped

HEAD = ("Clause", "Comment", "Proposed change")
BOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


def _written(*rows, head=HEAD):
    return xlsx_bytes([Sheet("Comments", head, rows)])


def _parts(rows, shared="", more=None, kind=BOOK):
    """The parts of a workbook as other programs write it; `rows` is what its sheet holds."""
    types = f'<Override PartName="/xl/workbook.xml" ContentType="{kind}"/>'
    return {
        "[Content_Types].xml": f'<Types xmlns="{TYPES}">{types}</Types>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}"/>',
        "xl/worksheets/sheet1.xml": (
            f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'
        ),
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{shared}</sst>',
        **(more or {}),
    }


def _cells(*cells, at):
    return f'<row r="{at}">{"".join(cells)}</row>'


def _inline(place, words):
    return f'<c r="{place}" t="inlineStr"><is><t>{words}</t></is></c>'


TOP = _cells(_inline("A1", "Clause"), _inline("C1", "Comment"), at=1)


def _only_row(rows, shared=""):
    (table,) = xlsx_tables(zipped(_parts(TOP + rows, shared)), "table.xlsx")
    return table[-1][:3]


def test_what_we_write_is_read_cell_by_cell():
    (table,) = xlsx_tables(_written(("OP1", "=1+1 is no sum", "_x0041_")), "table.xlsx")

    assert [row[:3] for row in table] == [HEAD, ("OP1", "=1+1 is no sum", "_x0041_")]


def test_words_that_cells_have_in_common_are_found_by_their_number():
    shared = "<si><t>OP1</t></si><si><r><t>Too </t></r><r><t>strong.</t></r></si>"
    row = _cells('<c r="A2" t="s"><v>0</v></c>', '<c r="C2" t="s"><v>1</v></c>', at=2)

    assert _only_row(row, shared) == ("OP1", "", "Too strong.")


@pytest.mark.parametrize("number", ["9", "-1", "x", ""])
def test_a_number_that_leads_to_no_words_is_an_empty_cell(number):
    row = _cells(f'<c r="A2" t="s"><v>{number}</v></c>', _inline("C2", "Why?"), at=2)

    assert _only_row(row) == ("", "", "Why?")


def test_a_formula_is_what_its_program_last_showed_and_is_not_computed():
    formula = '<c r="C2" t="str"><f>HYPERLINK("http://x.example","Go")</f><v>Go</v></c>'

    assert _only_row(_cells(_inline("A2", "OP1"), formula, at=2)) == ("OP1", "", "Go")


def test_a_formula_that_was_never_computed_says_nothing():
    formula = '<c r="C2"><f>1+1</f></c>'

    assert _only_row(_cells(_inline("A2", "OP1"), formula, at=2)) == ("OP1", "", "")


def test_rows_that_are_left_out_are_empty_and_one_far_below_is_read():
    rows = _cells(_inline("C4", "Why?"), at=4) + _cells(_inline("C9", "Here"), at=9_999_999)

    (table,) = xlsx_tables(zipped(_parts(TOP + rows)), "table.xlsx")

    assert [row[2] for row in table if row] == ["Comment", "Why?", "Here"]
    assert [any(row) for row in table[:4]] == [True, False, False, True]


@pytest.mark.parametrize("number", [1, 2, 0, "x"])
def test_a_row_whose_number_repeats_or_falls_follows_the_one_before(number):
    second = _cells(_inline("C1", "Who?"), at=number)
    rows = _cells(_inline("C2", "Why?"), at=2) + second + _cells(_inline("C4", "How?"), at=4)

    (table,) = xlsx_tables(zipped(_parts(TOP + rows)), "table.xlsx")

    assert [row[2] for row in table] == ["Comment", "Why?", "Who?", "How?"]


@pytest.mark.parametrize("count", [MOST_ROWS, MOST_ROWS + 1])
def test_more_rows_than_are_read_are_refused_with_their_number(count):
    raw = _written(*[("OP1", "Why?", "")] * count)

    if count > MOST_ROWS:
        with pytest.raises(UnreadableFile, match="2,001 rows of comments; 2,000 is the most"):
            read_confined(raw, "table.xlsx")
    else:
        assert len(read_confined(raw, "table.xlsx").tables[0]) == 1 + MOST_ROWS


def test_more_sheets_of_comments_than_are_read_are_refused_with_their_number():
    sheets = [Sheet(f"S{at}", HEAD, [("a", "b", "")]) for at in range(MOST_SHEETS + 1)]

    with pytest.raises(UnreadableFile, match="21 sheets with a table of comments; 20"):
        xlsx_tables(xlsx_bytes(sheets), "table.xlsx")


def test_a_sheet_behind_many_others_is_read():
    others = [Sheet(f"S{at}", ("Who",), [("Norway",)]) for at in range(MOST_SHEETS + 1)]

    tables = xlsx_tables(xlsx_bytes([*others, Sheet("All", HEAD, [("a", "b", "")])]), "t.xlsx")

    assert len(tables) == 1


def test_words_in_more_columns_than_are_read_are_refused_with_their_number():
    rows = _cells(_inline("A2", "OP1"), _inline("AE2", "Why?"), at=2)

    with pytest.raises(UnreadableFile, match="column 31; 30 columns are the most"):
        xlsx_tables(zipped(_parts(TOP + rows)), "table.xlsx")


def test_an_empty_cell_far_beside_the_table_is_no_matter():
    rows = _cells(_inline("A2", "OP1"), _inline("AE2", ""), at=2)

    assert _only_row(rows) == ("OP1", "", "")


@pytest.mark.parametrize("code", ["_xD800_", "_xDFFF_", "_x0000_"])
def test_a_code_of_no_letter_stays_as_it_is_written(code):
    raw = zipped(_parts(TOP + _cells(_inline("A2", "OP1"), _inline("C2", code), at=2)))

    (table,) = read_confined(raw, "table.xlsx").tables

    assert table[-1][2] == code


@pytest.mark.parametrize("raw", [b"", b"%PDF-1.7", b"\xd0\xcf\x11\xe0", b"PK\x03\x04"])
def test_a_refusal_of_a_workbook_does_not_speak_of_word(raw):
    with pytest.raises(DraftingError, match=r"^table\.xlsx .*\.$") as refusal:
        read_confined(raw, "table.xlsx")

    assert "Word" not in str(refusal.value)
    assert ".docx" not in str(refusal.value)


def test_only_the_sheets_with_such_a_table_are_taken():
    raw = xlsx_bytes(
        [Sheet("Cover", ("Who",), [("Norway",)]), Sheet("All", HEAD, [("a", "b", "")])]
    )

    assert len(xlsx_tables(raw, "table.xlsx")) == 1


def test_a_workbook_without_such_a_table_is_refused_with_what_it_needs():
    with pytest.raises(UnreadableFile, match="one column must say"):
        xlsx_tables(_written(("a", "b", "c"), head=("x", "y", "z")), "table.xlsx")


HOSTILE = {
    "a Word file": lambda: _parts(TOP, kind="application/x.wordprocessingml.document.main+xml"),
    "macros": lambda: _parts(TOP, more={"xl/vbaProject.bin": "x"}),
    "a book for macros": lambda: _parts(
        TOP, kind="application/vnd.ms-excel.macroEnabled.main+xml"
    ),
    "entities": lambda: _parts("", more={"xl/a.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
    "no table of contents": lambda: {"xl/workbook.xml": "<workbook/>"},
    "a bomb": lambda: _parts(TOP, more={"xl/media/a.bin": "0" * (65 * 1024 * 1024)}),
    "elements in elements": lambda: _parts("<row>" * 100_000),
}


@pytest.mark.parametrize("trick", sorted(HOSTILE))
def test_a_hostile_workbook_is_refused_with_a_sentence(trick):
    raw = zipped(HOSTILE[trick]())

    with pytest.raises(DraftingError, match=r"^table\.xlsx .*\.$") as refusal:
        read_confined(raw, "table.xlsx")

    assert "Word" not in str(refusal.value)


def test_what_a_workbook_draws_from_elsewhere_is_not_looked_for():
    link = '<externalLink xmlns="x"><externalBook r="http://127.0.0.1:1/"/></externalLink>'
    rows = TOP + _cells(_inline("A2", "OP1"), _inline("C2", "Why?"), at=2)
    raw = zipped(_parts(rows, more={"xl/externalLinks/externalLink1.xml": link}))

    (table,) = read_confined(raw, "table.xlsx").tables

    assert table[-1][:3] == ("OP1", "", "Why?")


def test_a_package_of_another_name_is_not_read_as_a_workbook():
    assert is_workbook("Comments.XLSX")
    with pytest.raises(UnsafeFile, match="spreadsheet"):
        read_confined(_written(("a", "b", "c")), "draft.docx")


def test_a_workbook_that_libreoffice_wrote_is_read(tmp_path):
    rows = [",".join(HEAD), "OP1,=1+1,Too strong", 'OP2,"two\nlines",']
    (tmp_path / "table.csv").write_text("\n".join(rows), encoding="utf-8")

    (written,) = converted(tmp_path, "table.csv", "xlsx")

    (table,) = xlsx_tables(written.read_bytes(), "table.xlsx")
    assert [row[:3] for row in table] == [
        HEAD,
        ("OP1", "2", "Too strong"),
        ("OP2", "two\nlines", ""),
    ]
