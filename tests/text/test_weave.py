from drafting.text.slides import Change
from drafting.text.weave import Weave, hunks, rewritten

BASE = ("Act", " ", "now", ".", " ", "Then", " ", "rest", ".")


def weave(ours, theirs):
    return Weave(BASE, hunks(ours, BASE), hunks(theirs, BASE))


def test_a_footprint_is_the_whole_stretch_in_which_a_change_could_stand():
    (hunk,) = hunks([Change(9, 9, (" ", "Stop", "."))], BASE)

    assert hunk.change == Change(8, 8, (".", " ", "Stop"))
    assert hunk.footprint == (8, 9)


def test_changes_parted_by_a_space_alone_are_disputed():
    found = weave([Change(0, 1, ("Speak",))], [Change(2, 3, ("later",))])

    assert found.disputed() == ((0, 3),)


def test_changes_parted_by_a_word_are_merged():
    found = weave([Change(0, 1, ("Speak",))], [Change(7, 8, ("sleep",))])

    assert found.disputed() == ()
    assert "".join(found.merged()) == "Speak now. Then sleep."


def test_a_change_of_both_sides_is_made_once():
    change = Change(7, 8, ("sleep",))

    assert "".join(weave([change], [change]).merged()) == "Act now. Then sleep."


def test_a_dispute_takes_in_the_whole_of_every_change_it_meets():
    found = weave([Change(0, 3, ("Go",))], [Change(2, 6, ("later",))])

    assert found.disputed() == ((0, 6),)


def test_sentences_in_which_both_changed_something_are_named_as_merged():
    found = weave([Change(0, 1, ("Go",))], [Change(3, 4, ("!",))])

    assert found.shared_sentences() == ("Go now!",)


def test_a_stretch_is_rewritten_by_the_changes_within_it():
    changes = [Change(0, 1, ("Go",)), Change(7, 8, ("sleep",))]

    assert rewritten(BASE, changes, (0, 4)) == ("Go", " ", "now", ".")
