import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.text.combination import NOW, Wish, bring, combine, follow, key_of, together
from drafting.text.compose import Proposal, compose
from tests.text.strategies import texts

OLD = "States shall act in full and lasting accord. They shall rest on the seventh day."
NOW_TEXT = OLD.replace("full", "good")
KENYA = Wish("Kenya", OLD, OLD.replace("accord", "peace"))
PERU = Wish("Peru", OLD, OLD.replace("seventh", "first"))
CHAD = Wish("Chad", OLD, OLD.replace("full", "high"))


def test_proposals_on_earlier_words_are_brought_to_those_that_stand():
    found = combine(NOW_TEXT, [PERU])

    assert found.text == NOW_TEXT.replace("seventh", "first")
    assert [one.fate for one in found.brought] == ["rebased"]


def test_a_proposal_that_needs_its_author_is_a_question_between_now_and_its_words():
    found = combine(NOW_TEXT, [CHAD])

    (asked,) = found.brought[0].questions
    assert (found.text, found.open_count) == (None, 1)
    assert {one.names: one.text for one in asked.alternatives} == {
        (NOW,): "good",
        ("Chad",): "high",
    }


@pytest.mark.parametrize(("side", "word"), [(NOW, "good"), ("Chad", "high")])
def test_a_choice_brings_it_to_the_words_that_stand(side, word):
    (asked,) = bring(NOW_TEXT, CHAD).questions

    found = combine(NOW_TEXT, [CHAD, PERU], {key_of(asked, "Chad"): (side,)})

    assert found.text == OLD.replace("full", word).replace("seventh", "first")
    assert found.open_count == 0


@pytest.mark.parametrize("names", [(), ("Peru",), (NOW, "Chad")])
def test_what_is_no_side_of_the_question_leaves_it_open(names):
    (asked,) = bring(NOW_TEXT, CHAD).questions

    assert bring(NOW_TEXT, CHAD, {key_of(asked, "Chad"): names}).text is None


@pytest.mark.parametrize("key", ["", "x", "-1", "Chad.x", "9" * 30, "²"])
def test_the_key_of_no_question_is_left_aside(key):
    assert combine(NOW_TEXT, [CHAD, PERU], {key: ("Chad",)}).open_count == 1


def test_while_its_author_is_needed_a_proposal_is_left_out_of_the_others():
    found = combine(NOW_TEXT, [CHAD, PERU])

    assert found.composition.text == NOW_TEXT.replace("seventh", "first")


def test_the_collisions_of_all_are_known_whichever_are_switched_on():
    rival = Wish("Mali", OLD, OLD.replace("accord", "unity"))
    brought = [bring(NOW_TEXT, one) for one in (KENYA, PERU, rival)]

    assert together(NOW_TEXT, brought).collisions == (("Kenya", "Mali"),)


def test_words_written_upon_a_text_follow_it():
    words = follow("A wide river and a road.", "A river and a road.", "A river and two roads.")

    assert words == "A wide river and two roads."
    assert follow("A wide river.", "A river.", "A long river.") is None


@given(texts, st.lists(texts, max_size=3))
def test_proposals_on_the_words_that_stand_are_composed_as_they_are(now, proposed):
    wishes = [Wish(f"S{place}", now, text) for place, text in enumerate(proposed)]

    found = combine(now, wishes)

    assert found.composition == compose(now, [Proposal(one.name, one.text) for one in wishes])
