from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.text.inserting import alternatives, is_alternative, is_number, numbers
from drafting.text.ordinals import letters

given_before = st.lists(
    st.sampled_from(["", "1", "2", "3", "1 bis", "1 ter", "1 bis A", "1 A", "2 bis"]), max_size=8
)


@given(given_before, st.sets(st.sampled_from(["1 bis", "2 bis", "4", "1 A"])))
def test_no_number_is_given_twice(base, spent):
    once = ["" if number in base[:index] else number for index, number in enumerate(base)]

    found = numbers(once, spent - set(once), str)

    assert len(set(found)) == len(found) == len(base)
    assert all(number in ("", now) for number, now in zip(once, found, strict=True))
    assert not set(found) & (spent - set(once))
    assert all(map(is_number, found))


@given(given_before)
def test_numbers_that_were_given_hold_when_asked_again(base):
    once = ["" if number in base[:index] else number for index, number in enumerate(base)]
    found = numbers(once, (), str)

    assert numbers(found, (), str) == found


def test_more_places_than_there_are_latin_words_are_still_numbered():
    found = numbers(["1", *[""] * 150, "2"], (), str)

    assert found[98:101] == ("1 novononagies", "1 100ies", "1 101ies")


def test_letters_are_counted_where_nothing_was_given():
    assert numbers(["", "", ""], (), letters) == ("a", "b", "c")


@pytest.mark.parametrize("text", ["5", "5 bis", "5 bis A", "a", "aa ter", "5 alt 2", "5 100ies"])
def test_what_this_module_gives_is_a_number(text):
    assert is_number(text)


@pytest.mark.parametrize("text", ["", "OP5", "5.2", "(a)", "5  bis", "Article 3"])
def test_a_reference_is_not_a_number(text):
    assert not is_number(text)


def test_other_wordings_are_counted_from_the_second():
    assert [*islice(alternatives("5"), 3)] == ["5 alt", "5 alt 2", "5 alt 3"]


def test_another_wording_belongs_to_its_number():
    assert is_alternative("5 alt 2", "5")
    assert not is_alternative("5 alt 2", "6")
    assert not is_alternative("5", "5")
