"""A change to an amendment, and what its lead does at the same moment: each pair at a barrier."""

import pytest

from drafting.database import transaction
from drafting.domain.errors import DraftingError
from drafting.domain.vocabulary import Outcome
from drafting.models import Amendment, Declaration
from drafting.services import amending, countering
from tests import factories, journals
from tests.services.test_carrying_at_once import _all, _at_once, cast, record

__all__ = ["cast", "record"]


def _first(record):
    with record.reading() as session:
        return factories.row(session, session.query(Declaration).one(), "PP1")


@pytest.fixture
def other(record, cast):
    """An amendment of Southland."""
    row = _first(record)
    with transaction(record) as session:
        return factories.amendment(session, cast.southland, row)


def _counter(cast, other):
    wish = factories.countering_of(other)

    def act(session):
        draft = countering.draft(session, cast.northland, wish)
        return amending.submit(session, cast.northland, draft.id)

    return act


def _withdraw(cast, other, _row):
    return lambda session: amending.withdraw(session, cast.southland, other.id)


def _revise(cast, other, row):
    wish = factories.proposal(row, text="Recalling one road,")
    return lambda session: amending.resubmit(session, cast.southland, other.id, 1, wish)


def _decide(cast, other, _row):
    wish = {"outcome": Outcome.NOTED}
    return lambda session: factories.disposition(session, cast.expert, other, **wish)


@pytest.mark.parametrize("closing", [_withdraw, _revise, _decide])
@pytest.mark.parametrize("turn", range(3))
def test_a_change_comes_first_or_is_refused(record, cast, other, closing, turn):
    counter = _counter(cast, other)

    countered, closed = _at_once(record, counter, closing(cast, other, _first(record)))

    changes = [one for one in _all(record, Amendment) if one.amends_id == other.id]
    assert not isinstance(closed, DraftingError)
    assert len(changes) == (0 if isinstance(countered, DraftingError) else 1)
    if changes:
        with record.reading() as session:
            acts = [one.act.value for one in journals.entries(session)]
        assert acts[-1] in {
            "amendment.withdrawn",
            "amendment.resubmitted",
            "amendment.decided",
        }
