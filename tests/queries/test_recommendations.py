"""What the desk recommends is read at the desk, and by the lead once it was sent."""

import pytest

from drafting.queries import amendments
from drafting.queries.recommendations import asked, recommendations
from drafting.services import amending, recommending
from tests import factories
from tests.cast import EVERYBODY

DESK = ("expert", "secretariat")
OWN = ("northland", "northland_second")


@pytest.fixture
def amendment(session, cast, declaration):
    row = factories.row(session, declaration, "OP1")
    return factories.amendment(session, cast.northland, row)


@pytest.fixture
def kept(session, cast, amendment):
    return factories.recommendation(session, cast.secretariat, amendment)


def _readers(session, cast, amendment):
    return {
        name for name in EVERYBODY if recommendations(session, cast.named(name), [amendment.id])
    }


def test_before_it_is_sent_the_desk_alone_reads_it(session, cast, amendment, kept):
    assert kept.amendment_id == amendment.id
    assert _readers(session, cast, amendment) == set(DESK)


def test_sent_it_is_read_by_its_lead_and_by_no_other_delegation(session, cast, amendment, kept):
    recommending.send(session, cast.secretariat, kept.id)

    assert _readers(session, cast, amendment) == {*DESK, *OWN}


def test_the_lead_is_asked_about_the_text_that_was_read(
    session, cast, declaration, amendment, kept
):
    recommending.send(session, cast.secretariat, kept.id)
    before = _asked(session, cast, amendment)

    row = factories.row(session, declaration, "OP1")
    wish = factories.proposal(row, text="Reaffirms that each neighbour mends the road;")
    amending.resubmit(session, cast.northland, amendment.id, 1, wish)

    assert before is not None
    assert _asked(session, cast, amendment) is None


def _asked(session, cast, amendment):
    sent = recommendations(session, cast.northland, [amendment.id])[amendment.id]
    return asked(amendments.amendment(session, cast.northland, amendment.id), sent)
