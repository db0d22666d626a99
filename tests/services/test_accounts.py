from dataclasses import replace

import pytest

from drafting.domain.actors import OPERATOR
from drafting.domain.errors import (
    AlreadyThere,
    Invalid,
    NotAllowed,
    NotFound,
    WrongState,
)
from drafting.domain.vocabulary import Act, Rank, Role
from drafting.models import User
from drafting.queries import people
from drafting.record import passwords
from drafting.services import accounts
from tests import journals
from tests.cast import EMAILS, EVERYBODY, PASSWORD

NEW = accounts.NewAccount(
    "New.Person@Example.org", " New  Person ", Role.PARTICIPANT, PASSWORD, cheap=True
)
NOBODY = "x" * 16
OTHERS = [name for name in EVERYBODY if name != "administrator"]


def _create(session, cast, **changes):
    return accounts.create(session, cast.administrator, replace(NEW, **changes))


def test_an_account_is_made_with_a_kept_password(session, cast):
    user = _create(session, cast)

    assert (user.email, user.name) == ("new.person@example.org", "New Person")
    assert passwords.matches(user.password_hash, PASSWORD)


def test_a_delegate_speaks_for_a_stakeholder(session, cast):
    user = _create(session, cast, stakeholder_id=cast.northland.stakeholder_id)

    assert people.person(session, user.id).actor.delegation_id == cast.northland.delegation_id


@pytest.mark.parametrize("name", OTHERS)
def test_only_the_administrator_keeps_accounts(session, cast, name):
    actor, subject = cast.named(name), cast.northland.user_id

    with pytest.raises(NotAllowed):
        accounts.create(session, actor, NEW)
    with pytest.raises(NotAllowed):
        accounts.change(session, actor, subject, Role.EXPERT, accounts.Seat())
    with pytest.raises(NotAllowed):
        accounts.end(session, actor, subject)


@pytest.mark.parametrize(
    "email", [EMAILS["expert"], EMAILS["expert"].upper(), f" {EMAILS['expert']} "]
)
def test_an_address_has_one_account(session, cast, email):
    with pytest.raises(AlreadyThere) as refusal:
        _create(session, cast, email=email)

    assert refusal.value.field == "email"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"email": "nobody"}, "email"),
        ({"email": ""}, "email"),
        ({"name": " "}, "name"),
        ({"name": "n" * 301}, "name"),
        ({"password": "short"}, "password"),
    ],
)
def test_a_new_account_is_checked(session, cast, changes, field):
    with pytest.raises(Invalid) as refusal:
        _create(session, cast, **changes)

    assert refusal.value.field == field


@pytest.mark.parametrize("role", [Role.EXPERT, Role.SECRETARIAT, Role.ADMINISTRATOR])
def test_only_a_participant_speaks_for_a_stakeholder(session, cast, role):
    with pytest.raises(Invalid) as refusal:
        _create(session, cast, role=role, stakeholder_id=cast.northland.stakeholder_id)

    assert refusal.value.field == "stakeholder"


def test_nobody_speaks_for_a_stakeholder_that_is_not_there(session, cast):
    with pytest.raises(NotFound):
        _create(session, cast, stakeholder_id=NOBODY)


def test_a_new_account_is_recorded_without_address_or_name(session, cast):
    user = _create(session, cast)

    entry = journals.newest(session)
    assert (entry.act, entry.subject_id) == (Act.ACCOUNT_CREATED, user.id)
    assert b"example.org" not in entry.canonical


def test_another_role_signs_the_person_out(session, cast):
    user = accounts.change(
        session, cast.administrator, cast.northland.user_id, Role.SECRETARIAT, accounts.Seat()
    )

    assert (user.role, user.delegation_id, user.session_number) == (Role.SECRETARIAT, None, 2)
    assert user.rank is None
    assert journals.newest(session).act is Act.ACCOUNT_CHANGED


def test_a_delegate_can_be_given_another_delegation(session, cast):
    user = accounts.change(
        session,
        cast.administrator,
        cast.northland.user_id,
        Role.PARTICIPANT,
        accounts.Seat(cast.southland.stakeholder_id),
    )

    assert (user.delegation_id, user.rank) == (cast.southland.delegation_id, Rank.MEMBER)


def test_the_first_of_a_delegation_is_its_head_and_the_next_a_member(session, cast):
    users = [session.get_one(User, cast.named(name).user_id) for name in EMAILS]

    assert {user.email: user.rank for user in users if user.rank} == {
        EMAILS["northland"]: Rank.HEAD,
        EMAILS["northland_second"]: Rank.MEMBER,
        EMAILS["southland"]: Rank.HEAD,
        EMAILS["observer"]: Rank.HEAD,
    }


def test_a_rank_that_was_chosen_is_the_one_given(session, cast):
    seat = accounts.Seat(cast.northland.stakeholder_id, Rank.DEPUTY)

    user = accounts.change(
        session, cast.administrator, cast.northland_second.user_id, Role.PARTICIPANT, seat
    )

    assert user.rank is Rank.DEPUTY
    assert journals.facts(journals.newest(session))["rank"] == "deputy"


def test_whoever_comes_when_the_others_have_gone_is_the_head(session, cast):
    accounts.end(session, cast.administrator, cast.southland.user_id)

    user = _create(session, cast, stakeholder_id=cast.southland.stakeholder_id)

    assert user.rank is Rank.HEAD


def test_an_ended_account_is_nobody_and_keeps_its_name(session, cast):
    user = accounts.end(session, cast.administrator, cast.northland.user_id)

    assert people.person(session, user.id) is None
    assert (user.name, user.session_number) == ("Northland", 2)


def test_an_account_ends_once(session, cast):
    first = accounts.end(session, cast.administrator, cast.northland.user_id).ended_at

    assert accounts.end(session, cast.administrator, cast.northland.user_id).ended_at == first


def test_the_last_administrator_stays(session, cast):
    subject = cast.administrator.user_id

    with pytest.raises(WrongState, match="last administrator"):
        accounts.end(session, cast.administrator, subject)
    with pytest.raises(WrongState, match="last administrator"):
        accounts.change(session, cast.administrator, subject, Role.EXPERT, accounts.Seat())


def test_an_ended_administrator_does_not_count(session, cast):
    second = _create(session, cast, role=Role.ADMINISTRATOR)
    accounts.end(session, cast.administrator, second.id)

    with pytest.raises(WrongState, match="last administrator"):
        accounts.end(session, cast.administrator, cast.administrator.user_id)


def test_the_last_but_one_administrator_may_go(session, cast):
    _create(session, cast, role=Role.ADMINISTRATOR)

    assert accounts.end(session, OPERATOR, cast.administrator.user_id).ended_at is not None


def test_an_account_that_is_not_there_is_neither_changed_nor_ended(session, cast):
    with pytest.raises(NotFound):
        accounts.change(session, cast.administrator, NOBODY, Role.EXPERT, accounts.Seat())
    with pytest.raises(NotFound):
        accounts.end(session, cast.administrator, NOBODY)


NEW_PASSWORD = "five unrelated kitchen tables"


def test_a_new_password_signs_out_everywhere_else(session, cast):
    user = accounts.secure(session, cast.expert, PASSWORD, NEW_PASSWORD, cheap=True)

    assert passwords.matches(user.password_hash, NEW_PASSWORD)
    assert user.session_number == 2
    assert journals.newest(session).act is Act.ACCOUNT_SECURED


def test_the_present_password_is_asked_for(session, cast):
    with pytest.raises(Invalid) as refusal:
        accounts.secure(session, cast.expert, "another old password", NEW_PASSWORD, cheap=True)

    assert refusal.value.field == "old"
    assert session.get(User, cast.expert.user_id).session_number == 1


def test_a_new_password_is_checked(session, cast):
    with pytest.raises(Invalid) as refusal:
        accounts.secure(session, cast.expert, PASSWORD, "short", cheap=True)

    assert refusal.value.field == "password"


def test_a_visitor_has_no_password_to_change(session, cast):
    with pytest.raises(NotFound):
        accounts.secure(session, cast.visitor, PASSWORD, NEW_PASSWORD, cheap=True)
