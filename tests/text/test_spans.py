import pytest
from hypothesis import given

from drafting.text.changes import changes
from drafting.text.spans import ranges
from drafting.text.tokens import keys, pieces
from tests.text.strategies import texts


def compared(before, after):
    old, new = pieces(before), pieces(after)
    return ranges(old, new, changes(keys(old[1::2]), keys(new[1::2])))


@given(texts, texts)
def test_what_lies_between_two_ranges_is_the_same_in_both_texts(before, after):
    place = other = 0
    for start, end, first, last in [
        *compared(before, after),
        (len(before), len(before), len(after), len(after)),
    ]:
        assert before[place:start] == after[other:first]
        place, other = end, last


@given(texts, texts)
def test_no_range_touches_the_next_and_none_is_empty(before, after):
    ends = (-1, -1)
    for start, end, first, last in compared(before, after):
        assert (start, first) > ends
        assert start < end or first < last
        ends = (end, last)


@pytest.mark.parametrize(
    ("before", "after", "gone", "come"),
    [
        ("debt and need", "debt, hunger and need", "", ", hunger"),
        ("one old two", "one two", "old ", ""),
        ("two", "one two", "", "one "),
        ("one two", "one", " two", ""),
        ("one two", "one, two", "", ","),
        ("a  b", "a b", "  ", " "),
        ("a\u00a0b", "a b", "\u00a0", " "),
        ("a\n\nb", "a x b", "\n\n", " x "),
        (" a", "a", " ", ""),
        ("say 'a'", "say \u2018a\u2019", "'a'", "\u2018a\u2019"),
    ],
)
def test_a_change_takes_the_white_space_that_belongs_to_it(before, after, gone, come):
    found = compared(before, after)

    start, end, first, last = found[0][0], found[-1][1], found[0][2], found[-1][3]
    assert (before[start:end], after[first:last]) == (gone, come)


def test_places_are_counted_from_the_beginning_that_is_given():
    assert ranges(["", "a", ""], ["", "b", ""], [(0, 1, 0, 1)], 7) == [(7, 8, 7, 8)]
