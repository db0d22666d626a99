import pytest
from hypothesis import given

from drafting.text.instructions.quoting import opens_without_end, quotations, unquoted
from tests.text.strategies import texts


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“a” and ‘b’", ["a", "b"]),
        ("\"a\" and 'b'", ["a", "b"]),
        ("« a » et «b»", ["a", "b"]),
        ("„a“ und \u201ab‘ und »c«", ["a", "b", "c"]),
        ("「甲」和『乙』", ["甲", "乙"]),
        ("‘don’t’", ["don’t"]),
        ("'don't'", ["don't"]),
        ("“a “b” c”", ["a “b” c"]),
        ('"the “b” c"', ["the “b” c"]),
        ('“a"', ["a"]),
        ("the States' duty and peoples' right", []),
        ("it’s", []),
        ("“a", []),
    ],
)
def test_quoted_words_are_found_in_the_marks_of_many_languages(text, words):
    assert [one.words for one in quotations(text)] == words


@given(texts)
def test_quotations_stand_apart_and_hold_words_of_the_text(text):
    place = 0
    for one in quotations(f"“{text}”"):
        assert place <= one.start < one.end
        assert one.words in f"“{text}”"[one.start : one.end]
        place = one.end


def test_marks_are_taken_off_only_where_they_hold_everything():
    assert unquoted("“a b”") == "a b"
    assert unquoted("“a” b “c”") == "“a” b “c”"


@pytest.mark.parametrize(("text", "opens"), [("“a", True), ("“a”", False), ("it’s", False)])
def test_a_mark_without_an_end_is_seen(text, opens):
    assert opens_without_end(text) is opens


def test_many_marks_without_an_end_are_read_at_once():
    assert list(quotations("“" * 50_000)) == []
