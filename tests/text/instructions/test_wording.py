import pytest

from drafting.text.instructions.wording import (
    Rewording,
    put_after,
    put_before,
    reworded,
    struck,
)


@pytest.mark.parametrize(
    ("text", "words", "after"),
    [
        ("a b c", "b", "a c"),
        ("a, b, c", ", b", "a, c"),
        ("a b.", "b", "a."),
        ("a b c", "a", "b c"),
        ("(a b)", "a", "(b)"),
        ("a", "a", ""),
    ],
)
def test_words_go_with_one_of_the_spaces_beside_them(text, words, after):
    start = text.index(words)

    assert reworded(text, [struck(text, start, start + len(words))]) == after


@pytest.mark.parametrize(
    ("put", "place", "words", "after"),
    [
        (put_after, 1, "x", "a x b"),
        (put_after, 1, ", x,", "a, x, b"),
        (put_before, 2, "x", "a x b"),
        (put_before, 0, "x", "x a b"),
        (put_after, 3, "x", "a b x"),
    ],
)
def test_words_come_with_a_space_where_one_belongs(put, place, words, after):
    assert reworded("a b", [put("a b", place, words)]) == after


@pytest.mark.parametrize(
    "changes",
    [
        [Rewording(0, 2, "x"), Rewording(1, 3, "y")],
        [Rewording(1, 1, "x"), Rewording(1, 1, "y")],
        [Rewording(0, 5, "x"), Rewording(0, 0, "y")],
    ],
)
def test_changes_of_the_same_words_come_to_nothing(changes):
    assert reworded("a b c", changes) is None
