import pytest

from drafting.text.function_words import carries_meaning

BINDING = ["shall", "should", "may", "must", "not", "no", "without", "can"]


@pytest.mark.parametrize(
    "word",
    ["shall", "should", "may", "must", "not", "no", "without", "can", "only", "peoples", "7"],
)
def test_what_binds_or_frees_or_names_carries_meaning(word):
    assert carries_meaning(word)


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("the", "en"),
        ("The", "en-GB"),
        ("der", "de"),
        ("l", "fr"),
        ("con", "es"),
        ("\u0438", "ru"),
        ("\u0641\u064a", "ar"),
        (",", "zh"),
        ("\u00a7", "en"),
    ],
)
def test_a_small_word_of_its_language_and_a_sign_do_not(word, language):
    assert not carries_meaning(word, language)


def test_a_small_word_of_one_language_may_say_something_in_another():
    assert carries_meaning("con", "en")
    assert carries_meaning("L", "de")


def test_a_small_word_that_says_nothing_anywhere_is_small_in_every_text():
    assert not carries_meaning("und", "en")


def test_no_chinese_character_is_taken_for_a_small_word():
    assert carries_meaning("\u7684", "zh")
