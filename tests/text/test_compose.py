from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.text.compose import Part, Proposal, compose
from drafting.text.merge import merge
from tests.text.strategies import texts

BASE = "States shall act in full accord. They shall rest on the seventh day."
KENYA = Proposal("Kenya", BASE.replace("accord", "peace"))
CUBA = Proposal("Cuba", BASE.replace("accord", "harmony"))
PERU = Proposal("Peru", BASE.replace("seventh", "first"))
CHAD = Proposal("Chad", f"{BASE} All agree.")
MALI = Proposal("Mali", f"{BASE} None object.")
SPEAKERS = st.lists(texts, max_size=4).map(
    lambda found: [Proposal(f"S{place}", text) for place, text in enumerate(found)]
)


def test_proposals_that_do_not_touch_are_brought_together():
    composed = compose(BASE, [KENYA, PERU])

    assert composed.text == KENYA.text.replace("seventh", "first")
    assert composed.questions == composed.collisions == ()


def test_each_word_of_the_result_has_its_source():
    composed = compose(BASE, [KENYA, PERU])

    assert [part for part in composed.parts if part.sources] == [
        Part("peace", ("Kenya",)),
        Part("first", ("Peru",)),
    ]


def test_what_several_propose_is_one_change_of_them_all():
    composed = compose(BASE, [KENYA, Proposal("Chad", KENYA.text)])

    assert composed.text == KENYA.text
    assert Part("peace", ("Chad", "Kenya")) in composed.parts


def test_proposals_that_touch_are_a_question_with_named_alternatives():
    composed = compose(BASE, [KENYA, CUBA, PERU])

    assert composed.text is None
    assert composed.collisions == (("Cuba", "Kenya"),)
    assert [(one.text, one.names) for one in composed.questions[0].alternatives] == [
        ("harmony", ("Cuba",)),
        ("peace", ("Kenya",)),
    ]


@pytest.mark.parametrize(("chosen", "word"), [(("Cuba",), "harmony"), ((), "accord")])
def test_a_choice_answers_a_question(chosen, word):
    (question,) = compose(BASE, [KENYA, CUBA]).questions

    composed = compose(BASE, [KENYA, CUBA], {question.start: chosen})

    assert composed.text == BASE.replace("accord", word)
    assert composed.open_questions == ()
    assert Part(word, chosen) in composed.parts or chosen == ()


@pytest.mark.parametrize("chosen", [("Cuba", "Kenya"), ("Peru",), ("Nobody",)])
def test_a_choice_that_does_not_answer_leaves_the_question_open(chosen):
    (question,) = compose(BASE, [KENYA, CUBA]).questions

    composed = compose(BASE, [KENYA, CUBA], {question.start: chosen})

    assert composed.text is None
    assert composed.open_questions == (question,)


@pytest.mark.parametrize("order", [("Chad", "Mali"), ("Mali", "Chad"), ("Mali",)])
def test_two_insertions_at_one_place_stand_in_the_order_that_is_chosen(order):
    (question,) = compose(BASE, [CHAD, MALI]).questions

    composed = compose(BASE, [CHAD, MALI], {question.start: order})

    endings = {"Chad": " All agree.", "Mali": " None object."}
    assert question.asks_for_order
    assert composed.text == BASE + "".join(endings[name] for name in order)


def test_sentences_that_several_changed_are_listed():
    composed = compose(BASE, [KENYA, Proposal("Peru", BASE.replace("act", "move"))])

    assert composed.adjacent == ("States shall move in full peace.",)


@given(SPEAKERS, texts)
def test_the_order_in_which_proposals_are_given_never_matters(proposals, base):
    outcomes = {compose(base, order) for order in permutations(proposals)}

    assert len(outcomes) == 1


@given(SPEAKERS, texts)
def test_there_is_a_text_exactly_when_no_question_is_open(proposals, base):
    composed = compose(base, proposals)

    assert (composed.text is None) == bool(composed.open_questions)


@given(texts, texts, texts)
def test_two_proposals_are_composed_as_they_are_merged(base, one, other):
    composed = compose(base, [Proposal("one", one), Proposal("other", other)])

    assert composed.text == merge(base, one, other).text
    assert bool(composed.collisions) == bool(merge(base, one, other).conflicts)


@given(SPEAKERS, texts)
def test_a_proposal_that_is_chosen_everywhere_is_what_stands_in_dispute(proposals, base):
    open_ones = compose(base, proposals).questions

    for proposal in proposals[:1]:
        choices = {
            one.start: (proposal.name,)
            if any(proposal.name in a.names for a in one.alternatives)
            else ()
            for one in open_ones
        }
        assert compose(base, proposals, choices).text is not None


def test_a_proposal_alone_is_the_result():
    assert compose(BASE, [KENYA]).text == KENYA.text
    assert compose(BASE, []).text == BASE


@settings(max_examples=20)
@given(st.sets(st.sampled_from(range(0, 80, 2)), min_size=2, max_size=12))
def test_scattered_changes_of_many_are_all_made(places):
    def text(changed):
        return " ".join(f"new{place}" if place in changed else f"w{place}" for place in range(80))

    proposals = [Proposal(f"S{place}", text({place})) for place in places]

    assert compose(text(set()), proposals).text == text(places)
