import pytest
from hypothesis import given

from drafting.text.instructions.locating import in_turn, occurrences
from tests.text.strategies import texts, wordings


def _found(sought, text):
    return [text[start:end] for start, end in occurrences(sought, text)]


@pytest.mark.parametrize(
    ("sought", "text", "found"),
    [
        ("act", "to act and react", ["act"]),
        ("the", "the law of the sea", ["the", "the"]),
        ("The Law", "of the law", ["the law"]),
        ("States' duty", "all States’ duty", ["States’ duty"]),
        ("post-2015", "of post–2015 aims", ["post–2015"]),
        ("of  all", "duty of all", ["of all"]),
        ("Recalling the law", "*Recalling* the law", ["*Recalling* the law"]),
        ("duty … law", "the duty under the law", ["duty under the law"]),
        ("权利", "人人享有权利", ["权利"]),
        ("", "anything", []),
        ("nowhere", "anything", []),
    ],
)
def test_quoted_words_are_found_to_the_letter_and_then_as_a_reader_would(sought, text, found):
    assert _found(sought, text) == found


def test_words_that_stand_to_the_letter_are_not_looked_for_otherwise():
    assert _found("Law", "the Law and the law") == ["Law"]


@given(wordings)
def test_a_whole_text_is_found_in_itself(text):
    assert not text.strip() or (0, len(text)) in occurrences(text, text)


@given(texts, texts)
def test_anything_can_be_looked_for(sought, text):
    for start, end in occurrences(sought, text):
        assert 0 <= start < end <= len(text)


def test_pieces_are_found_one_behind_the_other_or_not_at_all():
    assert in_turn(["a", "c"], "a b c") == [(0, 1), (4, 5)]
    assert in_turn(["c", "a"], "a b c") is None
    assert in_turn(["a"], "a b a") is None
