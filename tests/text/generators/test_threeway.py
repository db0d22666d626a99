from collections import Counter
from itertools import pairwise

import pytest

from tests.text.generators.sheets import Case
from tests.text.generators.threeway import cases, disjoint_cases, real_cases, three_sided
from tests.text.generators.wording import pieces, sentences, written

MANY = list(cases(600, seed=7))


def test_the_same_seed_gives_the_same_cases():
    first, second = list(cases(40, seed=3)), list(cases(40, seed=3))

    assert first == second


def test_another_seed_gives_other_cases():
    first, second = set(cases(40, seed=3)), set(cases(40, seed=4))

    assert not first & second


def test_every_kind_of_case_comes_up():
    kinds = Counter(case.kind for case in MANY)

    assert len(kinds) == 16
    assert min(kinds.values()) >= 3


@pytest.mark.parametrize("case", MANY[:150], ids=lambda case: case.kind)
def test_both_sides_of_a_case_changed_something(case: Case):
    assert len({case.base, case.ours, case.theirs}) == 3
    assert case.right not in {case.base, case.ours} or case.kind == "clean, identical"


@pytest.mark.parametrize("case", MANY[:150], ids=lambda case: case.kind)
def test_the_right_text_has_the_new_words_of_both_sides(case: Case):
    base, right = Counter(pieces(case.base)), Counter(pieces(case.right or ""))

    new = (Counter(pieces(case.ours)) | Counter(pieces(case.theirs))) - base

    assert case.right is None or new <= right


def test_only_contested_cases_have_no_right_text():
    without = {case.kind for case in MANY if case.right is None}

    assert not any(kind.startswith(("clean", "near")) for kind in without)
    assert len(without) == 8


def test_a_case_can_stand_on_a_text_that_is_given():
    base = written(pieces(MANY[0].base)).replace("shall", "ought to")

    found = list(cases(60, seed=5, bases=[base]))

    assert sum("ought to" in case.base for case in found) > 10


def test_real_changes_far_apart_are_clean_and_both_are_right():
    before = (
        "All peoples have a right to peace, and States shall help them where they can, always."
    )
    after = (
        "All nations have a right to peace, and States shall help them where they must, always."
    )

    found = list(real_cases([(before, after)]))

    assert [case.right for case in found] == [after, after]
    assert {case.kind for case in found} == {"clean, real"}


def test_real_changes_with_a_word_between_them_may_be_asked_about():
    found = list(real_cases([("Rich lands help poor lands.", "Some lands aid poor lands.")]))

    assert [case.may_ask for case in found] == [True, True]


def test_random_changes_are_all_in_the_right_text():
    found = list(disjoint_cases(30))

    assert len(found) == 30
    assert all(case.right not in {None, case.ours, case.theirs} for case in found)


def test_three_sides_have_a_right_text_unless_two_of_them_want_one_word():
    found = list(three_sided(30))

    assert [case.right is None for case in found[:6]] == [True, False, False] * 2
    assert all(len(set(case.orders())) == 6 for case in found)


def test_sentences_cover_the_text():
    words = pieces(MANY[0].base)

    stretches = sentences(words)

    assert stretches[0].start == 0
    assert stretches[-1].stop == len(words)
    assert all(one.stop == other.start for one, other in pairwise(stretches))


def test_words_written_and_read_again_are_the_same():
    words = pieces(MANY[0].base)

    assert pieces(written(words)) == words
