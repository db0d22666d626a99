from enum import StrEnum

import pytest

from drafting.domain import vocabulary
from drafting.domain.vocabulary import Act, Fate, Outcome

LISTS = [
    one
    for one in vars(vocabulary).values()
    if isinstance(one, type) and issubclass(one, StrEnum) and one is not StrEnum
]


@pytest.mark.parametrize("words", LISTS)
def test_every_word_fits_the_column_it_is_kept_in(words):
    assert all(0 < len(word.value) <= 40 for word in words)


@pytest.mark.parametrize(
    ("outcome", "changes"),
    [
        (Outcome.ACCEPTED, True),
        (Outcome.ACCEPTED_IN_PART, True),
        (Outcome.DECLINED, False),
        (Outcome.NOTED, False),
    ],
)
def test_only_an_acceptance_changes_the_text(outcome, changes):
    assert outcome.changes_the_text is changes


def test_a_conflict_words_already_in_and_a_lost_paragraph_leave_an_amendment_without_words():
    assert {fate for fate in Fate if fate.fits} == {Fate.APPLIES, Fate.REBASED}


def test_every_act_names_its_subject_and_what_was_done_to_it():
    assert all(act.value.count(".") == 1 for act in Act)
