from itertools import pairwise

from hypothesis import given

from drafting.text.kept import kept
from drafting.text.tokens import keys, tokens
from tests.text.strategies import texts


@given(texts, texts)
def test_runs_are_in_order_and_the_same_typography_aside(before, after):
    runs = kept(before, after)

    for start, end, first, last in runs:
        assert start < end
        assert keys(tokens(before[start:end])) == keys(tokens(after[first:last]))
    assert all(one[1] <= two[0] and one[3] <= two[2] for one, two in pairwise(runs))


@given(texts)
def test_all_of_a_text_stays_in_itself(text):
    assert kept(text, text) == ([(0, len(text), 0, len(text))] if text else [])


def test_a_quotation_mark_of_another_shape_stays():
    assert kept('the "right"', "the \u201cright\u201d") == [
        (0, 4, 0, 4),
        (4, 5, 4, 5),
        (5, 10, 5, 10),
        (10, 11, 10, 11),
    ]


def test_a_quotation_mark_stays_beside_a_word_that_is_new():
    assert (2, 3, 7, 8) in kept('a "just" order', "a fair \u201cjust\u201d order")


def test_a_replaced_word_does_not_stay():
    assert kept("all people act", "all peoples act") == [(0, 4, 0, 4), (10, 14, 11, 15)]
