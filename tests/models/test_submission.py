import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from drafting.models import Submission
from tests import factories


@pytest.fixture
def draft(session, cast, declaration):
    return factories.draft(session, cast.northland, factories.row(session, declaration, "PP1"))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE submission SET remarks = 'x'",
        "UPDATE submission SET number = NULL",
        "DELETE FROM submission",
        "UPDATE amendment SET submission_id = NULL",
        "UPDATE amendment SET amends_number = 1",
    ],
)
def test_what_was_sent_stays_as_it_is(session, cast, declaration, draft, statement):
    factories.submission(session, cast.northland, declaration, draft)

    with pytest.raises(DBAPIError, match="stays as it is"), session.begin_nested():
        session.execute(text(statement))


def test_a_delegation_gathers_one_at_a_time_whoever_writes(session, cast, declaration):
    made = factories.gathered(session, cast.northland, declaration)
    another = Submission(
        id="x" * 16,
        remarks="",
        received="",
        declaration_id=declaration.id,
        delegation_id=made.delegation_id,
        author_id=made.author_id,
        journal_seq=made.journal_seq,
    )

    session.add(another)

    with pytest.raises(DBAPIError):
        session.flush()
