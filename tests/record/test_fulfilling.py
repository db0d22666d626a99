from datetime import timedelta

import pytest

from drafting.domain import clock
from drafting.domain.errors import NotAskedAnyMore
from drafting.domain.preparing import (
    KEPT_FOR,
    LARGEST,
    LEASE,
    MOST_ATTEMPTS,
    REMEMBERED_FOR,
    FileKind,
    JobState,
    Progress,
    Stage,
    wish,
)
from drafting.models import Job
from drafting.queries.fulfilled import Made
from drafting.queries.written_files import WrittenFile
from drafting.record import fulfilling
from drafting.services import preparing

LATER = LEASE + timedelta(seconds=1)
MADE = Made(WrittenFile("report.csv", "text/csv", b"words"), "state", 1)


def _ask(session, actor, **narrowed):
    asked = wish(FileKind.DISPOSITIONS, "neighbours", "csv", narrowed)
    return preparing.ask(session, actor, asked)


@pytest.fixture
def job(session, cast, declaration):
    return _ask(session, cast.northland)


@pytest.fixture
def taken(session, job):
    return fulfilling.take(session)


def _later(session, act, after=LATER):
    with clock.at(clock.now() + after):
        return act(session)


def test_a_job_is_taken_once(session, job, taken):
    assert (taken.job_id, taken.wish) == (job.id, job.wish)
    assert (job.state, job.attempts) == (JobState.RUNNING, 1)
    assert fulfilling.take(session) is None


def test_who_waited_longest_comes_first(session, cast, declaration):
    first = _ask(session, cast.southland)
    with clock.at(clock.now() + timedelta(seconds=1)):
        _ask(session, cast.northland)

    assert fulfilling.take(session).job_id == first.id


def test_the_files_of_visitors_wait_behind_those_of_people_with_an_account(
    session, cast, declaration
):
    shared = _ask(session, cast.visitor)
    with clock.at(clock.now() + timedelta(seconds=1)):
        own = _ask(session, cast.northland)

    taken = [fulfilling.take(session).job_id for _ in range(2)]

    assert taken == [own.id, shared.id]


def test_what_is_told_stands_in_the_job(session, job, taken):
    fulfilling.tell(session, taken, Progress(Stage.READING, 3, 7))

    session.refresh(job)
    assert (job.stage, job.done, job.total) == (Stage.READING, 3, 7)


def test_a_worker_that_is_heard_of_keeps_its_job(session, taken):
    with clock.at(clock.now() + LEASE / 2):
        fulfilling.tell(session, taken)

    assert _later(session, fulfilling.take) is None


def test_a_worker_that_is_not_heard_of_loses_its_job_to_the_next(session, job, taken):
    again = _later(session, fulfilling.take)

    assert (again.job_id, job.attempts) == (job.id, 2)
    for say in (fulfilling.tell, lambda session, one: fulfilling.finish(session, one, MADE)):
        with pytest.raises(NotAskedAnyMore):
            say(session, taken)


def test_a_job_whose_making_always_ends_without_a_word_has_failed(session, job):
    for attempt in range(MOST_ATTEMPTS):
        assert _later(session, fulfilling.take, (attempt + 1) * LATER)

    assert _later(session, fulfilling.take, (MOST_ATTEMPTS + 1) * LATER) is None
    assert (job.state, str(MOST_ATTEMPTS) in job.reason) == (JobState.FAILED, True)


def test_nothing_can_be_told_of_what_was_cancelled(session, cast, job, taken):
    preparing.cancel(session, cast.northland, job.id)

    with pytest.raises(NotAskedAnyMore):
        fulfilling.tell(session, taken)


def test_a_finished_file_is_kept_for_a_week(session, job, taken):
    fulfilling.finish(session, taken, MADE)

    assert (job.state, job.content, job.size, job.name) == (
        JobState.DONE,
        b"words",
        5,
        "report.csv",
    )
    assert job.expires_at - job.ended_at >= KEPT_FOR - timedelta(seconds=1)


def test_a_file_too_large_to_be_kept_is_refused(session, job, taken):
    large = Made(WrittenFile("report.csv", "text/csv", bytes(LARGEST + 1)), "state", 1)

    fulfilling.finish(session, taken, large)

    assert (job.state, job.content) == (JobState.FAILED, None)
    assert "narrowed" in job.reason


def test_what_cannot_be_made_has_failed_at_once_with_its_reason(session, job, taken):
    fulfilling.fail(session, taken, "No font can show this.")

    assert (job.state, job.reason) == (JobState.FAILED, "No font can show this.")


def test_what_broke_is_tried_again_and_fails_in_the_end(session, job, taken):
    fulfilling.stumble(session, taken, "It broke.")
    assert job.state is JobState.WAITING

    for _ in range(MOST_ATTEMPTS - 1):
        fulfilling.stumble(session, fulfilling.take(session), "It broke.")

    assert (job.state, job.reason) == (JobState.FAILED, "It broke.")


def test_a_job_that_is_handed_back_waits_as_if_it_had_not_been_taken(session, job, taken):
    fulfilling.hand_back(session, taken)

    assert (job.state, job.attempts, job.worker) == (JobState.WAITING, 0, "")


def test_after_its_week_the_file_is_gone_and_later_the_job_as_well(session, job, taken):
    fulfilling.finish(session, taken, MADE)
    assert _later(session, fulfilling.forget, KEPT_FOR / 2) == 0

    assert _later(session, fulfilling.forget, KEPT_FOR + LATER) == 1
    session.refresh(job)
    assert (job.state, job.content) == (JobState.EXPIRED, None)

    _later(session, fulfilling.forget, KEPT_FOR + REMEMBERED_FOR + LATER)
    session.expire_all()
    assert session.query(Job).count() == 0
