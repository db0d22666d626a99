from drafting.text.candidates import Match
from drafting.text.identities import Texts

A, B, C = "alpha beta", "gamma delta", "epsilon zeta"


def shapes(found):
    return {(match.ones, match.others) for match in found}


def test_what_stands_once_in_each_text_is_an_anchor():
    assert shapes(Texts([A, B, B, C], [C, B, A]).anchors()) == {((0,), (2,)), ((3,), (0,))}


def test_what_is_known_is_an_anchor_whatever_the_words():
    assert shapes(Texts([A], [B], ["p"], ["p"]).anchors()) == {((0,), (0,))}


def test_a_changed_paragraph_beside_a_free_one_may_have_been_split():
    texts = Texts([f"{A} {B}"], [A, B], ["p"], ["p", "q"])

    assert texts.anchors() == []
    assert texts.allow(Match((0,), (0, 1), 1.0))
    assert not texts.allow(Match((0,), (1,), 1.0))


def test_an_identity_that_stands_twice_tells_nothing():
    assert Texts([A, B], [B], ["p", "p"], ["p"]).known == {}


def test_of_equal_paragraphs_the_one_between_equal_neighbours_is_best():
    equals = Texts([C, A, C, B], [C, B]).equals((0, 2), (0,))

    assert max(equals, key=lambda match: match.score).ones == (2,)
