import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.text.compilation import stands_alone

BASE = "Each State shall keep the river clean for those who live below its border."
OTHER = "No government may sell water that another people was promised in a treaty."


def test_another_text_is_an_alternative():
    assert stands_alone(BASE, OTHER)


@pytest.mark.parametrize(
    "text",
    [
        BASE.replace("clean", "clean and deep"),
        BASE.replace("Each State shall", "States should"),
        "Each State shall keep the river clean.",
        "",
        "Delete all of it.",
    ],
)
def test_what_changes_some_of_the_words_is_set_into_them(text):
    assert not stands_alone(BASE, text)


@given(st.text(), st.text())
def test_it_is_the_same_which_of_the_two_is_asked_about(base, text):
    assert stands_alone(base, text) == stands_alone(text, base)


@given(st.text())
def test_no_text_is_an_alternative_to_itself(text):
    assert not stands_alone(text, text)
