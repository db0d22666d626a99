import pytest

from drafting.text.editorial.scripts import look_alikes


@pytest.mark.parametrize(
    ("language", "word", "mended"),
    [("en", "w\u043erk", "work"), ("ru", "\u043c\u0438p", "\u043c\u0438\u0440")],
)
def test_a_word_of_two_scripts_is_mended_to_the_one_it_has_more_of(language, word, mended):
    (found,) = look_alikes(word, language)

    assert (found.start, found.end, found.mended) == (0, len(word), mended)


def test_the_foreign_letters_are_told_each_once():
    (found,) = look_alikes("w\u043erkr\u043eom", "en")

    assert found.names == ("\u043e",)


def test_a_foreign_letter_without_a_like_is_left_to_the_writer():
    (found,) = look_alikes("w\u043e\u0436rk", "en")

    assert found.mended is None


def test_a_foreign_letter_that_looks_like_no_other_deceives_nobody():
    assert list(look_alikes("5 \u03bcg", "en")) == []


def test_a_word_of_one_script_is_let_stand():
    assert list(look_alikes("work \u043c\u0438\u0440", "en")) == []
