import pytest

from drafting.text.ordinals import LATIN
from drafting.text.reference_patterns import patterns

LANGUAGES = ["en", "fr", "es", "ru", "ar", "zh"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_latin_word_belongs_to_the_number_before_it(language):
    known = patterns(language)

    for word in LATIN:
        assert known.unit.match(f"5 {word}")["behind"] == f" {word}"


@pytest.mark.parametrize("word", ["States", "policies", "bisect", "terms", "alternative"])
def test_another_word_does_not(word):
    assert patterns("en").unit.match(f"5 {word}")["behind"] == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_patterns_of_a_language_are_made_once(language):
    assert patterns(language) is patterns(language)


@pytest.mark.parametrize("letter", ["a", "z", "aa", "zz", "iv", "xviii"])
def test_letters_and_small_roman_figures_stand_in_brackets(letter):
    assert patterns("en").unit.fullmatch(f"({letter})")["mark"] == letter


@pytest.mark.parametrize("words", ["(ab)", "(see)", "(1999)"])
def test_other_words_in_brackets_are_no_mark(words):
    found = patterns("en").unit.match(words)

    assert found is None or not found["mark"]
