from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import text
from sqlalchemy.exc import StatementError

from drafting.domain import clock
from drafting.domain.vocabulary import Role
from drafting.models import Declaration, User
from tests.cast import EMAILS

GENEVA = timezone(timedelta(hours=2))
MOMENT = datetime(2012, 9, 27, 11, 0, 30, 123456, tzinfo=GENEVA)


def _declaration(session, **values):
    made = Declaration(slug="river", title="On the river", **values)
    session.add(made)
    session.flush()
    session.refresh(made)
    return made


def test_a_moment_comes_back_in_utc_to_the_microsecond(session):
    made = _declaration(session, created_at=MOMENT)

    assert made.created_at == MOMENT
    assert made.created_at.tzinfo is UTC


def test_a_moment_without_a_time_zone_is_refused(session):
    with pytest.raises(StatementError, match="without a time zone"):
        _declaration(session, created_at=MOMENT.replace(tzinfo=None))
    session.rollback()


def test_a_thing_comes_to_be_when_its_act_happens(session):
    with clock.at(MOMENT):
        made = _declaration(session)

    assert made.created_at == MOMENT


def test_a_moment_that_has_not_come_stays_empty(session, cast):
    user = session.get(User, cast.expert.user_id)

    session.refresh(user)

    assert user.ended_at is None


def test_a_word_of_the_vocabulary_is_kept_by_its_value(session, cast):
    kept = text("SELECT role FROM user_account WHERE email = :email")

    assert session.scalar(kept, {"email": EMAILS["expert"]}) == Role.EXPERT.value == "expert"


def test_a_kept_word_comes_back_as_a_member_of_its_list(session, cast):
    user = session.get(User, cast.northland.user_id)

    session.refresh(user)

    assert user.role is Role.PARTICIPANT


def test_two_things_never_share_an_identity(session):
    first, second = Declaration(slug="a", title="A"), Declaration(slug="b", title="B")

    session.add_all([first, second])
    session.flush()

    assert first.id != second.id
