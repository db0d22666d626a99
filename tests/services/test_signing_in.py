from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from threading import Barrier

import pytest

from drafting.database import transaction
from drafting.domain import clock
from drafting.domain.actors import ANYONE
from drafting.domain.errors import NotAllowed, NotFound, TooManyAttempts, WrongCredentials
from drafting.domain.vocabulary import Act
from drafting.models import SignInAttempt
from drafting.services import accounts, signing_in
from drafting.services.signing_in import MOST_FOR_ACCOUNT, MOST_FOR_ADDRESS, WINDOW
from tests import journals
from tests.cast import EMAILS, PASSWORD

THEN = datetime(2012, 9, 27, 9, 0, tzinfo=UTC)
RIGHT = signing_in.Credentials(EMAILS["northland"], PASSWORD, "192.0.2.1", cheap=True)


@pytest.fixture(autouse=True)
def _then():
    with clock.at(THEN):
        yield


def _attempt(session, cast, credentials, times=1):
    for _ in range(times):
        signing_in.count_attempt(session, cast.visitor, credentials)


def _elsewhere(number):
    return replace(RIGHT, address=f"198.51.100.{number}")


def _somebody(number):
    return replace(RIGHT, email=f"somebody.{number}@example.org")


def test_the_right_password_opens_the_account(session, cast):
    assert signing_in.recognise(session, cast.visitor, RIGHT) == cast.northland.user_id


@pytest.mark.parametrize("email", [" Northland@Example.org", "NORTHLAND@EXAMPLE.ORG "])
def test_an_address_is_recognised_however_it_is_typed(session, cast, email):
    credentials = replace(RIGHT, email=email)

    assert signing_in.recognise(session, cast.visitor, credentials) == cast.northland.user_id


@pytest.mark.parametrize(
    "wrong", [{"password": "another password"}, {"password": ""}, {"email": "nobody@example.org"}]
)
def test_which_of_the_two_was_wrong_is_not_told(session, cast, wrong):
    with pytest.raises(WrongCredentials) as refusal:
        signing_in.recognise(session, cast.visitor, replace(RIGHT, **wrong))

    assert str(refusal.value) == WrongCredentials.message


def test_an_ended_account_looks_like_none(session, cast):
    accounts.end(session, cast.administrator, cast.northland.user_id)

    with pytest.raises(WrongCredentials):
        signing_in.recognise(session, cast.visitor, RIGHT)
    with pytest.raises(NotFound):
        signing_in.sign_in(session, cast.visitor, cast.northland.user_id, RIGHT)


def test_an_account_is_closed_after_too_many_attempts(session, cast):
    for number in range(MOST_FOR_ACCOUNT):
        _attempt(session, cast, _elsewhere(number))

    with pytest.raises(TooManyAttempts):
        _attempt(session, cast, _elsewhere(99))


def test_other_accounts_stay_open(session, cast):
    for number in range(MOST_FOR_ACCOUNT):
        _attempt(session, cast, _elsewhere(number))

    _attempt(session, cast, replace(_elsewhere(99), email=EMAILS["southland"]))


def test_an_account_cannot_be_tried_more_often_under_another_spelling(session, cast):
    _attempt(session, cast, RIGHT, MOST_FOR_ACCOUNT)

    with pytest.raises(TooManyAttempts):
        _attempt(session, cast, replace(RIGHT, email=RIGHT.email.upper()))


def test_an_address_is_closed_after_too_many_attempts(session, cast):
    for number in range(MOST_FOR_ADDRESS):
        _attempt(session, cast, _somebody(number))

    with pytest.raises(TooManyAttempts):
        _attempt(session, cast, _somebody(99))


@pytest.mark.parametrize(
    ("after", "is_open"), [(WINDOW - timedelta(seconds=1), False), (WINDOW, True)]
)
def test_attempts_are_forgotten_after_a_while(session, cast, after, is_open):
    _attempt(session, cast, RIGHT, MOST_FOR_ACCOUNT)

    with clock.at(THEN + after):
        if is_open:
            _attempt(session, cast, RIGHT)
        else:
            with pytest.raises(TooManyAttempts):
                _attempt(session, cast, RIGHT)


def test_signing_in_forgets_the_failures_of_the_account(session, cast):
    _attempt(session, cast, RIGHT, MOST_FOR_ACCOUNT)

    signing_in.sign_in(session, cast.visitor, cast.northland.user_id, RIGHT)

    _attempt(session, cast, RIGHT)


def test_a_whole_mission_signs_in_behind_one_router(session, cast):
    for _ in range(MOST_FOR_ADDRESS + 5):
        _attempt(session, cast, RIGHT)
        signing_in.sign_in(session, cast.visitor, cast.northland.user_id, RIGHT)

    assert session.query(SignInAttempt).count() == 0


def test_signing_in_does_not_forget_the_failures_of_the_address(session, cast):
    for number in range(5):
        _attempt(session, cast, _somebody(number))
    _attempt(session, cast, RIGHT)

    signing_in.sign_in(session, cast.visitor, cast.northland.user_id, RIGHT)

    assert session.query(SignInAttempt).count() == 10


def test_neither_address_is_kept_in_clear(session, cast):
    _attempt(session, cast, RIGHT)

    kept = b"".join(one.key_hash for one in session.query(SignInAttempt))
    assert b"192.0.2.1" not in kept
    assert len(kept) == 64


def test_nobody_signs_in_to_an_account_that_is_not_there(session, cast):
    with pytest.raises(NotFound):
        signing_in.sign_in(session, cast.visitor, "x" * 16, RIGHT)


def test_signing_in_and_out_are_recorded(session, cast):
    signing_in.sign_in(session, cast.visitor, cast.northland.user_id, RIGHT)
    signing_in.sign_out(session, cast.northland)

    came, went = journals.entries(session)[-2:]
    assert [came.act, went.act] == [Act.SIGNED_IN, Act.SIGNED_OUT]
    assert {came.actor_id, came.subject_id, went.actor_id} == {cast.northland.user_id}


def test_a_visitor_cannot_sign_out(session, cast):
    with pytest.raises(NotAllowed):
        signing_in.sign_out(session, cast.visitor)


@pytest.mark.postgres
def test_attempts_at_once_are_all_counted(postgres_database):
    visits = MOST_FOR_ACCOUNT + 4
    together = Barrier(visits)

    def attempt(number):
        together.wait()
        try:
            with transaction(postgres_database) as session:
                signing_in.count_attempt(session, ANYONE, _elsewhere(number))
        except TooManyAttempts:
            return False
        return True

    with ThreadPoolExecutor(visits) as pool:
        counted = list(pool.map(attempt, range(visits)))

    _forget_attempts(postgres_database)
    assert sum(counted) == MOST_FOR_ACCOUNT


def _forget_attempts(database):
    with transaction(database) as session:
        session.query(SignInAttempt).delete()
