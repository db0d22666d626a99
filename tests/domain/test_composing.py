from drafting.domain.composing import ASIDE, FITTING, WHOLE
from drafting.domain.vocabulary import Outcome


def test_by_itself_a_proposal_is_what_its_words_are():
    assert {much: fitting[0] for much, fitting in FITTING.items()} == {
        "whole": Outcome.ACCEPTED,
        "part": Outcome.ACCEPTED_IN_PART,
        "none": Outcome.DECLINED,
    }


def test_words_that_stand_in_the_text_are_not_declined_nor_absent_ones_accepted():
    assert not set(FITTING["whole"] + FITTING["part"]) & set(ASIDE)
    assert Outcome.ACCEPTED not in FITTING["none"]


def test_what_is_not_switched_on_may_be_decided_in_every_way_that_leaves_the_text():
    assert ASIDE == (
        Outcome.MERGED,
        Outcome.DECLINED,
        Outcome.NOTED,
        Outcome.OVERTAKEN,
        Outcome.OUT_OF_SCOPE,
    )


def test_a_whole_paragraph_may_be_accepted_beside_that():
    assert (Outcome.ACCEPTED, *ASIDE) == WHOLE


def test_to_take_a_decision_back_is_nothing_to_choose():
    assert Outcome.REOPENED not in {*WHOLE, *FITTING["whole"], *FITTING["none"]}
