from hypothesis import given

from drafting.text.hunks import apart, hunks
from drafting.text.weave import weave
from tests.text.strategies import texts

BASE = "Act now. Then rest."


def woven(*sides, base=BASE):
    common = apart(base)
    return weave(common, [hunks(common, apart(side)) for side in sides])


def disputed(*sides, base=BASE):
    found = woven(*sides, base=base)
    return [base[start:end] for start, end in found.disputed(found.clashes())]


def test_changes_parted_by_a_space_alone_are_disputed():
    assert disputed("Speak now. Then rest.", "Act later. Then rest.") == ["Act now"]


def test_changes_parted_by_a_word_are_merged():
    found = woven("Speak now. Then rest.", "Act now. Then sleep.")

    assert list(found.clashes()) == []
    assert found.text() == "Speak now. Then sleep."


def test_a_change_of_several_sides_is_made_once():
    found = woven("Act now. Then sleep.", "Act now. Then sleep.", "Act now. Then sleep.")

    assert found.text() == "Act now. Then sleep."
    assert [change.sides for change in found.changes] == [frozenset({0, 1, 2})]


def test_the_same_insertion_is_the_same_wherever_it_is_shown():
    found = woven("Act now. Now stop. Then rest.", "Go now. Now stop. Then rest.")

    assert list(found.clashes()) == []
    assert found.text() == "Go now. Now stop. Then rest."


def test_a_dispute_takes_in_the_whole_of_every_change_it_meets():
    assert disputed("Go. Then rest.", "Act later! Then rest.") == ["Act now."]


def test_a_change_of_a_third_side_elsewhere_is_not_in_dispute():
    found = disputed("Speak now. Then rest.", "Act later. Then rest.", "Act now. Then sleep.")

    assert found == ["Act now"]


def test_the_place_of_everything_goes_from_the_first_change_to_the_last():
    assert woven("Speak now. Then rest.", "Act now. Then sleep.").everything() == ((0, 18),)


def test_one_side_can_be_read_at_a_place():
    assert woven("Speak now. Then sleep.").side_at(0, (0, 8)) == "Speak now."


@given(texts, texts)
def test_one_side_alone_is_never_disputed(base, side):
    found = woven(side, base=base)

    assert list(found.clashes()) == []
    assert found.text() == side
