"""How long a report is: its words without the text it annexes, against its limit."""

from dataclasses import replace

import pytest

from drafting.domain.vocabulary import ParagraphKind
from drafting.queries.report_length import length_of, length_with
from drafting.queries.text_rows import TextRow

ROW = TextRow(
    "p1", "v1", 1, "It tells of rivers.", ParagraphKind.PARAGRAPH, None, 0, "1.", "1", ""
)
ANNEXED = replace(ROW, paragraph_id="p2", kind=ParagraphKind.PREAMBULAR, text="Recalling rain,")


def test_the_words_of_a_report_are_counted_without_its_annexed_text():
    found = length_of((ROW, ANNEXED), "en")

    assert (found.words, found.most, found.is_over) == (4, 8_500, False)


@pytest.mark.parametrize("rows", [(), (ANNEXED,), (ANNEXED, ROW)])
def test_a_text_that_is_no_report_has_no_limit(rows):
    assert length_of(rows, "en") is None


def test_words_that_are_being_written_count_as_if_they_stood_there():
    found = length_with((ROW, ANNEXED), "p1", "word " * 8_501, "en")

    assert found.is_over
