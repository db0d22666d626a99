from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from drafting.text import changes as module
from drafting.text.changes import changes, readable
from tests.text.strategies import texts

words = st.lists(st.sampled_from("abcd"), max_size=12)


def applied(found, before, after):
    written, place = [], 0
    for start, end, first, last in found:
        written += [*before[place:start], *after[first:last]]
        place = end
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


def size(found):
    return sum(end - start + last - first for start, end, first, last in found)


@given(words, words)
def test_the_changes_make_the_second_text_of_the_first(before, after):
    found = changes(before, after)

    assert applied(found, before, after) == after
    assert applied(readable(found, before), before, after) == after


@given(words, words)
def test_no_shorter_edit_exists(before, after):
    found = changes(before, after)

    assert size(found) == len(before) + len(after) - 2 * longest_common(before, after)


@given(words, words)
def test_an_untouched_word_stands_between_two_changes(before, after):
    assert all(one[1] < other[0] for one, other in pairwise(changes(before, after)))


@given(texts)
def test_every_letter_of_any_text_can_stand_for_itself(text):
    before, after = list(text), list(text[::-1])

    assert applied(changes(before, after), before, after) == after


def test_lone_signs_between_larger_changes_are_taken_along():
    before = ["a", "b", ",", "c", "d"]
    found = [(0, 2, 0, 1), (3, 5, 2, 3)]

    assert readable(found, before) == [(0, 5, 0, 3)]


def test_small_words_between_larger_changes_are_taken_along():
    before = ["hunger", "and", "need", "of", "the", "poor", "and", "weak"]

    assert readable([(0, 3, 0, 2), (5, 8, 4, 6)], before) == [(0, 8, 0, 6)]


def test_a_word_with_meaning_between_two_changes_stays():
    found = [(0, 2, 0, 1), (3, 5, 2, 3)]

    assert readable(found, ["a", "b", "shall", "c", "d"]) == found


def test_a_sign_beside_a_change_of_one_word_stays():
    found = [(0, 1, 0, 0), (2, 4, 1, 3)]

    assert readable(found, ["a", ",", "b", "c"]) == found


def test_a_longer_run_of_small_words_stays():
    found = [(0, 2, 0, 1), (6, 8, 5, 6)]

    assert readable(found, ["a", "b", "of", "the", "and", "in", "c", "d"]) == found


def test_texts_too_long_for_one_table_are_held_by_sure_words(monkeypatch):
    monkeypatch.setattr(module, "LARGEST_TABLE", 16)
    before = [f"w{place}" for place in range(200)]
    after = [word if place % 40 else "new" for place, word in enumerate(before)]

    assert changes(before, after) == [(place, place + 1) * 2 for place in range(0, 200, 40)]


@given(words, words)
def test_words_held_fast_change_nothing_of_the_result(before, after):
    limit, module.LARGEST_TABLE = module.LARGEST_TABLE, 4
    try:
        found = changes(before, after)
    finally:
        module.LARGEST_TABLE = limit

    assert applied(found, before, after) == after


def test_very_long_texts_without_a_sure_word_are_replaced_whole(monkeypatch):
    monkeypatch.setattr(module, "LARGEST_TABLE", 16)

    assert changes(["a"] * 9 + ["b"], ["c"] + ["a"] * 8) == [(0, 10, 0, 9)]
