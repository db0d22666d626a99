from drafting.text.likeness import Likeness


def test_two_halves_are_like_their_whole():
    likeness = Likeness(["one two three four"], ["one two", "three four"])

    assert likeness.of_split(0, 0) == 1
    assert likeness.of(0, 0) == 2 / 3


def test_a_stranger_is_no_half():
    likeness = Likeness(["one two three four"], ["one two three four", "five six"])

    assert likeness.of_split(0, 0) == 0


def test_two_are_like_what_they_became():
    assert Likeness(["one two", "three four"], ["one two three four"]).of_join(0, 0) == 1
