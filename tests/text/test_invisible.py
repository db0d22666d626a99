import unicodedata

import pytest
from hypothesis import given

from drafting.text.invisible import clean, objections, revealed, visible
from tests.text.strategies import texts


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
