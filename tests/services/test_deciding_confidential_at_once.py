"""A confidential amendment is decided while its delegation takes it back: each at a barrier."""

import pytest

from drafting.database import transaction
from drafting.domain.errors import WrongState
from drafting.domain.telling import When
from drafting.domain.vocabulary import AmendmentState
from drafting.models import Amendment, Declaration, Disposition, ParagraphVersion
from drafting.services import amending
from tests import factories
from tests.services.test_carrying_at_once import _all, _at_once, cast, record

__all__ = ["cast", "record"]

WIDE = "Recalling that neighbours share one wide river and one road,"


@pytest.fixture
def secret(record, cast):
    """An amendment of Northland that only the desk reads beside it."""
    with transaction(record) as session:
        declaration = session.query(Declaration).one()
        call = factories.consultation(session, cast.expert, declaration, takes_confidential=True)
        row = factories.row(session, declaration, "PP1")
        return factories.confidential(session, cast.northland, row, call.id, text=WIDE)


def _decide(cast, secret, when):
    wish = {"public_reason": "It is wide.", "when": when}
    return lambda session: factories.disposition(session, cast.expert, secret, **wish)


def _withdraw(cast, secret):
    return lambda session: amending.withdraw(session, cast.northland, secret.id)


@pytest.mark.parametrize("turn", range(3))
def test_one_of_a_decision_and_a_withdrawal_is_refused(record, cast, secret, turn):
    decided, withdrawn = _at_once(
        record, _decide(cast, secret, When.AT_ONCE), _withdraw(cast, secret)
    )

    refused = [isinstance(one, WrongState) for one in (decided, withdrawn)]
    (amendment,) = _all(record, Amendment)
    assert sorted(refused) == [False, True]
    assert (amendment.state is AmendmentState.WITHDRAWN) == refused[0]
    made = [one.text for one in _all(record, ParagraphVersion)]
    assert made.count(WIDE) == len(_all(record, Disposition)) == int(not refused[0])


@pytest.mark.parametrize("turn", range(2))
def test_a_delegation_that_knows_of_nothing_always_withdraws(record, cast, secret, turn):
    decided, withdrawn = _at_once(
        record, _decide(cast, secret, When.WITH_RELEASE), _withdraw(cast, secret)
    )

    assert not isinstance(withdrawn, Exception)
    assert len(_all(record, Disposition)) == int(not isinstance(decided, WrongState))
