import pytest
from hypothesis import given

from drafting.text.editorial.characters import hidden_runs
from drafting.text.invisible import objections
from tests.text.editorial.desk import marked, read_in
from tests.text.strategies import texts

HIDDEN, LIKE = "hidden-character", "look-alike-letter"


@pytest.mark.parametrize("hidden", ["\u200b", "\u202e", "\u2066", "\ufeff", "\u00ad", "\u200d"])
def test_a_character_that_nobody_sees_is_taken_out(hidden):
    assert read_in(HIDDEN, f"to pl{hidden}ay") == [(hidden, "")]


@pytest.mark.parametrize("words", ["to play", "a\u00a0right", "\u0645\u06cc\u200c\u062e"])
def test_what_can_be_seen_or_is_needed_has_no_mark(words):
    assert read_in(HIDDEN, words) == []


def test_the_hidden_character_is_named():
    (found,) = marked(HIDDEN, ("paragraph", "to pl\u200bay"))

    assert "ZERO WIDTH SPACE (U+200B)" in found.sentence


def test_hidden_characters_in_a_row_are_one_mark():
    assert read_in(HIDDEN, "a\u200b\u2060b\ufeff") == [("\u200b\u2060", ""), ("\ufeff", "")]


@given(texts)
def test_something_is_hidden_exactly_where_the_room_objects(words):
    runs = list(hidden_runs(words))

    assert bool(runs) == bool(objections(words))
    assert all(objections(words[start:end]) for start, end in runs)


@pytest.mark.parametrize(
    ("language", "word", "right"),
    [
        ("en", "w\u043erk", "work"),
        ("en", "\u0410rticle", "Article"),
        ("en", "\u03bfrder", "order"),
        ("en", "\u0430", "a"),
        ("ru", "\u043c\u0438p", "\u043c\u0438\u0440"),
        ("en", "w\u043e\u0436rk", None),
    ],
)
def test_letters_of_another_script_are_found_in_a_word(language, word, right):
    assert read_in(LIKE, f"the {word} of all" if language == "en" else word, language) == [
        (word, right)
    ]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "the work of all"),
        ("en", "the Russian word \u043c\u0438\u0440"),
        ("en", "5 \u03bcg"),
        ("en", "work \u043c\u0438\u0440"),
        ("en", "the caf\u00e9 \u56fd\u9645 \u0634\u0639\u0628"),
        ("ru", "\u043c\u0438\u0440 \u0438 \u0441\u043e\u0432\u0435\u0442"),
        ("ru", "\u0441 A/HRC/21/10"),
    ],
)
def test_words_of_one_script_have_no_mark(language, words):
    assert read_in(LIKE, words, language) == []


def test_a_foreign_letter_is_named_once_however_often_it_stands():
    (found,) = marked(LIKE, ("paragraph", "the w\u043erkr\u043eom of all"))

    assert found.sentence.count("Cyrillic small letter o") == 1
    assert found.fix == "workroom"


def test_a_character_without_a_name_is_told_by_its_number():
    (found,) = marked(LIKE, ("paragraph", "the A\U0003d000 of all"), language="ar")

    assert "U+3d000" in found.sentence
