from hypothesis import given
from hypothesis import strategies as st

from drafting.text.slides import Change, room, slid

words = st.lists(st.sampled_from("ab"), max_size=8)


def applied(change, base):
    return [*base[: change.start], *change.words, *base[change.end :]]


@given(words, words, st.data())
def test_a_slid_change_has_the_same_result(base, new, data):
    start = data.draw(st.integers(0, len(base)))
    end = data.draw(st.integers(start, len(base)))
    change = Change(start, end, tuple(new))

    left, right = room(change, base, 0, len(base))

    for steps in range(-left, right + 1):
        assert applied(slid(change, base, steps), base) == applied(change, base)


def test_a_sentence_can_stand_before_or_behind_the_full_stop():
    base = ["act", "."]

    assert room(Change(2, 2, (" ", "Now", ".")), base, 0, 2) == (1, 0)


def test_a_replacement_stands_where_it_is():
    assert room(Change(0, 1, ("b",)), ["a", "b"], 0, 2) == (0, 0)


def test_a_change_does_not_slide_past_its_neighbour():
    assert room(Change(2, 2, ("a",)), ["a", "a", "a"], 1, 2) == (1, 0)
