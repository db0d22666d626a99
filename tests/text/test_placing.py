import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.text.changes import changes
from drafting.text.placing import ends_a_clause, placed, room

words = st.lists(st.sampled_from(["a", "b", ",", "."]), max_size=9)


def applied(found, before, after):
    written, place = [], 0
    for start, end, first, last in found:
        written += [*before[place:start], *after[first:last]]
        place = end
    return written + list(before[place:])


@given(words, words)
def test_a_placed_change_has_the_same_result(before, after):
    assert applied(placed(changes(before, after), before, after), before, after) == after


def test_a_sentence_can_stand_before_or_behind_the_full_stop():
    assert room((2, 2, 2, 4), ["act", "."], ["act", ".", "Now", "."], (0, 2)) == (1, 0)


def test_a_replacement_stands_where_it_is():
    assert room((0, 1, 0, 1), ["a", "b"], ["b", "b"], (0, 2)) == (0, 0)


def test_a_change_does_not_slide_past_its_neighbour():
    assert room((2, 2, 2, 3), ["a", "a", "a"], ["a"] * 4, (1, 2)) == (1, 0)


@pytest.mark.parametrize(
    ("before", "found", "after", "settled"),
    [
        ("to A , to B", (4, 4, 4, 7), "to A , to C , to B", (3, 3, 3, 6)),
        ("A . The dog", (3, 3, 3, 6), "A . The cow . The dog", (2, 2, 2, 5)),
        ("to A , to C , to B", (4, 7, 4, 4), "to A , to B", (3, 6, 3, 3)),
    ],
)
def test_a_change_begins_with_a_clause_where_it_can(before, found, after, settled):
    assert placed([found], before.split(), after.split()) == [settled]


@pytest.mark.parametrize(
    ("word", "ends"), [("so,", True), ("so.", True), ("so", False), ("", False)]
)
def test_a_clause_ends_with_its_sign(word, ends):
    assert ends_a_clause(word) is ends
