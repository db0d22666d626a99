import pytest
from sqlalchemy.exc import IntegrityError

from drafting.domain.vocabulary import Role
from drafting.models import User
from tests.cast import EMAILS


def test_an_address_has_one_account(session, cast):
    twin = User(email=EMAILS["expert"], name="Twin", role=Role.EXPERT, password_hash="")

    with pytest.raises(IntegrityError), session.begin_nested():
        session.add(twin)


def test_an_account_starts_with_its_first_session_and_no_end(session, cast):
    user = session.get(User, cast.expert.user_id)

    assert (user.session_number, user.ended_at, user.is_sample) == (1, None, False)


def test_a_delegate_is_reached_from_the_account(session, cast):
    user = session.get(User, cast.northland.user_id)

    assert user.delegation.stakeholder.iso3 == "NOR"
