"""What lies between an amendment and a State is told to the two, and to all when it is public."""

import pytest

from drafting.queries import amendments, sponsorships
from drafting.services import amending, sponsoring
from tests import factories
from tests.cast import EVERYBODY

STRANGERS = [
    name for name in EVERYBODY if not name.startswith("northland") and name != "southland"
]


@pytest.fixture
def amendment(session, cast, declaration):
    row = factories.row(session, declaration, "PP1")
    return factories.amendment(session, cast.northland, row)


@pytest.fixture
def invitation(session, cast, amendment):
    southland = cast.southland.stakeholder_id
    return sponsoring.invite(session, cast.northland, amendment.id, southland)


def _page(session, actor, amendment):
    row = amendments.amendment(session, actor, amendment.id)
    return sponsorships.sponsor_page(session, actor, row)


def test_the_lead_knows_whom_it_invited_and_whom_it_can_invite(
    session, cast, amendment, invitation
):
    factories.delegate(session, "KEN")

    page = _page(session, cast.northland, amendment)

    assert [one.short_name for one in page.invited] == ["South Africa"]
    assert [name for _, name in page.guests] == ["Kenya"]


def test_the_guest_knows_of_its_own_invitation(session, cast, amendment, invitation):
    page = _page(session, cast.southland, amendment)

    assert page.own.state.value == "invited"
    assert (page.invited, page.guests) == ((), ())


@pytest.mark.parametrize("name", STRANGERS)
def test_nobody_else_knows_of_it(session, cast, amendment, invitation, name):
    page = _page(session, cast.named(name), amendment)

    assert (page.steps, page.own, page.invited, page.guests) == ((), None, (), ())


@pytest.mark.parametrize("name", ["visitor", "expert", "observer"])
def test_what_happened_in_public_is_told_to_all(session, cast, amendment, invitation, name):
    sponsoring.accept(session, cast.southland, invitation.id)
    sponsoring.leave(session, cast.southland, invitation.id)

    steps = _page(session, cast.named(name), amendment).steps

    assert [one.state.value for one in steps] == ["supporting", "left"]


def test_a_delegation_finds_what_it_is_invited_to(session, cast, declaration, invitation):
    found = sponsorships.sponsored(session, cast.southland, declaration.id)

    assert [(one.state.value, one.amendment.number) for one in found] == [("invited", 1)]
    assert sponsorships.sponsored(session, cast.observer, declaration.id) == ()


def test_an_invitation_to_what_was_withdrawn_waits_no_more(
    session, cast, declaration, amendment, invitation
):
    amending.withdraw(session, cast.northland, amendment.id)

    assert sponsorships.sponsored(session, cast.southland, declaration.id) == ()
