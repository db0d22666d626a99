import pytest

from drafting.domain.errors import Invalid, StaleVersion, WrongState
from drafting.domain.vocabulary import AmendmentKind, Outcome
from drafting.queries.told import is_decided
from drafting.record import amended
from drafting.services import amending
from tests import factories


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def other(session, cast, row):
    return factories.amendment(session, cast.southland, row)


def test_an_open_amendment_with_words_is_changed(session, other):
    assert amended.refuse_closed(session, other) is None


def test_a_withdrawn_one_is_not(session, cast, other):
    amending.withdraw(session, cast.southland, other.id)

    with pytest.raises(WrongState, match="withdrawn"):
        amended.refuse_closed(session, other)


def test_a_decided_one_is_not(session, cast, other):
    factories.disposition(session, cast.expert, other, outcome=Outcome.NOTED)

    assert is_decided(session, other.id)
    with pytest.raises(WrongState, match="decided"):
        amended.refuse_closed(session, other)


@pytest.mark.parametrize("number", [0, 2, None])
def test_words_of_another_text_are_stale(other, number):
    amended.refuse_revised(other, 1)

    with pytest.raises(StaleVersion):
        amended.refuse_revised(other, number)


def test_a_change_asks_for_the_same_kind_and_others_for_any(session, cast, other):
    change = factories.counter(session, cast.northland, other)

    amended.refuse_other_kind(other, AmendmentKind.DELETE)
    amended.refuse_other_kind(change, AmendmentKind.REPLACE)
    with pytest.raises(Invalid):
        amended.refuse_other_kind(change, AmendmentKind.DELETE)


def test_the_fourth_upon_one_another_is_refused(session, cast, other):
    below = other
    for actor in (cast.northland, cast.southland, cast.northland):
        amended.refuse_too_deep(session, below)
        draft = factories.counter(session, actor, below, text=f"{below.text} so,")
        below = amending.submit(session, actor, draft.id)

    with pytest.raises(WrongState):
        amended.refuse_too_deep(session, below)
