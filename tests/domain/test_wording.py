import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.domain import wording
from drafting.domain.errors import Invalid

ANY_TEXT = st.text()


def test_a_paragraph_is_kept_on_one_line_without_needless_spaces():
    assert wording.paragraph_words("  Recalling \n the\t river, ") == "Recalling the river,"


@given(ANY_TEXT)
def test_words_are_kept_as_they_are_when_they_are_kept_again(text):
    try:
        kept = wording.paragraph_words(text)
    except Invalid:
        return

    assert wording.paragraph_words(kept) == kept


@given(ANY_TEXT)
def test_a_remark_is_kept_as_it_is_when_it_is_kept_again(text):
    try:
        kept = wording.optional_remark(text, field="reason")
    except Invalid:
        return

    assert wording.optional_remark(kept, field="reason") == kept


@pytest.mark.parametrize("empty", ["", "   ", "\n\t"])
def test_a_paragraph_without_words_is_refused(empty):
    with pytest.raises(Invalid, match="no words") as refusal:
        wording.paragraph_words(empty)

    assert refusal.value.field == "text"


@pytest.mark.parametrize("hidden", ["\u200b", "\u202e", "\x00", "\U000e0041"])
def test_characters_that_nobody_sees_are_refused(hidden):
    with pytest.raises(Invalid, match="nobody can see"):
        wording.paragraph_words(f"Recall{hidden}ing the river,")


def test_the_longest_paragraph_is_kept():
    words = " ".join(["word"] * wording.LONGEST_PARAGRAPH)

    assert wording.paragraph_words(words) == words


def test_a_paragraph_of_one_word_too_many_is_refused():
    with pytest.raises(Invalid, match="This has 2,001 words"):
        wording.paragraph_words("word " * 2_001)


def test_an_endless_word_is_refused_by_its_characters():
    with pytest.raises(Invalid, match="This has 40,001 characters"):
        wording.paragraph_words("a" * 40_001)


def test_a_remark_keeps_its_lines():
    kept = wording.remark("First.  \r\n\r\nSecond.\n", field="reason", what="A reason")

    assert kept == "First.\n\nSecond."


def test_a_remark_is_kept_composed():
    assert wording.optional_remark("re\u0301gion", field="reason") == "région"


def test_a_remark_that_is_needed_must_say_something():
    with pytest.raises(Invalid, match="A reason is needed") as refusal:
        wording.remark(" \n ", field="reason", what="A reason")

    assert refusal.value.field == "reason"


def test_a_remark_that_is_not_needed_may_be_empty():
    assert wording.optional_remark(" \n ", field="reasons") == ""


def test_an_endless_remark_is_refused():
    with pytest.raises(Invalid, match="Shorten it"):
        wording.optional_remark("word " * 5_001, field="reasons")


@pytest.mark.parametrize("hidden", ["\x0b", "\x0c", "\u202e"])
def test_a_remark_hides_nothing(hidden):
    with pytest.raises(Invalid, match="nobody can see"):
        wording.optional_remark(f"One{hidden}two", field="reasons")


def test_a_line_is_one_line():
    assert wording.line(" A/HRC/21/L.9\n", field="symbol", what="A symbol") == "A/HRC/21/L.9"


def test_a_line_that_is_needed_must_say_something():
    with pytest.raises(Invalid, match="A symbol is needed"):
        wording.line("  ", field="symbol", what="A symbol")


def test_a_line_has_its_length():
    with pytest.raises(Invalid, match="A symbol has 81 characters; 80 is the most"):
        wording.line("A" * 81, field="symbol", what="A symbol", most=80)


def test_a_name_of_three_hundred_characters_is_kept():
    assert len(wording.line("n" * 300, field="name", what="A name")) == 300
