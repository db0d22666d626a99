import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.config import ROOT
from drafting.domain import wording
from drafting.domain.errors import Invalid

ANY_TEXT = st.text()
SAMPLE = json.loads((ROOT / "drafting/cli/sample/acts.json").read_text(encoding="utf-8"))


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


def test_a_remark_has_its_size():
    with pytest.raises(Invalid, match="30,001 characters; 30,000 is the most") as refusal:
        wording.optional_remark("a" * 30_001, field="text")

    assert refusal.value.field == "text"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("1. " * 800 + "x", "Line 1 begins with too many marks"),
        ("Yes.\n\n" + "> " * 11 + "x", "Line 3 begins with too many marks"),
        ("a\n" + "    " * 11 + "- x", "Line 2 begins with too many marks"),
        ("a\n" + "\t" * 11 + "- x", "Line 2 begins with too many marks"),
        ("[" * 8_000, "8,000 opening brackets; 400 is the most"),
        ("[a](" * 401, "401 opening brackets; 400 is the most"),
        ("![a " * 300 + "a" * 5_000, "opening brackets in long paragraphs"),
        ("[a" * 100 + "\\-" * 1_800, "opening brackets in long paragraphs"),
        ("*" * 21, "More than 20 signs \\* stand in a row"),
        ("`a" * 2_001, "2,001 signs of markup; 2,000 is the most"),
        ("---\n" * 1_000 + "x", "1,001 lines; 1,000 is the most"),
        ("\t" + "a\t" * 8_000 + "a", "characters; 30,000 is the most"),
    ],
)
def test_a_remark_of_too_many_marks_is_refused_in_a_sentence(words, sentence):
    with pytest.raises(Invalid, match=sentence):
        wording.optional_remark(words, field="text")


@pytest.mark.parametrize(
    "words",
    [
        "- one\n    - two\n        - three\n            1. four",
        "> > As said before.\n>\n> - I agree.",
        "-" * 60,
        "*" * 20,
        "[States] [shall] [should] [may]: [see](https://example.org/) " * 20,
        ("[Bracketed] words with **weight** and (more).\n\n" * 200).strip(),
    ],
)
def test_a_remark_with_the_marks_of_ordinary_drafting_is_kept(words):
    assert wording.optional_remark(words, field="text") == words.strip()


def test_every_remark_of_the_sample_is_kept():
    remarks = [
        act[what]
        for act in SAMPLE
        for what in ("text", "reason", "reasons", "note")
        if what in act
    ]

    assert remarks
    assert not [one for one in remarks if one and wording.overloaded(one)]


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
