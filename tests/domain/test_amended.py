from drafting.domain.amended import DEEPEST, WORDED
from drafting.domain.vocabulary import AmendmentKind


def test_what_deletes_a_paragraph_has_no_words_to_change():
    assert AmendmentKind.DELETE not in WORDED
    assert AmendmentKind.REPLACE in WORDED


def test_amendments_stand_upon_one_another_and_not_without_end():
    assert 1 < DEEPEST < 10
