import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.text.signs import Stretch, signed
from tests.text.strategies import wordings

RUSSIAN = "\u041d\u0430\u043f\u043e\u043c\u0438\u043d\u0430\u044f \u043e \u043c\u0438\u0440\u0435,"


@pytest.mark.parametrize("text", ["", "Recalling the peace of all,", RUSSIAN])
def test_a_text_that_is_what_it_seems_bears_no_sign(text):
    assert signed(text) == ()


def test_a_letter_of_another_script_bears_its_number():
    assert signed("p\u0435ace") == (
        Stretch("p"),
        Stretch("\u0435", "U+0435"),
        Stretch("ace"),
    )


def test_what_nobody_sees_is_shown_by_its_number_alone():
    assert signed("peace\u200b for\u202e all") == (
        Stretch("peace"),
        Stretch("", "U+200B"),
        Stretch(" for"),
        Stretch("", "U+202E"),
        Stretch(" all"),
    )


@given(st.one_of(st.text(), wordings))
def test_every_character_that_is_seen_stands_in_its_order(text):
    found = signed(text)

    shown = [one.text or chr(int(one.sign[2:], 16)) for one in found]
    assert not found or "".join(shown) == text
