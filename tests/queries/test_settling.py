import pytest

from drafting.domain.errors import NotFound
from drafting.domain.vocabulary import Outcome
from drafting.queries.settling import phrases, settling_page
from drafting.services import amending
from tests import factories
from tests.cast import EVERYBODY

WIDE = "Recalling that neighbours share one wide river and one road,"
LONG = "Recalling that neighbours share one river and one long road,"


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def widening(session, cast, row):
    return factories.amendment(session, cast.northland, row, text=WIDE)


@pytest.fixture
def lengthening(session, cast, row):
    return factories.amendment(session, cast.southland, row, text=LONG)


def _page(session, cast, declaration, row):
    return settling_page(session, cast.secretariat, (declaration, row.paragraph_id))


def test_what_will_be_decided_is_computed_and_the_others_are_left(
    session, cast, declaration, widening, lengthening
):
    row = factories.row(session, declaration, "PP1")
    factories.composition(session, cast.expert, row, widening)

    page = _page(session, cast, declaration, row)

    assert [(one.amendment.id, one.outcome) for one in page.ruled] == [
        (widening.id, Outcome.ACCEPTED)
    ]
    assert [one.id for one in page.others] == [lengthening.id]
    assert page.is_ready


def test_what_is_gone_stands_in_the_way_and_is_named(session, cast, declaration, row, widening):
    factories.composition(session, cast.expert, row, widening)
    amending.withdraw(session, cast.northland, widening.id)

    page = _page(session, cast, declaration, row)

    assert [one.id for one in page.gone] == [widening.id]
    assert not page.is_ready


def test_a_paragraph_that_changed_stands_in_the_way(session, cast, declaration, row, widening):
    factories.composition(session, cast.expert, row, widening)
    factories.rewritten(session, cast.expert, row, LONG)

    assert not _page(session, cast, declaration, row).is_current


@pytest.mark.parametrize(
    "name", [one for one in EVERYBODY if one not in {"expert", "secretariat"}]
)
def test_outside_the_desk_there_is_no_decision_to_read(session, cast, declaration, row, name):
    factories.composition(session, cast.expert, row)

    with pytest.raises(NotFound):
        settling_page(session, cast.named(name), (declaration, row.paragraph_id))


def test_where_nothing_was_saved_there_is_nothing_to_decide(session, cast, declaration, row):
    with pytest.raises(NotFound):
        _page(session, cast, declaration, row)


def test_reasons_given_often_are_offered_first(session, cast, declaration, row):
    for reason in ("Said already.", "Too narrow.", "Too narrow."):
        one = factories.amendment(session, cast.northland, row)
        outcome = Outcome.DECLINED
        factories.disposition(session, cast.expert, one, outcome=outcome, reason=reason)

    assert phrases(session, declaration.id) == ("Too narrow.", "Said already.")
