import pytest

from drafting.domain.errors import WrongState
from drafting.domain.vocabulary import Act, Outcome
from drafting.record.dispositions import Ruling, dispose, next_number
from drafting.services import amending
from tests import factories, journals


@pytest.fixture
def amendment(session, cast, declaration):
    return factories.amendment(session, cast.northland, factories.row(session, declaration, "PP1"))


def _dispose(session, cast, amendment, outcome):
    ruling = Ruling(outcome, "A reason.", None)
    return dispose(session, cast.expert, amendment, next_number(session, amendment), ruling)


def test_a_decision_is_an_act_with_a_number_of_its_own(session, cast, amendment):
    first, second = (_dispose(session, cast, amendment, Outcome.NOTED) for _ in range(2))

    entry = journals.entries(session)[-1]
    assert (first.number, second.number) == (1, 2)
    assert (entry.seq, entry.act) == (second.journal_seq, Act.AMENDMENT_DECIDED)


def test_what_was_taken_into_the_text_is_not_decided_again(session, cast, amendment):
    _dispose(session, cast, amendment, Outcome.ACCEPTED)

    with pytest.raises(WrongState, match="taken into the text"):
        next_number(session, amendment)


def test_what_was_withdrawn_is_not_decided(session, cast, amendment):
    amending.withdraw(session, cast.northland, amendment.id)

    with pytest.raises(WrongState, match="withdrawn"):
        next_number(session, amendment)
