"""What became of everything, on paper: each row under the usual columns, whatever it says."""

import pytest

from drafting.formats.edition import Edition
from drafting.formats.outline import Node, Outline
from drafting.formats.pdf_table import write_disposed
from drafting.formats.word_table import COLUMNS, Disposed
from tests.formats.pdf_reading import opened, words

EDITION = Edition(Outline((Node("title", "Draft on harbours"),)), symbol="TEST/1", hash="beef")
ROW = Disposed("OP1", "Norway", "Amendment 1: Delete OP1.", "Declined", "First.\n\nSecond.")


def test_each_row_stands_under_the_usual_columns():
    read = words(write_disposed(EDITION, [ROW]))

    assert " ".join(COLUMNS) in read
    assert "Amendment 1: Delete OP1." in read
    assert "Declined First. Second." in read
    assert "Draft on harbours" in read


def test_a_long_table_repeats_its_head_and_says_which_text_it_is_about():
    pages = [one.extract_text() for one in opened(write_disposed(EDITION, [ROW] * 80)).pages]

    assert len(pages) > 2
    assert all("sha-256 beef" in page and "Outcome" in page for page in pages)


@pytest.mark.parametrize("said", ["#panic()", "$x$ *a* @b", "\x00", "", "团结 🙂", "تضامن"])
def test_whatever_somebody_wrote_stays_words(said):
    read = words(write_disposed(EDITION, [Disposed("OP1", "Norway", said, "Noted")]))

    assert "Noted" in read
