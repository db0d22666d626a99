import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.text.invisible import (
    MOST_MARKS,
    clean,
    composed,
    forbidden_places,
    objections,
    revealed,
    visible,
)
from tests.text.pages import strings
from tests.text.strategies import texts

MARKS = "\u0301\u0323\u0345\u05b0\u0f73\u034f\u0903\u0344"
piles = st.text(alphabet=f"ae\u1ead{MARKS}", max_size=60)


@given(texts)
def test_a_clean_text_stays_as_it_is(text):
    once = clean(text)

    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert once == once.strip()


@given(texts)
def test_nothing_is_objected_to_in_a_text_made_visible(text):
    assert objections(visible(text)) == ()


@given(texts)
def test_a_text_without_objections_is_shown_as_it_is(text):
    assert (visible(text) == text) == (objections(text) == ())


@given(texts)
def test_cleaning_keeps_every_word(text):
    assert clean(text).split() == unicodedata.normalize("NFC", text).split()


def test_line_ends_and_runs_of_space_become_one_space():
    assert clean(" one\r\n\ttwo  three\u2028four ") == "one two three four"


def test_a_no_break_space_stays():
    assert clean("Article\u00a01") == "Article\u00a01"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("a\u200bb", "ZERO WIDTH SPACE (U+200B)"),
        ("\ufeffa", "ZERO WIDTH NO-BREAK SPACE (U+FEFF)"),
        ("a\u202eb", "RIGHT-TO-LEFT OVERRIDE (U+202E)"),
        ("a\u2066b", "LEFT-TO-RIGHT ISOLATE (U+2066)"),
        ("a\U000e0041", "TAG LATIN CAPITAL LETTER A (U+E0041)"),
        ("a\x07", "control character (U+0007)"),
        ("a\ud800", "half of a character (surrogate) (U+D800)"),
        ("a\ufdd0", "character without a name (U+FDD0)"),
        ("a\u00adb", "SOFT HYPHEN (U+00AD)"),
        ("a\ufe0f", "VARIATION SELECTOR-16 (U+FE0F)"),
        ("a\u200db", "ZERO WIDTH JOINER (U+200D)"),
        ("a\u200fb", "RIGHT-TO-LEFT MARK (U+200F)"),
        ("a\u2800b", "BRAILLE PATTERN BLANK (U+2800)"),
        ("a\u180b", "MONGOLIAN FREE VARIATION SELECTOR ONE (U+180B)"),
        ("a\u3164b", "HANGUL FILLER (U+3164)"),
    ],
)
def test_a_hidden_character_is_named(text, name):
    assert objections(text) == (name,)


def test_each_hidden_character_is_named_once_in_order():
    assert objections("\u2060a\u200b\u2060") == (
        "WORD JOINER (U+2060)",
        "ZERO WIDTH SPACE (U+200B)",
    )


@pytest.mark.parametrize(
    "text",
    [
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "\u0915\u094d\u200d\u0937",
        "\u0634\u0639\u0628\u200f!",
        "\u8fbb\U000e0100",
        "\u1820\u180b\u1820",
        "\u1781\u17d2\u1789\u17bb\u17c6\u200b\u1785\u1784\u17cb",
        "\u0e44\u0e17\u0e22\u200b\u0e44\u0e17\u0e22",
        "\u2801\u2800\u2803",
        "\u05d1\u05bc\u05b0\u05bd\u05a3\u05e8",
        "\u0f67\u0fa9\u0fb3\u0fba\u0fbc\u0fbb\u0f42\u0f7e",
        "one\r\n\ttwo",
        "l\u2019\u00e9galit\u00e9\u00a0: \u00ab\u202foui\u202f\u00bb",
    ],
)
def test_what_a_script_needs_is_accepted(text):
    assert objections(text) == ()


def test_a_forbidden_character_is_shown_as_its_code_point():
    assert visible("a\u200bb") == "a\u27e6U+200B\u27e7b"


def test_what_is_allowed_but_not_seen_can_be_revealed():
    assert revealed("a\u00a0b c") == "a\u27e6U+00A0\u27e7b c"


@given(piles)
def test_a_pile_of_marks_is_composed_as_unicode_says(text):
    assert composed(text) == unicodedata.normalize("NFC", text)


@given(texts)
def test_any_text_is_composed_as_unicode_says(text):
    assert composed(text) == unicodedata.normalize("NFC", text)


@given(piles)
def test_what_is_shown_of_a_pile_has_no_more_marks_than_a_script_writes(text):
    assert objections(visible(text)) == ()


def test_marks_are_accepted_up_to_what_a_script_writes():
    assert objections("a" + "\u0302" * MOST_MARKS) == ()


def test_one_mark_too_many_on_a_letter_is_named():
    text = "a" + "\u0302" * MOST_MARKS + "\u0301"

    assert objections(text) == ("COMBINING ACUTE ACCENT (U+0301) above 8 other marks",)
    assert visible(text) == text[:-1] + "\u27e6U+0301\u27e7"


def test_a_tower_of_marks_is_read_in_little_time():
    tower = "a" + "\u0301\u0323" * 100_000
    start = time.process_time()

    assert len(objections(tower)) == 2
    assert visible(tower).count("\u27e6") == 200_000 - MOST_MARKS
    assert clean(clean(tower)) == clean(tower)
    assert time.process_time() - start < 5


def test_half_of_a_character_is_refused_by_name():
    assert objections("peace \ud83d") == ("half of a character (surrogate) (U+D83D)",)
    assert visible("peace \ud83d") == "peace \u27e6U+D83D\u27e7"


def test_naughty_strings_are_shown_with_nothing_hidden_in_them():
    for text in strings("naughty-strings.json"):
        assert objections(visible(clean(text))) == ()
        assert bool(forbidden_places(text)) == bool(objections(text))
