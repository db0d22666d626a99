import pytest

from tests.text.editorial.desk import marks, put_right, read_in


@pytest.mark.parametrize(
    ("words", "mark", "fix"),
    [
        ("all the the peoples", "the the", "the"),
        ("The the peoples", "The the", "The"),
        ("all of of of them", "of of of", "of"),
        ("les droits de de tous", "de de", "de"),
    ],
)
def test_a_word_that_stands_twice_is_taken_out(words, mark, fix):
    assert read_in("doubled-word", words) == [(mark, fix)]


@pytest.mark.parametrize(
    "words",
    [
        "a right that that people has",
        "what they had had before",
        "from Bora Bora to Pago Pago",
        "side by side and by and by",
        "no, no, never",
        "3 3",
        "the post-post war",
        "the theatre",
    ],
)
def test_words_that_may_follow_themselves_have_no_mark(words):
    assert read_in("doubled-word", words) == []


def test_chinese_doubles_words_at_will():
    assert read_in("doubled-word", "人 人", language="zh") == []


@pytest.mark.parametrize(
    ("words", "fix"), [("two  spaces", "two spaces"), ("a \u00a0 gap", "a gap")]
)
def test_more_than_one_space_is_one_too_many(words, fix):
    assert put_right("doubled-space", ("paragraph", words)) == fix


def test_one_space_is_enough():
    assert read_in("doubled-space", "one space and one\u00a0more") == []


@pytest.mark.parametrize(
    ("words", "fix"), [("solidarity , and", "solidarity, and"), ("the end ;", "the end;")]
)
def test_no_space_stands_before_a_mark(words, fix):
    assert put_right("space-before-mark", ("paragraph", words)) == fix


@pytest.mark.parametrize("words", ["a figure of .5 metres", "solidarity, and", "see … ; then"])
def test_a_mark_that_follows_closely_has_no_mark(words):
    expected = [(" ", "")] if ";" in words else []

    assert read_in("space-before-mark", words) == expected


def test_french_sets_a_space_before_some_marks():
    assert marks("space-before-mark", ("paragraph", "ceci ; cela."), language="fr") == []
