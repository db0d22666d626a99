import pytest

from drafting.database import transaction
from drafting.domain.actors import ANYONE
from drafting.services import accounts
from drafting.web import access
from tests.rooms import HOME


def test_whoever_has_not_signed_in_is_anyone(room):
    with room.app.test_request_context("/en/"):
        room.app.preprocess_request()

        assert access.actor() is ANYONE
        assert access.person() is None
        assert access.can("session:sign-in")
        assert not access.can("desk:read")


@pytest.mark.parametrize("session_id", ["", "nobody:1", "{user}:99", "{user}:", "{user}", "::"])
def test_a_session_of_nobody_or_of_another_time_is_no_session(room, visitor, session_id):
    user_id = room.actor("expert").user_id

    with visitor.client.session_transaction() as session:
        session["_user_id"] = session_id.format(user=user_id)

    visitor.get(f"{HOME}/desk", 404)


def test_a_session_signed_by_somebody_else_is_no_session(visitor):
    visitor.client.set_cookie("drafting", "eyJfdXNlcl9pZCI6IjEifQ.forged.forged")

    visitor.get(f"{HOME}/desk", 404)


def test_an_ended_account_is_signed_out_at_once(room, expert):
    with transaction(room.database) as session:
        accounts.end(session, room.actor("administrator"), room.actor("expert").user_id)

    expert.get(f"{HOME}/desk", 404)
