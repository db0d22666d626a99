import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.text.ordinals import latin, latin_rank, letters, letters_rank, roman


def test_inserted_places_have_latin_names():
    assert [latin(number) for number in range(1, 10)] == [
        *["bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies"]
    ]


@pytest.mark.parametrize(
    ("number", "word"),
    [
        (10, "undecies"),
        (11, "duodecies"),
        (14, "quindecies"),
        (18, "novodecies"),
        (19, "vicies"),
        (20, "unvicies"),
        (29, "tricies"),
        (98, "novononagies"),
        (99, "100ies"),
    ],
)
def test_after_decies_the_latin_goes_on(number, word):
    assert latin(number) == word


@given(st.integers(1, 2_000))
def test_a_latin_word_names_one_place_only(number):
    assert latin_rank(latin(number)) == number


@pytest.mark.parametrize("number", [0, -1])
def test_the_place_itself_has_no_latin_word(number):
    with pytest.raises(ValueError, match="no Latin word"):
        latin(number)


@pytest.mark.parametrize("word", ["", "alt", "States", "ies", "policies", "A", "0ies", "1ies"])
def test_other_words_are_not_latin(word):
    assert latin_rank(word) == 0


@given(st.integers(1, 2_000))
def test_a_letter_names_one_place_only(number):
    assert letters_rank(letters(number)) == number
    assert letters_rank(letters(number).upper()) == number


@pytest.mark.parametrize("word", ["", "ab", "1", "\u0430"])
def test_what_is_no_letter_has_no_rank(word):
    assert letters_rank(word) == 0


def test_letters_are_doubled_after_z():
    assert [letters(number) for number in (1, 26, 27, 28, 53)] == ["a", "z", "aa", "bb", "aaa"]


def test_roman_figures_are_small():
    assert [roman(number) for number in (1, 4, 9, 40, 90, 400, 1999)] == [
        *["i", "iv", "ix", "xl", "xc", "cd", "mcmxcix"]
    ]
