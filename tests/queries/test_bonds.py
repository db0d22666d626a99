import pytest

from drafting.queries import amendments
from drafting.queries.bonds import ALONE
from tests import factories


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


def test_an_amendment_that_came_by_itself_has_no_bonds(session, cast, row):
    made = factories.amendment(session, cast.northland, row)

    assert amendments.amendment(session, cast.visitor, made.id).bonds == ALONE


def test_a_gathered_draft_knows_its_submission_without_a_number(session, cast, row, declaration):
    draft = factories.draft(session, cast.northland, row)
    made = factories.gathered(session, cast.northland, declaration, draft)

    found = amendments.amendment(session, cast.northland, draft.id).bonds

    assert (found.submission_id, found.submission_number) == (made.id, None)


def test_a_submitted_amendment_knows_the_number_of_its_submission(session, cast, row, declaration):
    draft = factories.draft(session, cast.northland, row)
    factories.submission(session, cast.northland, declaration, draft)

    found = amendments.amendment(session, cast.visitor, draft.id).bonds

    assert (found.submission_number, found.mail) == (1, None)
