import pytest

from drafting.domain.vocabulary import Outcome
from drafting.queries.register import ON_A_PAGE, register
from drafting.services import amending
from tests import factories


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def fates(session, cast, row):
    """One open amendment, one declined after it was noted, one withdrawn, and a draft."""
    factories.amendment(session, cast.northland, row)
    declined = factories.amendment(session, cast.northland, row)
    for outcome in (Outcome.NOTED, Outcome.DECLINED):
        factories.disposition(session, cast.expert, declined, outcome=outcome)
    withdrawn = factories.amendment(session, cast.southland, row)
    amending.withdraw(session, cast.southland, withdrawn.id)
    factories.draft(session, cast.southland, row)


@pytest.fixture
def full(session, cast, row):
    """One amendment more than there is room for on a page."""
    for _ in range(ON_A_PAGE + 1):
        factories.amendment(session, cast.northland, row)


def test_every_amendment_on_the_record_is_counted_once(session, declaration, fates):
    page = register(session, declaration.id, "", 1)

    counted = {name: count for name, count in page.counts.items() if count}
    assert counted == {"open": 1, "declined": 1, "withdrawn": 1}
    assert page.total == 3


@pytest.mark.parametrize(
    ("state", "numbers"),
    [
        ("", [3, 2, 1]),
        ("open", [1]),
        ("declined", [2]),
        ("noted", []),
        ("withdrawn", [3]),
        ("draft", [3, 2, 1]),
        ("nonsense", [3, 2, 1]),
    ],
)
def test_the_register_shows_one_fate_or_all(session, declaration, fates, state, numbers):
    page = register(session, declaration.id, state, 1)

    assert [row.number for row in page.rows] == numbers


def test_each_amendment_names_its_place_in_the_latest_release(session, declaration, row, fates):
    page = register(session, declaration.id, "", 1)

    assert page.references[row.paragraph_id] == "PP1"


def test_an_empty_register_has_one_page(session, declaration):
    page = register(session, declaration.id, "", 1)

    assert (page.rows, page.number, page.count, page.total) == ((), 1, 1, 0)


@pytest.mark.parametrize(("asked", "given"), [(2, 2), (10**9, 2), (-5, 1)])
def test_a_page_that_is_not_there_leads_to_the_nearest(session, declaration, full, asked, given):
    page = register(session, declaration.id, "", asked)

    assert (page.number, page.count) == (given, 2)
    assert len(page.rows) == (ON_A_PAGE if given == 1 else 1)
