from drafting.text.hunks import apart, hunks
from drafting.text.moves import moves


def found(before, after):
    base = apart(before)
    return list(moves(hunks(base, apart(after)), base))


def test_words_that_went_elsewhere_are_a_move():
    before = "Acting freely, States shall cooperate in peace."
    ((taken, given),) = found(before, "States shall cooperate in peace, Acting freely.")

    assert "Acting" in taken.gone
    assert "freely" in given.come


def test_words_that_are_gone_are_no_move():
    assert not found("Acting freely, States shall cooperate.", "States shall be friends.")


def test_a_frequent_word_tells_nothing():
    assert not found("that with that is that", "with that is that or that")
