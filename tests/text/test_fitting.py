from drafting.text.fitting import fit, fit_anywhere
from drafting.text.likeness import Likeness

ONE, TWO, THREE = "one a b c", "two d e f", "three g h i"


def test_the_order_of_both_texts_is_kept():
    likeness = Likeness([ONE, TWO, THREE], [TWO, THREE, ONE])

    matches = set(fit(likeness, (0, 1, 2), (0, 1, 2)))

    assert matches == {((1,), (0,)), ((2,), (1,))}


def test_a_match_of_two_is_preferred_to_one_and_a_rest():
    likeness = Likeness([f"{ONE} {TWO}", THREE], [ONE, TWO, THREE])

    matches = set(fit(likeness, (0, 1), (0, 1, 2)))

    assert matches == {((0,), (0, 1)), ((1,), (2,))}


def test_anywhere_the_most_alike_find_each_other_first():
    likeness = Likeness(["a b c d", "a b c x"], ["a b c d y", "a b c x"])

    assert list(fit_anywhere(likeness, (0, 1), (0, 1))) == [((1,), (1,)), ((0,), (0,))]


def test_strangers_are_not_matched():
    likeness = Likeness([ONE], [TWO])

    assert list(fit(likeness, (0,), (0,))) == []
    assert list(fit_anywhere(likeness, (0,), (0,))) == []
