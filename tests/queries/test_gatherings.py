import pytest

from drafting.domain.errors import NotFound
from drafting.queries import amendments, gatherings
from tests import factories
from tests.cast import EVERYBODY

STRANGERS = [name for name in EVERYBODY if not name.startswith("northland")]


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def draft(session, cast, row):
    return factories.draft(session, cast.northland, row)


def test_a_delegation_reads_what_it_gathers(session, cast, declaration, draft):
    factories.gathered(session, cast.northland, declaration, draft)

    found = gatherings.gathered_by(session, cast.northland_second, declaration.id)

    assert (found.remarks, found.amendment_count) == ("Thanks.", 1)


@pytest.mark.parametrize("name", STRANGERS)
def test_nobody_else_reads_it_or_counts_it(session, cast, declaration, draft, name):
    made = factories.gathered(session, cast.northland, declaration, draft)

    actor = cast.named(name)

    assert gatherings.gathered_by(session, actor, declaration.id) is None
    assert gatherings.listed(session, actor, declaration.id, 1).total == 0
    assert amendments.of_submission(session, actor, made.id) == []
    with pytest.raises(NotFound):
        gatherings.submission(session, actor, declaration.id, 1)


@pytest.mark.parametrize("name", EVERYBODY)
def test_everybody_reads_what_was_sent(session, cast, declaration, draft, name):
    made = factories.submission(session, cast.northland, declaration, draft)

    found = gatherings.submission(session, cast.named(name), declaration.id, 1)

    assert (found.id, found.remarks, found.amendment_count) == (made.id, "Thanks.", 1)
    came_with = amendments.of_submission(session, cast.named(name), made.id)
    assert [one.bonds.submission_number for one in came_with] == [1]


def test_a_delegation_reads_what_it_sent_newest_first(session, cast, declaration):
    factories.submission(session, cast.northland, declaration)
    factories.submission(session, cast.southland, declaration)
    factories.submission(session, cast.northland, declaration)

    found = gatherings.sent_by(session, cast.northland, declaration.id)

    assert [one.number for one in found] == [3, 1]


def test_a_long_list_comes_in_pages(session, cast, declaration):
    for _ in range(gatherings.ON_A_PAGE + 1):
        factories.submission(session, cast.northland, declaration)

    found = gatherings.listed(session, cast.visitor, declaration.id, 2)

    assert ([one.number for one in found.rows], found.total, found.count) == ([1], 51, 2)
