"""What became of everything, as a table that Word opens."""

from dataclasses import replace

import pytest

from drafting.formats.edition import Edition
from drafting.formats.outline import Outline
from drafting.formats.word_table import COLUMNS, WIDTHS, Disposed, write_table
from tests.formats.word_reading import W, part

EDITION = Edition(Outline(()), symbol="TEST/1", language="en")
ROW = Disposed("OP1", "Norway", "Amendment 1: Delete OP1.", "Declined", "It is needed.")


def _rows(raw):
    return [
        [
            "\n".join("".join(p.itertext()) for p in cell.iter(f"{W}p"))
            for cell in row.iter(f"{W}tc")
        ]
        for row in part(raw).iter(f"{W}tr")
    ]


def test_each_row_stands_under_the_usual_columns():
    assert _rows(write_table(EDITION, [ROW])) == [list(COLUMNS), list(ROW.cells)]


def test_each_line_of_a_remark_is_a_paragraph_of_its_cell():
    raw = write_table(EDITION, [Disposed("OP1", "Norway", "First.\n\nSecond.", "Noted")])

    assert _rows(raw)[1] == ["OP1", "Norway", "First.\nSecond.", "Noted", ""]


@pytest.mark.parametrize("words", ["\x00\x0b", "=1+1", "<w:p/>", "\ud800"])
def test_whatever_somebody_wrote_stays_words(words):
    raw = write_table(EDITION, [Disposed("OP1", "Norway", words, "Noted")])

    assert len(_rows(raw)) == 2


def test_the_head_stands_on_every_page():
    (row, *_) = part(write_table(EDITION, [ROW])).iter(f"{W}tr")

    assert row.find(f"{W}trPr/{W}tblHeader") is not None


def test_the_columns_fill_the_breadth_of_the_text():
    assert sum(WIDTHS) == 8504


def test_the_masthead_says_what_the_file_is():
    head = "|".join(part(write_table(EDITION, []), "word/head1.xml").itertext())

    assert "Disposition of comments and amendments" in head


def test_the_same_rows_are_the_same_bytes():
    assert write_table(EDITION, [ROW]) == write_table(EDITION, [ROW])


@pytest.mark.parametrize(("language", "is_mirrored"), [("ar", True), ("zh", False)])
def test_the_columns_run_as_the_language_does(language, is_mirrored):
    raw = write_table(replace(EDITION, language=language), [ROW])

    table = part(raw).find(f".//{W}tbl")
    assert (table.find(f"{W}tblPr/{W}bidiVisual") is not None) is is_mirrored
    assert bool(list(table.iter(f"{W}bidi"))) is is_mirrored
