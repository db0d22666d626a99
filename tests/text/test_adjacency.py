import pytest

from drafting.text.adjacency import shared_sentences
from drafting.text.hunks import apart, hunks
from drafting.text.weave import weave

BASE = "States shall act in full accord. They shall rest on the seventh day."


def shared(*sides):
    common = apart(BASE)
    return shared_sentences(weave(common, [hunks(common, apart(side)) for side in sides]))


@pytest.mark.parametrize(
    ("ours", "theirs", "sentences"),
    [
        (("act", "move"), ("accord", "peace"), ("States shall move in full peace.",)),
        (("act", "move"), ("seventh", "first"), ()),
        (("act ", ""), ("accord", "peace"), ("States shall in full peace.",)),
        ((" They", " All agree. They"), ("seventh", "first"), ()),
        (("States shall act in full accord. ", ""), ("seventh", "first"), ()),
        (("act", "move"), ("act", "move"), ()),
    ],
)
def test_sentences_that_two_sides_changed_are_named_as_merged(ours, theirs, sentences):
    assert shared(BASE.replace(*ours), BASE.replace(*theirs)) == sentences


def test_of_three_sides_two_are_enough():
    sides = [
        BASE.replace(*pair) for pair in [("act", "move"), ("accord", "peace"), ("day", "year")]
    ]

    assert shared(*sides) == ("States shall move in full peace.",)


def test_a_sentence_that_one_side_changed_twice_is_not_shared():
    assert shared(BASE.replace("act", "move").replace("accord", "peace"), BASE) == ()
