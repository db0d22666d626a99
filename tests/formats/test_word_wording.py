"""The marks of a paragraph survive its way through Word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.formats.word_wording import (
    carried,
    key,
    shown,
    tidy,
    without_any_number,
    without_number,
)
from drafting.text.markup import parse, plain
from tests.text.strategies import wordings

MARKED = "Recalling *the oak* of [the river](https://un.org/),[^1] and its banks,"
AS_WORDS, AS_NOTE = (
    "Recalling the oak of the river,1 and its banks,",
    ("Recalling the oak of the river, and its banks,"),
)


def test_a_footnote_mark_is_shown_as_a_word_or_as_a_note():
    assert shown(MARKED) == (AS_WORDS, AS_NOTE)
    assert shown("plain words") == ("plain words",)


@pytest.mark.parametrize("before", [AS_WORDS, AS_NOTE])
def test_words_that_stay_keep_their_marks(before):
    after = before.replace("banks", "wide banks")

    found = carried(MARKED, before, after)

    assert found == MARKED.replace("banks", "wide banks")


@pytest.mark.parametrize(
    ("change", "result"),
    [
        (("the oak ", ""), "Recalling of [the river](https://un.org/),[^1] and its banks,"),
        (("the oak", "the old oak"), MARKED.replace("the oak", "the old oak")),
        (("of the river", "of a lake"), "Recalling *the oak* of a lake,[^1] and its banks,"),
    ],
)
def test_a_mark_goes_with_its_words(change, result):
    found = carried(MARKED, AS_NOTE, AS_NOTE.replace(*change))

    assert found == result


def test_words_without_marks_are_taken_as_they_came():
    assert carried("the oak", "the oak", "the elm") == "the elm"


def test_words_of_an_unknown_text_are_taken_as_they_came():
    assert carried(MARKED, "another text", "the elm") == "the elm"


@given(st.sampled_from([AS_WORDS, AS_NOTE]), wordings.map(tidy))
def test_marks_add_and_take_no_word(before, words):
    after = tidy(f"{before[:20]} {words} {before[20:]}")

    found = carried(MARKED, before, after)

    assert key(after) in {
        key(plain(found)),
        key("".join(run.text for run in parse(found))),
    }


@pytest.mark.parametrize(
    ("words", "printed", "rest"),
    [
        ("1.\tReaffirms", "1.", "Reaffirms"),
        ("(a) the oak", "(a)", "the oak"),
        ("Article 1\nOaks", "Article 1", "Oaks"),
        ("Article 12", "Article 1", "Article 12"),
        ("Reaffirms", "", "Reaffirms"),
    ],
)
def test_the_number_in_print_is_taken_off(words, printed, rest):
    assert without_number(words, printed) == rest


def test_any_number_is_taken_off():
    assert without_any_number("2 bis. Thanks") == "Thanks"
    assert without_any_number("Thanks") == "Thanks"


def test_only_words_make_two_texts_different():
    assert key(" the\u00a0oak\n") == key("the oak")
    assert tidy("cafe\u0301 \t oak") == "caf\u00e9 oak"
