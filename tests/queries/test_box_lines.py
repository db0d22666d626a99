from dataclasses import replace

import pytest

from drafting.domain.vocabulary import AmendmentKind, ParagraphKind, Side
from drafting.queries.box_lines import (
    ALONE,
    CLASHES,
    MERGED,
    OTHER_GONE,
    UNBROKEN,
    Line,
    drawn,
    mended,
    objection,
    renewed,
)
from drafting.queries.text_rows import TextRow

FIRST, SECOND, THIRD = "Urges all;", "Thanks all;", "Calls upon all."


def _rows(*texts):
    return [
        TextRow(
            f"p{at}", f"{text}-v", 1, text, ParagraphKind.OPERATIVE, None, 0, "", f"OP{at}", ""
        )
        for at, text in enumerate(texts, start=1)
        if text
    ]


ROWS = _rows(FIRST, SECOND, THIRD)
JOIN = Line("Merge OP1 and OP2", "p1", AmendmentKind.JOIN, f"{FIRST} {SECOND}", target_id="p2")
MOVE = Line("Move OP3", "p3", AmendmentKind.MOVE, "", target_id="p1", side=Side.BEFORE)
SPLIT = Line("Split OP1", "p1", AmendmentKind.SPLIT, "Urges\n\nall;")


@pytest.mark.parametrize("line", [JOIN, MOVE, SPLIT])
def test_what_fits_the_text_meets_no_objection(line):
    assert objection(line, ROWS) == ""


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (replace(JOIN, target_id=""), ALONE),
        (replace(MOVE, target_id="elsewhere"), ALONE),
        (replace(SPLIT, words=FIRST), UNBROKEN),
    ],
)
def test_what_is_missing_is_said(line, said):
    assert objection(line, ROWS) == said


def test_another_partner_brings_its_words_along():
    found = mended(replace(JOIN, target_id="p3", doubt=ALONE), ROWS)

    assert (found.words, found.doubt) == (f"{FIRST} {THIRD}", "")


def test_words_that_somebody_wrote_for_both_stay():
    assert mended(replace(JOIN, words="Urges and thanks all;"), ROWS).words.startswith("Urges and")


def test_a_line_that_shall_be_split_begins_from_the_paragraph():
    found = mended(replace(SPLIT, words=""), ROWS)

    assert (found.words, found.doubt) == (FIRST, UNBROKEN)


def test_a_join_is_brought_to_the_words_that_either_paragraph_has_now():
    found = renewed(JOIN, ROWS, _rows(FIRST, "Thanks them all;", THIRD))

    assert (found.words, found.doubt) == (f"{FIRST} Thanks them all;", MERGED)


def test_a_split_is_brought_to_the_words_that_the_paragraph_has_now():
    found = renewed(SPLIT, ROWS, _rows("Urges all of us;", SECOND, THIRD))

    assert found.words == "Urges\n\nall of us;"


def test_a_join_of_words_that_changed_otherwise_waits():
    mine = replace(JOIN, words="Urges everybody; Thanks all;")

    found = renewed(mine, ROWS, _rows("Urges nobody;", SECOND, THIRD))

    assert (found.doubt, found.is_kept) == (CLASHES, False)


@pytest.mark.parametrize("line", [JOIN, replace(MOVE, target_id="p2")])
def test_without_the_other_paragraph_it_waits_for_another_one(line):
    found = renewed(line, ROWS, _rows(FIRST, "", THIRD))

    assert (found.target_id, found.doubt, found.is_kept) == ("", OTHER_GONE, False)


def test_a_move_offers_every_paragraph_and_a_join_those_it_can_be_joined_with():
    assert [name for _, name in drawn(MOVE, ROWS).others] == ["OP1", "OP2", "OP3"]
    assert [name for _, name in drawn(JOIN, ROWS).others] == ["OP2", "OP3"]
    assert drawn(SPLIT, ROWS).others == ()


def test_a_split_is_drawn_in_its_parts_and_a_move_without_a_difference():
    assert len(drawn(SPLIT, ROWS).parts) == 2
    assert (drawn(MOVE, ROWS).edits, drawn(MOVE, ROWS).target_name) == ((), "OP1")
