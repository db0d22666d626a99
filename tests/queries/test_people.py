from datetime import timedelta

import pytest

from drafting.domain import clock
from drafting.domain.errors import NotFound
from drafting.domain.vocabulary import Role
from drafting.queries import people
from drafting.services import accounts, inviting
from tests.cast import EMAILS, EVERYBODY

OTHERS = [name for name in EVERYBODY if name != "administrator"]


def test_a_person_is_found_with_the_delegation_they_act_for(session, cast):
    found = people.person(session, cast.northland.user_id)

    assert (found.acts_for, found.role) == ("Norway", Role.PARTICIPANT)
    assert found.actor == cast.northland


def test_an_office_holder_acts_for_nobody(session, cast):
    assert people.person(session, cast.expert.user_id).acts_for is None


@pytest.mark.parametrize("email", [EMAILS["expert"], EMAILS["expert"].upper() + " "])
def test_a_person_is_found_by_address(session, cast, email):
    assert people.person_by_email(session, email).id == cast.expert.user_id


def test_somebody_who_left_is_nobody(session, cast):
    accounts.end(session, cast.administrator, cast.northland.user_id)

    assert people.person(session, cast.northland.user_id) is None
    assert people.person_by_email(session, EMAILS["northland"]) is None
    assert people.person(session, "x") is None


@pytest.mark.parametrize("name", OTHERS)
def test_accounts_are_for_the_administrator(session, cast, name):
    actor = cast.named(name)

    for ask in (
        lambda: people.accounts(session, actor),
        lambda: people.open_invitations(session, actor),
        lambda: people.account(session, actor, cast.expert.user_id),
    ):
        with pytest.raises(NotFound):
            ask()


def test_the_administrator_sees_every_account_by_name(session, cast):
    names = [one.name for one in people.accounts(session, cast.administrator)]

    assert names == sorted(names)
    assert len(names) == len(EMAILS)


def test_the_administrator_opens_one_account(session, cast):
    found = people.account(session, cast.administrator, cast.northland.user_id)

    assert found.delegation.stakeholder.name == "Norway"
    with pytest.raises(NotFound):
        people.account(session, cast.administrator, "x")


def test_invitations_are_open_until_accepted_or_run_out(session, cast):
    guest = inviting.Guest("guest@example.org", "Guest", Role.PARTICIPANT)
    invitation, _ = inviting.invite(session, cast.administrator, guest)

    assert people.open_invitations(session, cast.administrator) == [invitation]
    with clock.at(invitation.expires_at + timedelta(seconds=1)):
        assert people.open_invitations(session, cast.administrator) == []


def test_whoever_may_speak_is_listed_by_kind_and_name(session, cast):
    found = [(one.kind.value, one.name) for one in people.stakeholders(session)]

    assert found == sorted(found)
    assert ("ngo", "Observers without Borders") in found


def test_the_cast_of_tests_are_no_sample_accounts(session, cast):
    assert people.sample_accounts(session) == []
