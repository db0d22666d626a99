from hypothesis import given
from hypothesis import strategies as st

from drafting.text.diff import Edit, diff
from drafting.text.markup import parse
from drafting.text.reformatting import Format, Piece, pieces
from tests.text.pages import marked

WORDS, ITALIC = Format("words"), Format("emphasis")


@given(marked, marked)
def test_what_stays_and_goes_is_what_was_read_and_how_it_was_set(before, after):
    found = [
        (letter, piece.before)
        for piece in pieces(diff(before, after))
        if piece.kind != "insert"
        for letter in piece.text
    ]

    assert plainly(found) == plainly(lettered(before))


@given(marked, marked)
def test_what_stays_and_comes_is_what_is_read_and_how_it_is_set(before, after):
    found = [
        (letter, piece.after)
        for piece in pieces(diff(before, after))
        if piece.kind != "delete"
        for letter in piece.text
    ]

    assert plainly(found) == plainly(lettered(after))


@given(st.lists(st.builds(Edit, st.just("equal"), marked), max_size=3))
def test_what_stays_as_it_is_is_not_set_otherwise(edits):
    assert not any(piece.is_reformatted or piece.kind != "equal" for piece in pieces(edits))


def lettered(text):
    return [(letter, Format(run.kind, run.target)) for run in parse(text) for letter in run.text]


def plainly(letters):
    """Without what is shown as a code point, which has several letters."""
    return [pair for pair in letters if pair[0] not in "\u200b\u27e6\u27e7U+20B"]


def test_words_set_in_italics_stay():
    assert pieces(diff("a rule", "a *rule*")) == (
        Piece("equal", "a ", WORDS, WORDS),
        Piece("equal", "rule", WORDS, ITALIC),
    )


def test_a_mark_in_one_text_only_is_a_character_of_the_other():
    assert pieces([Edit("equal", "*b"), Edit("insert", "*")]) == (
        Piece("delete", "*", WORDS, None),
        Piece("equal", "b", WORDS, ITALIC),
    )


def test_words_that_go_and_come_back_at_once_are_cut_where_a_format_changes():
    found = pieces([Edit("delete", "*a* b", "format"), Edit("insert", "a [^b]", "format")])

    assert found == (
        Piece("equal", "a", ITALIC, WORDS, "format"),
        Piece("equal", " ", WORDS, WORDS, "format"),
        Piece("equal", "b", WORDS, Format("footnote"), "format"),
    )
