"""A paragraph in pieces: nothing is lost, and what changed is what a reader sees changed."""

import pytest
from hypothesis import given

from drafting.formats.word_pieces import BREAK, Look, Piece, compared, pieces
from drafting.text.markup import parse
from tests.formats.samples import written_words

EMPHASIS, OPENING = Look("emphasis"), Look("opening")


def _merged(found):
    """Pieces with those joined that are set alike and can be joined."""
    merged = []
    for piece in found:
        if merged and merged[-1].look == piece.look and not piece.look.is_whole:
            merged[-1] = Piece(merged[-1].text + piece.text, piece.look)
        else:
            merged.append(piece)
    return merged


@given(written_words)
def test_the_pieces_hold_every_word_of_the_paragraph(text):
    found = "".join(piece.text for piece in pieces(text, "operative"))

    assert found == "".join(run.text for run in parse(text))


@given(written_words, written_words)
def test_what_stays_and_goes_is_the_one_text_what_stays_and_comes_the_other(one, other):
    before, after = pieces(one, "preambular"), pieces(other, "preambular")

    found = compared(before, after)

    old = [Piece(each.piece.text, each.old) for each in found if each.fate != "insert"]
    new = [each.piece for each in found if each.fate != "delete"]
    assert _merged(old) == _merged(before)
    assert _merged(new) == _merged(after)


def test_the_opening_words_are_a_piece_and_emphasis_in_them_stays():
    assert pieces("Recalling *also* the sea,", "preambular") == (
        Piece("Recalling ", OPENING),
        Piece("also", EMPHASIS),
        Piece(" the sea,"),
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("See [all](https://example.org).", "See [all of it](https://example.org)."),
        ("See [all](https://example.org).", "See [all](https://example.net)."),
        ("See all[^1].", "See all[^2]."),
        ("See all.", "See [all](https://example.org)."),
    ],
)
def test_a_link_and_a_footnote_mark_are_compared_as_a_whole(before, after):
    found = compared(pieces(before, "paragraph"), pieces(after, "paragraph"))

    assert [one.fate for one in found] == ["equal", "delete", "insert", "equal"]


def test_the_end_of_a_paragraph_is_never_a_word():
    found = compared([Piece("One. Two.")], [Piece("One."), BREAK, Piece("Two.")])

    assert [(one.fate, one.piece) for one in found if one.fate != "equal"] == [
        ("delete", Piece(" ")),
        ("insert", BREAK),
    ]


def test_private_characters_of_the_text_itself_are_words():
    text = "A sign \U000f0000 of ours[^1]"

    found = compared(pieces(text, "paragraph"), pieces(text, "paragraph"))

    assert [one.piece for one in found] == list(pieces(text, "paragraph"))
