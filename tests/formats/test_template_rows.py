"""The columns of a table of comments are known by what stands over them."""

import pytest

from drafting.formats.template_rows import CommentedRow, template_rows

HEAD = (
    "MB/NC",
    "Line number",
    "Clause/ Subclause",
    "Paragraph/ Figure/ Table",
    "Type of comment",
    "Comments",
    "Proposed change",
    "Observations of the secretariat",
)
FILLED = ("NL", "12", "OP2", "(a)", "te", "Unclear.", "Delete it", "Noted")


def test_the_usual_columns_are_found_and_the_others_left_alone():
    (row,) = template_rows((HEAD, FILLED))

    expected = CommentedRow("NL", ("OP2", "(a)"), "Technical", "Unclear.", "Delete it")
    assert row == expected


def test_a_title_and_a_row_of_column_numbers_are_passed_over():
    numbers = ("1", "2", "3", "4", "5", "6", "(7)", "(8)")

    rows = template_rows((("Template for comments",), HEAD, numbers, FILLED))

    assert [one.author for one in rows] == ["NL"]


@pytest.mark.parametrize("head", [("Paragraph", "Said or proposed", "Outcome"), ("Comment",), ()])
def test_another_table_is_none_of_comments(head):
    assert template_rows((head, ("a", "b", "c"))) is None
