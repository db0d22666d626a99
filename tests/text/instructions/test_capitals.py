import pytest
from hypothesis import given

from drafting.text.instructions.capitals import shown_by_capitals
from tests.text.strategies import texts


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("the right TO LIFE of all", "the right of all", "the right to life of all"),
        ("act, INCLUDING HERE, in peace", "act, in peace", "act, including here, in peace"),
        ("of all peoples AND PERSONS;", "of all peoples;", "of all peoples and persons;"),
        ("act with THE UN in peace", "act with in peace", "act with the UN in peace"),
        ("to the FREE, PRIOR consent", "to the consent", "to the free, prior consent"),
    ],
)
def test_new_words_in_capitals_are_told_from_those_that_stay(text, before, after):
    assert shown_by_capitals(text) == (before, after)


@pytest.mark.parametrize(
    "text", ["the UN and the EU agree", "ALL IN CAPITALS", "A man and I agree"]
)
def test_acronyms_and_texts_in_capitals_show_nothing_new(text):
    assert shown_by_capitals(text) is None


@given(texts)
def test_any_text_can_be_looked_at(text):
    shown = shown_by_capitals(text)

    assert shown is None or len(shown.before) < len(shown.after)
