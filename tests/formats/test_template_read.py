"""What a table of comments would propose and remark, row by row."""

import pytest

from drafting.formats.template_read import NO_SUCH_PLACE, NOT_PLACED, read_template
from drafting.text.instructions import Paragraph

TEXT = (
    Paragraph("p1", "PP1", "*Recalling* that neighbours share one river and one road,"),
    Paragraph("o1", "OP1", "*Reaffirms* that each neighbour keeps the road in good repair;"),
    Paragraph("o2", "OP2", "*Calls upon* all neighbours:"),
    Paragraph("o2a", "OP2(a)", "To mend what they break;"),
)
HEAD = ("MB", "Clause", "Paragraph", "Type", "Comment", "Proposed change")


def _read(*cells):
    return read_template([(HEAD, cells)], TEXT)


def test_an_instruction_becomes_a_proposal_on_its_paragraph():
    found = _read(
        "NL", "OP1", "", "te", "A bridge is meant.", "Replace “the road” with “a bridge”"
    )

    (one,) = found.proposals
    assert (one.paragraph, one.kind, one.author) == ("o1", "replace", "NL")
    assert one.after == "*Reaffirms* that each neighbour keeps a bridge in good repair;"
    assert [one.text for one in found.comments] == ["Technical. A bridge is meant."]
    assert found.doubts == ()


def test_the_paragraph_written_anew_becomes_a_proposal_and_keeps_its_marks():
    anew = "Reaffirms that every neighbour keeps the road in good repair;"

    (one,) = _read("NL", "para. 1", "", "ed", "", anew).proposals

    assert one.paragraph == "o1"
    assert one.after == "*Reaffirms* that every neighbour keeps the road in good repair;"


@pytest.mark.parametrize(
    ("clause", "paragraph", "place"),
    [
        ("OP2", "(a)", "o2a"),
        ("2", "", "o2"),
        ("Preambular paragraph 1", "", "p1"),
        ("OP2(a)", "", "o2a"),
    ],
)
def test_a_row_stands_at_the_paragraph_its_cells_name(clause, paragraph, place):
    (one,) = _read("NL", clause, paragraph, "ge", "Well said.", "").comments

    assert one.paragraph == place


def test_a_change_that_cannot_be_placed_stays_with_its_comment_and_is_in_doubt():
    found = _read("NL", "OP1", "", "", "Too long.", "Say it more briefly")

    assert found.proposals == ()
    assert found.comments[0].text == "Too long.\n\nProposed change: Say it more briefly"
    assert [one.sentence for one in found.doubts] == [NOT_PLACED]


def test_a_place_that_is_not_in_the_text_is_in_doubt_and_nothing_is_lost():
    found = _read("NL", "OP9", "", "", "What of this?", "")

    assert (found.comments[0].paragraph, found.comments[0].text) == ("", "What of this?")
    assert [one.sentence for one in found.doubts] == [NO_SUCH_PLACE]


def test_a_comment_on_the_whole_is_no_doubt():
    assert _read("NL", "General", "", "ge", "Well done.", "").doubts == ()


@pytest.mark.parametrize(("clause", "is_whole"), [("General", True), ("", True), ("OP9", False)])
def test_only_a_comment_that_says_so_speaks_of_the_whole_text(clause, is_whole):
    (one,) = _read("NL", clause, "", "ge", "Well done.", "").comments

    assert (one.paragraph, one.on_whole) == ("", is_whole)
