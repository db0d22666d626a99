import pytest

from drafting.domain.vocabulary import AmendmentKind, ParagraphKind, Side
from drafting.formats.word_findings import Proposal
from drafting.queries import returned_places
from drafting.queries.returned_places import asked
from drafting.queries.returned_row import Asked
from drafting.queries.text_rows import TextRow


def _row(name, kind, parent=None):
    text = f"The words of {name}"
    return TextRow(name, f"v-{name}", 1, text, ParagraphKind(kind), parent, 0, name, name, name)


ROWS = [
    _row("title", "title"),
    _row("pp1", "preambular"),
    _row("pp2", "preambular"),
    _row("op1", "operative"),
    _row("op1a", "subparagraph", "op1"),
    _row("op1b", "subparagraph", "op1"),
    _row("op2", "operative"),
    _row("op3", "operative"),
]


def _found(kind, paragraph, after="", **more):
    return list(asked(Proposal(paragraph, paragraph, kind, "A clerk", "", after, **more), ROWS, 0))


def test_other_words_and_a_deletion_are_asked_for_where_they_stand():
    assert _found("replace", "op2", "Other words;") == [
        Asked(0, "op2", AmendmentKind.REPLACE, "Other words;")
    ]
    assert _found("delete", "op3") == [Asked(0, "op3", AmendmentKind.DELETE)]


def test_a_new_paragraph_follows_the_one_before_it():
    assert _found("insert_after", "pp1", "New,") == [
        Asked(0, "pp1", AmendmentKind.INSERT_AFTER, "New,")
    ]


@pytest.mark.parametrize("leader", ["", "title"])
def test_a_new_paragraph_at_the_beginning_stands_before_the_first(leader):
    assert _found("insert_after", leader, "New,") == [
        Asked(0, "pp1", AmendmentKind.INSERT_BEFORE, "New,")
    ]


def test_a_new_paragraph_behind_one_that_holds_others_is_in_doubt():
    (one,) = _found("insert_after", "op1", "New;")

    assert (one.is_kept, one.doubt) == (True, returned_places.BETWEEN)


@pytest.mark.parametrize(
    ("moved", "follows", "target", "side"),
    [
        ("op3", "pp2", "pp2", Side.AFTER),
        ("op3", "op1b", "op1", Side.AFTER),
        ("op1b", "op1", "op1a", Side.BEFORE),
        ("pp2", "title", "title", Side.AFTER),
    ],
)
def test_a_move_names_a_neighbour_beside_which_it_may_stand(moved, follows, target, side):
    (one,) = _found("move", moved, f"The words of {moved}", follows=follows)

    assert (one.kind, one.target_id, one.side) == (AmendmentKind.MOVE, target, side)
    assert one.is_kept


def test_a_move_to_where_its_kind_cannot_stand_says_so():
    (one,) = _found("move", "op1a", "The words of op1a", follows="pp1")

    assert (one.is_kept, one.doubt) == (False, returned_places.NO_SPOT)


def test_a_paragraph_that_moved_and_changed_asks_for_two_things():
    found = _found("move", "op3", "Other words;", follows="pp2")

    assert [one.kind for one in found] == [AmendmentKind.MOVE, AmendmentKind.REPLACE]
    assert {one.doubt for one in found} == {returned_places.BOTH_WAYS}


def test_the_parts_of_a_split_are_told_apart_by_an_empty_line():
    (one,) = _found("split", "op2", "The words\nof op2")

    assert (one.kind, one.words) == (AmendmentKind.SPLIT, "The words\n\nof op2")


def test_a_join_names_the_other_paragraph():
    (one,) = _found("join", "op2", "Both;", others=("op3",))

    assert (one.kind, one.target_id, one.is_kept) == (AmendmentKind.JOIN, "op3", True)


@pytest.mark.parametrize(
    ("paragraph", "others", "why"),
    [
        ("op2", ("op3", "op1"), returned_places.THREE),
        ("pp2", ("op1",), returned_places.APART),
    ],
)
def test_a_join_that_cannot_be_asked_for_says_why(paragraph, others, why):
    (one,) = _found("join", paragraph, "Both;", others=others)

    assert (one.is_kept, one.doubt) == (False, why)


def test_what_cannot_be_asked_of_a_title_says_why():
    (one,) = _found("delete", "title")

    assert not one.is_kept
    assert "can only be replaced" in one.doubt


def test_a_file_that_names_the_spot_of_a_move_is_followed():
    text = "The words of op3"

    (one,) = _found("move", "op3", text, target="op1", side="under")

    assert (one.target_id, one.side) == ("op1", Side.UNDER)


def test_other_words_for_the_title_are_a_line_of_the_form_like_all_others():
    assert _found("title", "title", "A better title") == [
        Asked(0, "title", AmendmentKind.REPLACE, "A better title")
    ]


def test_a_paragraph_is_kept_as_it_is_without_words():
    assert _found("retain", "op2") == [Asked(0, "op2", AmendmentKind.RETAIN)]


@pytest.mark.parametrize("kind", ["insert_after", "insert_before", "replace"])
def test_what_stands_at_a_paragraph_of_another_text_waits_for_its_place(kind):
    (one,) = _found(kind, "elsewhere", "New;")

    assert (one.is_kept, one.doubt) == (False, returned_places.NO_PLACE)


def test_a_join_with_a_paragraph_that_is_not_known_waits_for_it():
    (one,) = _found("join", "op2", "Both;")

    assert (one.is_kept, one.doubt) == (False, returned_places.APART)
