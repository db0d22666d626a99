from datetime import UTC, datetime, timedelta

from drafting.domain import clock
from drafting.queries import moments

THEN = datetime(2012, 9, 27, 9, 0, tzinfo=UTC)


def test_the_database_tells_the_present_in_utc(session):
    before = datetime.now(UTC)

    told = moments.now(session)

    assert told.tzinfo is UTC
    assert abs(told - before) < timedelta(seconds=30)


def test_a_moment_that_is_retold_goes_before_the_clock(session):
    with clock.at(THEN):
        assert moments.now(session) == THEN
