"""A paragraph that went here and came there is found by its words, its bookmark or its move."""

from drafting.formats.word_moved import homes
from drafting.formats.word_tracked import Paragraph, Revision, Run, Settled


def _out(text, move="", bookmark=""):
    act = Revision("moved_from", "Northland", move=move)
    return Paragraph((Run(text, (act,)),), mark=(act,), bookmarks=(bookmark,) if bookmark else ())


def _in(text, move="", bookmark=""):
    act = Revision("moved_to", "Northland", move=move)
    return Paragraph((Run(text, (act,)),), mark=(act,), bookmarks=(bookmark,) if bookmark else ())


def _homes(gone, come):
    paragraphs = [*gone, *come]
    settled = [
        Settled("".join(run.text for run in one.runs), (place,))
        for place, one in enumerate(paragraphs)
    ]
    size = len(gone)
    return homes(
        paragraphs,
        list(enumerate(settled[:size])),
        list(enumerate(settled[size:])),
    )


def test_the_same_words_are_the_same_paragraph_whatever_their_number():
    found = _homes([_out("1. oak"), _out("2. elm")], [_in("1. elm"), _in("2. oak")])

    assert found == {0: 1, 1: 0}


def test_a_pasted_bookmark_tells_where_a_changed_paragraph_went():
    found = _homes([_out("oak", bookmark="_decl_a")], [_in("old oak", bookmark="_decl_a_Copy_1")])

    assert found == {0: 0}


def test_the_name_of_a_move_is_the_last_sign():
    found = _homes([_out("oak", "m1"), _out("elm", "m2")], [_in("an elm", "m2"), _in("ash")])

    assert found == {1: 0}


def test_paragraphs_moved_at_once_keep_their_order():
    found = _homes([_out("oak", "m1"), _out("elm", "m1")], [_in("oaks", "m1"), _in("elms", "m1")])

    assert found == {0: 0, 1: 1}


def test_what_has_no_sign_has_no_home():
    found = _homes([_out("oak")], [_in("elm")])

    assert found == {}
