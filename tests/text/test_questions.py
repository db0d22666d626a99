from drafting.text.hunks import apart, hunks
from drafting.text.questions import (
    Alternative,
    Question,
    answer,
    clashing_sides,
    disputed,
    question,
)
from drafting.text.weave import weave

ORDER = Question(4, 4, "", (Alternative("x", ("A", "B")), Alternative("y", ("C",))))
CHOICE = Question(4, 6, "zz", (Alternative("x", ("A", "B")), Alternative("y", ("C",))))


def readings(base, *sides):
    common = apart(base)
    return tuple(
        weave(common, [hunks(common, apart(one), backwards=back) for one in sides])
        for back in (False, True)
    )


def test_sides_whose_changes_touch_clash():
    assert clashing_sides(readings("a b c", "x b c", "a y c", "a b z")) == [(0, 1), (1, 2)]


def test_what_only_a_reading_from_the_end_sees_is_a_clash_with_a_place():
    found = readings("b a", "b", "a b")

    assert clashing_sides(found) == [(0, 1)]
    assert disputed(found[0], [(0, 1)]) == ((0, 3),)


def test_those_who_make_the_same_of_a_place_stand_together():
    asked = question(readings("a b c", "a x c", "a y c", "a x c")[0], (2, 3), ["A", "B", "C"])

    assert asked == Question(2, 3, "b", (Alternative("x", ("A", "C")), Alternative("y", ("B",))))


def test_only_insertions_can_stand_one_after_the_other():
    assert answer(ORDER, ("C", "A")) == (ORDER.alternatives[1], ORDER.alternatives[0])
    assert answer(CHOICE, ("C", "A")) is None


def test_words_that_two_propose_are_set_once():
    assert answer(ORDER, ("A", "B", "C")) == ORDER.alternatives


def test_no_choice_is_no_answer_and_the_base_is_one():
    assert answer(CHOICE, None) is None
    assert answer(CHOICE, ()) == ()
