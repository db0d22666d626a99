import pytest
from hypothesis import given

from drafting.text.parts import holder
from tests.text.strategies import texts

FIRST = "Recalling that neighbours share one river and mend its banks together,"
SECOND = "Convinced that every road is kept in repair by those who travel on it,"
BASE = f"{FIRST} {SECOND}"


@pytest.mark.parametrize(
    ("before", "after", "part"),
    [
        ("one river", "one wide river", 0),
        ("neighbours share one river", "all share a river", 0),
        ("in repair by", "in repair at all times by", 1),
        ("travel on it,", "travel on it and by their heirs,", 1),
    ],
)
def test_the_part_that_kept_the_words_around_a_change_holds_it(before, after, part):
    assert holder(BASE, BASE.replace(before, after), (FIRST, SECOND)) == part


def test_changes_in_both_parts_are_held_by_neither():
    proposed = BASE.replace("one river", "a stream").replace("every road", "each path")

    assert holder(BASE, proposed, (FIRST, SECOND)) is None


def test_words_that_no_part_kept_are_held_by_none():
    proposed = BASE.replace("one river", "one wide river")

    assert holder(BASE, proposed, (SECOND,)) is None


def test_a_part_that_was_edited_since_still_holds_its_words():
    proposed = BASE.replace("mend its banks", "mend all its banks")

    assert holder(BASE, proposed, (FIRST.replace("Recalling", "Mindful"), SECOND)) == 0


@given(texts, texts)
def test_the_whole_text_holds_every_change_of_it_that_has_words_around(base, proposed):
    expected = 0 if base and proposed != base else None

    assert holder(base, proposed, (base,)) == expected


@given(texts, texts)
def test_two_equal_parts_are_never_told_apart(base, proposed):
    assert holder(base, proposed, (base, base)) is None
