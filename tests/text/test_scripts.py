import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.text.scripts import SYMBOLS, is_imitation, resembles, script_of, styled


@pytest.mark.parametrize(
    ("letter", "script"),
    [
        ("a", "Latin"),
        ("\u0430", "Cyrillic"),
        ("\u03bf", "Greek"),
        ("\u0634", "Arabic"),
        ("\u56fd", "Han"),
        ("\u13aa", "Cherokee"),
        ("\U0001e900", "Rare"),
        ("1", ""),
        (" ", ""),
        ("\u0301", ""),
        ("\u00ba", ""),
        ("\u1d49", ""),
    ],
)
def test_a_letter_belongs_to_a_script_and_a_shared_sign_to_none(letter, script):
    assert script_of(letter) == script


@pytest.mark.parametrize(
    ("letter", "script", "other"),
    [
        ("\u0430", "Latin", "a"),
        ("a", "Cyrillic", "\u0430"),
        ("\u0430", "Greek", "\u03b1"),
        ("\u00e9", "Cyrillic", "\u0435"),
        ("\u0451", "Latin", "e"),
        ("\U0001d400", "Latin", "A"),
        ("\u0967", "Latin", "1"),
        ("\u00d7", "Latin", "x"),
        ("\u0436", "Latin", ""),
        ("a", "Rare", ""),
    ],
)
def test_a_letter_is_taken_for_one_of_another_script(letter, script, other):
    assert resembles(letter, script) == other


@given(st.characters())
def test_a_likeness_is_one_letter_of_the_script_that_was_asked_for(letter):
    other = resembles(letter, "Cyrillic")

    assert len(other) <= 1
    assert not other or other.isdecimal() or script_of(other) == "Cyrillic"


@given(st.characters())
def test_the_ordinary_form_of_a_letter_has_no_other_form(letter):
    assert styled(letter) == "" or styled(styled(letter)) == ""


def test_phonetic_letters_of_no_alphabet_are_imitations():
    assert is_imitation("\u0251")
    assert not is_imitation("a")
    assert not any(map(is_imitation, SYMBOLS))
