from dataclasses import replace
from datetime import timedelta

import pytest

from drafting.domain import clock
from drafting.domain.errors import NotFound
from drafting.domain.preparing import GOES_AROUND_FOR, KEPT_FOR, LEASE, FileKind, wish
from drafting.domain.vocabulary import Rank
from drafting.queries import declarations, fulfilled, jobs
from drafting.record import fulfilling
from drafting.services import preparing
from tests import factories, silences

HOUR, SECOND = timedelta(hours=1), timedelta(seconds=1)


def _wish(kind=FileKind.DISPOSITIONS, **narrowed):
    return wish(kind, "neighbours", "csv", narrowed)


def _made(session, actor, asked):
    job = preparing.ask(session, actor, asked)
    taken = fulfilling.take(session)
    fulfilling.finish(session, taken, fulfilled.made(session, taken.job_id))
    session.flush()
    return job


@pytest.fixture
def made(session, cast, declaration):
    return _made(session, cast.northland, _wish())


def test_who_asked_sees_the_job_and_fetches_the_file(session, cast, made):
    assert jobs.job(session, cast.northland, made.id) is made
    assert jobs.jobs_of(session, cast.northland) == [made]
    assert jobs.file_of(session, cast.northland, made.id).name == "neighbours-dispositions.csv"


def test_for_everybody_else_there_is_no_such_job(session, cast, made):
    lowered = replace(cast.northland, rank=Rank.MEMBER)

    for other in (cast.expert, cast.administrator, cast.southland, cast.visitor, lowered):
        for read in (jobs.job, jobs.file_of):
            with pytest.raises(NotFound):
                read(session, other, made.id)
        assert jobs.jobs_of(session, other) == []


def test_what_a_visitor_asked_for_is_open_to_whoever_has_its_address(session, cast, declaration):
    made = _made(session, cast.visitor, _wish())

    assert jobs.file_of(session, cast.visitor, made.id).content
    assert jobs.jobs_of(session, cast.visitor) == []


def test_a_file_that_is_not_made_or_not_kept_any_more_is_not_there(session, cast, made):
    waiting = preparing.ask(session, cast.northland, _wish(by="stakeholder"))

    with pytest.raises(NotFound):
        jobs.file_of(session, cast.northland, waiting.id)
    with clock.at(clock.now() + KEPT_FOR + HOUR), pytest.raises(NotFound):
        jobs.file_of(session, cast.northland, made.id)


def _kept(session, declaration):
    state = declarations.public_state_of(session, declaration)
    return jobs.kept_for_all(session, _wish(), state)


def test_a_file_for_everybody_is_kept_until_something_public_changes(
    session, cast, declaration, made
):
    assert _kept(session, declaration).name == "neighbours-dispositions.csv"

    factories.comment(session, cast.observer, factories.row(session, declaration, "PP1"))

    assert _kept(session, declaration) is None


def test_a_file_for_everybody_goes_around_for_some_minutes_only(session, declaration, made):
    with clock.at(clock.now() + GOES_AROUND_FOR + SECOND):
        assert _kept(session, declaration) is None


def test_a_file_that_depends_on_its_reader_is_kept_for_nobody_else(session, cast, declaration):
    made = _made(session, cast.expert, _wish(FileKind.COMMENTS))

    assert jobs.kept_for_all(session, made.wish, made.public_state) is None


def test_the_public_state_of_a_file_is_the_one_of_the_pages(session, cast, declaration):
    def glance(query, **values):
        return session.execute(query, values).first()

    with clock.at(clock.now() - 2 * silences.DAY):
        silences.silence(session, cast.expert, declaration)

    made = _made(session, cast.northland, _wish())

    assert made.public_state == declarations.public_state(glance, "neighbours")
    assert made.public_state.endswith(":1")


def test_the_last_time_the_same_was_asked_for_is_found(session, cast, made):
    assert jobs.earlier(session, cast.northland, _wish()) is made
    assert jobs.earlier(session, cast.southland, _wish()) is None
    assert jobs.earlier(session, cast.northland, _wish(by="stakeholder")) is None


def test_those_who_wait_know_how_many_come_before_them(session, cast, declaration):
    first = preparing.ask(session, cast.northland, _wish())
    with clock.at(clock.now() + HOUR):
        second = preparing.ask(session, cast.southland, _wish())

    assert [jobs.ahead(session, one) for one in (first, second)] == [0, 1]


def test_visitors_wait_for_all_who_have_an_account_and_nobody_waits_for_visitors(
    session, cast, declaration
):
    shared = preparing.ask(session, cast.visitor, _wish())
    with clock.at(clock.now() + HOUR):
        own = preparing.ask(session, cast.northland, _wish())

    assert [jobs.ahead(session, one) for one in (shared, own)] == [1, 0]


def test_who_comes_while_the_file_of_a_visitor_is_made_waits_for_it(session, cast, declaration):
    preparing.ask(session, cast.visitor, _wish())
    fulfilling.take(session)

    assert jobs.ahead(session, preparing.ask(session, cast.northland, _wish())) == 1


def test_the_backlog_tells_what_waits_and_whose_worker_is_lost(session, cast, made):
    assert not jobs.something_waits(session)
    preparing.ask(session, cast.southland, _wish())
    assert jobs.something_waits(session)
    waiting = jobs.backlog(session)

    fulfilling.take(session)

    assert (waiting.waiting, waiting.lost, waiting.kept) == (1, 0, 1)
    assert waiting.size == made.size > 0
    assert not jobs.something_waits(session)
    with clock.at(clock.now() + LEASE + HOUR):
        assert (jobs.backlog(session).waiting, jobs.backlog(session).lost) == (0, 1)
        assert jobs.something_waits(session)
