import pytest
from hypothesis import given

from drafting.text.near import SHARE, is_near
from tests.text.strategies import wordings

BASE = "Each State shall warn every State concerned without delay and without charge."
LONG = BASE.replace("charge.", "charge, with the means to act upon it in good time.")


@pytest.mark.parametrize(
    "other",
    [
        LONG,
        LONG.replace("in good time", "in due time"),
        LONG.replace("act upon it", "act on it"),
    ],
)
def test_one_word_of_many_that_are_new_makes_no_difference(other):
    assert is_near(BASE, LONG, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (BASE.replace("warn", "inform"), BASE.replace("warn", "alert")),
        (BASE.replace("warn", "inform"), BASE.replace("delay", "charge")),
        (LONG, LONG.replace("with the means to act upon it", "in the languages of all")),
        (BASE.replace("warn", "inform"), BASE),
    ],
)
def test_what_both_leave_alone_makes_nobody_alike(one, other):
    assert not is_near(BASE, one, other)


def test_the_threshold_is_a_quarter_of_what_either_changes():
    eight = f"{BASE} one two three four five six seven eight"
    six = f"{BASE} one two three four five six"

    assert SHARE == 4
    assert is_near(BASE, eight, f"{BASE} one two three four five six seven nine")
    assert not is_near(BASE, six, f"{BASE} one two three four five nine")


@given(wordings, wordings, wordings)
def test_to_be_near_goes_both_ways(base, one, other):
    assert is_near(base, one, other) == is_near(base, other, one)


@given(wordings, wordings)
def test_the_same_words_are_near(base, one):
    assert is_near(base, one, one)
