import re

import pytest

from tests.cast import EMAILS
from tests.web.acts import reads

GUEST = {"act": "invite", "email": "guest@example.org", "name": "A Guest", "role": "participant"}
WORDS = "seven quiet wooden boats"


@pytest.fixture
def administrator(room):
    return room.visit("administrator")


@pytest.fixture
def link(administrator):
    """The address of an open invitation for a delegate of France."""
    answer = administrator.post("/en/accounts", stakeholder="state:FRA", **GUEST)
    return re.search(r"/en/invitations/[\w-]+", str(administrator.get(answer.location)))[0]


def _accept(visit, link, status=303, **fields):
    token = visit.token(link)
    return visit.post(
        link, status, csrf_token=token, **{"password": WORDS, "again": WORDS, **fields}
    )


def test_an_invitation_says_who_is_invited_as_what(link, visitor):
    page = reads(visitor.get(link))

    assert "A Guest" in page
    assert "guest@example.org" in page
    assert "France" in page
    assert "Participant" in page


def test_an_invitation_becomes_an_account_that_can_sign_in(link, visitor):
    answer = _accept(visitor, link)

    assert answer.location == "/en/sign-in"
    assert visitor.sign_in("guest@example.org", WORDS).status_code == 303
    assert "France" in reads(visitor.get("/en/"), ".site-head")


def test_the_link_works_once(room, link, visitor):
    token = visitor.token(link)
    _accept(visitor, link)

    again = {"password": "eight noisy iron boats", "again": "eight noisy iron boats"}
    visitor.post(link, 410, csrf_token=token, **again)

    room.visit("visitor").get(link, 410)
    assert room.visit("visitor").sign_in("guest@example.org", WORDS).status_code == 303


@pytest.mark.parametrize(
    "fields", [{"password": "short", "again": "short"}, {"again": "another word entirely"}]
)
def test_a_refused_password_leaves_the_invitation_open(link, visitor, fields):
    _accept(visitor, link, 422, **fields)

    assert _accept(visitor, link).status_code == 303


def test_the_link_is_shown_once(link, administrator):
    again = administrator.client.get("/en/accounts/invited")

    assert (again.status_code, again.location) == (303, "/en/accounts")


def test_an_invitation_sent_twice_is_one_invitation(administrator):
    first = administrator.post("/en/accounts", form_key="one and the same", **GUEST)
    second = administrator.post("/en/accounts", form_key="one and the same", **GUEST)

    assert first.location == second.location == "/en/accounts/invited"
    assert "/en/invitations/" in reads(administrator.get(second.location))
    assert reads(administrator.get("/en/accounts")).count("guest@example.org") == 1


def test_an_open_invitation_is_listed_without_its_link(link, administrator):
    page = administrator.get("/en/accounts")

    assert "A Guest" in reads(page)
    assert link.rpartition("/")[2] not in str(page)


def test_an_accepted_invitation_is_listed_as_an_account(link, administrator, visitor):
    _accept(visitor, link)

    page = administrator.get("/en/accounts")

    assert len(page.select("table")) == 1
    assert "guest@example.org" in reads(page, "tbody")


def test_nobody_is_invited_who_has_an_account(administrator):
    administrator.post("/en/accounts", 409, **{**GUEST, "email": EMAILS["expert"]})


def test_a_link_that_was_made_up_is_no_longer_valid(visitor):
    visitor.get("/en/invitations/made-up", 410)
