from hypothesis import given

from drafting.text.words_and_spaces import Change, row, row_changes, slid
from tests.text.strategies import texts


@given(texts)
def test_a_row_joins_to_its_text(text):
    assert "".join(row(text)) == text


@given(texts, texts)
def test_the_changes_make_the_second_text_of_the_first(before, after):
    words, written, place = row(before), [], 0
    for change in row_changes(before, after):
        written += [*words[place : change.start], *change.words]
        place = change.end

    assert "".join([*written, *words[place:]]) == after


def test_each_space_stands_alone():
    assert row("so  be it") == ("so", " ", " ", "be", " ", "it")


def test_a_change_that_slides_begins_elsewhere_and_means_the_same():
    assert slid(Change(2, 2, ("x", " ")), -1) == Change(1, 1, (" ", "x"))
    assert slid(Change(2, 4, ()), 1) == Change(3, 5, ())
