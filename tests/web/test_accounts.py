import pytest
from bs4 import BeautifulSoup

from tests.cast import EMAILS, PASSWORD
from tests.web.acts import reads

NEW = {"email": "New@Example.org", "name": "A Newcomer", "role": "participant", "stakeholder": ""}
WORDS = "seven quiet wooden boats"


@pytest.fixture
def administrator(room):
    return room.visit("administrator")


def _address(room, name):
    return f"/en/accounts/{room.actor(name).user_id}"


def test_an_account_that_was_made_can_sign_in(room, administrator, visitor):
    answer = administrator.post("/en/accounts", act="create", password=WORDS, **NEW)

    assert "A Newcomer" in reads(administrator.get(answer.location), "tbody")
    assert visitor.sign_in("new@example.org", WORDS).status_code == 303


def test_the_list_shows_for_whom_everybody_speaks(administrator):
    page = administrator.get("/en/accounts")

    row = next(one for one in page.select("tbody tr") if EMAILS["northland"] in one.get_text())
    assert "Norway" in row.get_text()
    assert len(page.select("tbody tr")) == len(EMAILS)


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"email": "no address"}, 422),
        ({"email": EMAILS["expert"]}, 409),
        ({"name": " "}, 422),
        ({"role": "emperor"}, 422),
        ({"password": "tooshort"}, 422),
        ({"role": "expert", "stakeholder": "state:FRA"}, 422),
    ],
)
def test_a_refused_account_keeps_what_was_typed_but_the_password(administrator, changes, status):
    fields = {**NEW, "password": WORDS, "act": "create", **changes}

    answer = administrator.post("/en/accounts", status, **fields)

    page = BeautifulSoup(answer.get_data(as_text=True), "lxml")
    assert page.select_one("input[name=email]")["value"] == fields["email"]
    assert fields["password"] not in answer.get_data(as_text=True)
    assert page.select("[role=alert]")


def test_a_changed_account_speaks_for_somebody_else(room, administrator):
    administrator.post(
        _address(room, "observer"), act="change", role="participant", stakeholder="state:FRA"
    )

    again = room.visit("visitor")
    again.sign_in(EMAILS["observer"])
    assert "France" in reads(again.get("/en/"), ".site-head")


def test_an_ended_account_stays_listed_and_cannot_sign_in(room, administrator, visitor):
    address = _address(room, "observer")

    administrator.post(address, act="end")

    assert "ended" in reads(administrator.get("/en/accounts"), "tr.is-closed")
    assert not administrator.get(address).select("main form")
    assert visitor.sign_in(EMAILS["observer"]).status_code == 401


@pytest.mark.parametrize("fields", [{"act": "end"}, {"act": "change", "role": "expert"}])
def test_the_last_administrator_stays(room, administrator, fields):
    administrator.post(_address(room, "administrator"), 409, **fields)

    administrator.get("/en/accounts")


def test_ones_own_password_is_changed_and_the_session_goes_on(room, observer, visitor):
    observer.post("/en/account", old=PASSWORD, new=WORDS, again=WORDS)

    assert "Observer" in reads(observer.get("/en/account"), ".site-head")
    assert visitor.sign_in(EMAILS["observer"]).status_code == 401
    assert visitor.sign_in(EMAILS["observer"], WORDS).status_code == 303


def test_a_changed_password_ends_the_other_sessions(room, observer):
    other = room.visit("observer")

    observer.post("/en/account", old=PASSWORD, new=WORDS, again=WORDS)

    other.get("/en/account", 404)


@pytest.mark.parametrize(
    "fields",
    [
        {"old": "not this one", "new": WORDS, "again": WORDS},
        {"old": PASSWORD, "new": WORDS, "again": "another wooden boat"},
        {"old": PASSWORD, "new": "tooshort", "again": "tooshort"},
    ],
)
def test_a_refused_password_is_never_shown_again(observer, fields):
    page = observer.post("/en/account", 422, **fields).get_data(as_text=True)

    assert not [word for word in fields.values() if word in page]


@pytest.mark.parametrize("name", ["visitor", "observer", "expert", "secretariat"])
def test_accounts_are_the_administrators_alone(room, name):
    visit = room.visit(name)

    for address in ("/en/accounts", "/en/accounts/new", _address(room, "observer")):
        visit.get(address, 404)


def test_an_account_nobody_has_is_not_found(administrator):
    administrator.get("/en/accounts/nobody", 404)
