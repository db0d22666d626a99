import pytest
from sqlalchemy import update

from drafting.domain.errors import NotAskedAnyMore, NotFound
from drafting.domain.preparing import FileKind, wish
from drafting.domain.vocabulary import Rank
from drafting.models import User
from drafting.queries import fulfilled
from drafting.queries.written_files import written
from drafting.services import preparing
from tests import factories, journals

COMMENTS = wish(FileKind.COMMENTS, "neighbours", "csv", {})


@pytest.fixture
def job(session, cast, declaration):
    said = factories.row(session, declaration, "PP1")
    factories.comment(session, cast.observer, said, "For the desk.", is_confidential=True)
    return preparing.ask(session, cast.observer, COMMENTS)


def test_a_file_holds_what_its_page_shows_to_who_asked(session, cast, job):
    made = fulfilled.made(session, job.id)

    assert made.file == written(session, cast.observer, COMMENTS)
    assert b"For the desk." in made.file.content
    assert made.seq == journals.newest(session).seq


def test_what_was_asked_without_an_account_shows_what_everybody_reads(session, cast, job):
    shared = preparing.ask(session, cast.visitor, COMMENTS)

    assert b"For the desk." not in fulfilled.made(session, shared.id).file.content


@pytest.mark.parametrize("change", [{"rank": Rank.MEMBER}, {"delegation_id": None, "rank": None}])
def test_who_acts_in_another_capacity_by_then_gets_nothing(session, cast, job, change):
    session.execute(update(User).where(User.id == cast.observer.user_id).values(**change))
    session.expire_all()

    with pytest.raises(NotFound):
        fulfilled.made(session, job.id)


def test_a_job_that_was_cancelled_makes_nothing(session, cast, job):
    preparing.cancel(session, cast.observer, job.id)

    with pytest.raises(NotAskedAnyMore):
        fulfilled.made(session, job.id)
