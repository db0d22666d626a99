from drafting.text.changes import changes
from drafting.text.moves import moved_ranges
from drafting.text.tokens import tokens


def moves(before, after):
    words = tokens(before)
    return list(moved_ranges(changes(words, tokens(after)), words))


def test_words_that_went_elsewhere_are_a_move():
    assert moves(
        "Acting freely, States shall cooperate.", "States shall cooperate, acting freely."
    )


def test_words_that_are_gone_are_no_move():
    assert not moves("Acting freely, States shall cooperate.", "States shall be friends.")


def test_a_frequent_word_tells_nothing():
    assert not moves("that with that is that", "with that is that or that")
