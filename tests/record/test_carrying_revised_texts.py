"""A revised text after a release: what was carried and answered before speaks of older words."""

import pytest
from sqlalchemy import select

from drafting.domain.errors import WrongState
from drafting.domain.vocabulary import Fate
from drafting.models import CarriedAmendment
from drafting.queries.carried import standing
from drafting.services import amending, carrying, reshaping
from tests import factories

WIDE = "Recalling that neighbours share one wide river and one road,"
MIGHTY = WIDE.replace("wide", "mighty")
REVISED = WIDE.replace("one wide river", "every river")


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def widening(session, cast, row):
    return factories.amendment(session, cast.northland, row, text=WIDE)


@pytest.fixture
def release(session, cast, declaration):
    """Publishes the next release."""
    return lambda: factories.release(session, cast.expert, declaration)


def _rewritten(session, cast, declaration, before, after):
    row = factories.row(session, declaration, "PP1")
    return factories.rewritten(session, cast.expert, row, row.text.replace(before, after))


def _newest(session, amendment):
    query = select(CarriedAmendment).where(CarriedAmendment.amendment_id == amendment.id)
    return session.scalars(query.order_by(CarriedAmendment.journal_seq)).all()[-1]


def _resubmit(session, cast, declaration, amendment):
    row = factories.row(session, declaration, "PP1")
    wish = factories.proposal(row, text=REVISED)
    return amending.resubmit(session, cast.northland, amendment.id, 1, wish)


def test_a_revised_text_stands_whatever_was_carried_before(
    session, cast, declaration, widening, release
):
    version = _rewritten(session, cast, declaration, "one river", "a stream")
    release()

    _resubmit(session, cast, declaration, widening)

    now = standing(session, widening)
    assert (now.text, now.base.id, now.seen) == (REVISED, version.id, "")


def test_a_revised_text_sets_aside_what_was_answered_before(
    session, cast, declaration, widening, release
):
    release()
    carrying.adapt(session, cast.northland, carrying.Reply(widening.id, 2, 0, MIGHTY))

    _resubmit(session, cast, declaration, widening)

    assert standing(session, widening).text == REVISED


def test_the_next_release_carries_a_revised_text_and_no_earlier_answer(
    session, cast, declaration, widening, release
):
    release()
    carrying.adapt(session, cast.northland, carrying.Reply(widening.id, 2, 0, MIGHTY))
    _resubmit(session, cast, declaration, widening)
    _rewritten(session, cast, declaration, "one road", "one long road")

    release()

    carried = _newest(session, widening)
    assert (carried.proposed, carried.fate) == (REVISED, Fate.REBASED)
    assert standing(session, widening).text == REVISED.replace("one road", "one long road")


def test_a_revised_text_stays_on_the_paragraph_it_was_submitted_on(
    session, cast, declaration, release, row
):
    text = row.text.replace("one road,", "one long road,")
    amendment = factories.amendment(session, cast.northland, row, text=text)
    split = reshaping.Split(row.paragraph_id, row.version_number, "and one road", "Two thoughts.")
    reshaping.split(session, cast.expert, split)
    release()
    second = factories.row(session, declaration, "PP2")
    wish = factories.proposal(second, text="and every road,")

    with pytest.raises(WrongState, match="another paragraph"):
        amending.resubmit(session, cast.northland, amendment.id, 1, wish)
