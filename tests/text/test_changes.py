from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from drafting.text.changes import LARGEST_SQUARE, changes, readable
from drafting.text.slides import Change
from tests.text.strategies import texts

words = st.lists(st.sampled_from("abcd"), max_size=12)


def applied(found, before):
    written, place = [], 0
    for change in found:
        written += [*before[place : change.start], *change.words]
        place = change.end
    return written + list(before[place:])


def longest_common(one, other):
    row = [0] * (len(other) + 1)
    for left in one:
        previous = row[:]
        for place, right in enumerate(other):
            row[place + 1] = (
                previous[place] + 1 if left == right else max(row[place], previous[place + 1])
            )
    return row[-1]


@given(words, words)
def test_the_changes_make_the_second_text_of_the_first(before, after):
    found = changes(before, after)

    assert applied(found, before) == after
    assert applied(readable(found, before), before) == after


@given(words, words)
def test_no_shorter_edit_exists(before, after):
    found = changes(before, after)

    assert sum(change.size for change in found) == (
        len(before) + len(after) - 2 * longest_common(before, after)
    )


@given(words, words)
def test_an_untouched_word_stands_between_two_changes(before, after):
    found = changes(before, after)

    assert all(one.end < other.start for one, other in pairwise(found))


@given(texts)
def test_every_letter_of_any_text_can_stand_for_itself(text):
    assert applied(changes(list(text), list(text[::-1])), list(text)) == list(text[::-1])


def test_a_lone_comma_between_two_changes_is_taken_in():
    before = ["a", "b", ",", " ", "c", "d"]
    found = [Change(0, 2, ("x",)), Change(4, 6, ("y",))]

    assert readable(found, before) == (Change(0, 6, ("x", ",", " ", "y")),)


def test_a_lone_word_between_two_changes_stands():
    before = ["a", "b", "stays", "c", "d"]
    found = (Change(0, 2, ("x",)), Change(3, 5, ("y",)))

    assert readable(found, before) == found


def test_texts_too_large_to_compare_at_once_are_held_by_their_rare_words():
    before = [f"w{number}" for number in range(int(LARGEST_SQUARE**0.5) + 200)]
    after = ["new", *before[1:500], "other", *before[501:-1], "last"]

    found = changes(before, after)

    assert applied(found, before) == after
    assert sum(change.size for change in found) == 6


def test_texts_too_large_and_without_a_word_in_common_replace_each_other():
    before = ["a", "b"] * 1_000
    after = ["c", "d"] * 1_000

    assert changes(before, after) == (Change(0, 2_000, tuple(after)),)


def test_a_lone_comma_beside_a_single_word_stands():
    before = ["a", ",", "b"]
    found = (Change(0, 1, ()), Change(2, 3, ("x",)))

    assert readable(found, before) == found
