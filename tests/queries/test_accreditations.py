import pytest

from drafting.queries.accreditations import delegation_name, seats, team
from drafting.services import admitting


@pytest.fixture
def asked(session, cast):
    return admitting.request(session, cast.observer, cast.northland.stakeholder_id)


def test_those_who_speak_come_before_those_who_ask_and_those_who_did(session, cast, asked):
    past = admitting.admit(
        session,
        cast.administrator,
        cast.northland.stakeholder_id,
        "southland@example.org",
        None,
    )
    admitting.end(session, cast.administrator, past.id)

    found = team(session, cast.northland, cast.northland.delegation_id).people

    assert [one.name for one in found] == [
        "Northland",
        "Northland Second",
        "Observer",
        "Southland",
    ]
    assert [one.is_asked_for for one in found] == [False, False, True, False]
    assert [one.acts_now for one in found] == [True, True, False, False]


@pytest.mark.parametrize(
    ("name", "manages"),
    [("northland", True), ("northland_second", False), ("administrator", True)],
)
def test_the_delegation_and_the_administrator_know_its_people(session, cast, name, manages):
    found = team(session, cast.named(name), cast.northland.delegation_id)

    assert found.may_manage is manages


@pytest.mark.parametrize("name", ["visitor", "observer", "southland", "expert", "secretariat"])
def test_nobody_else_knows_its_people(session, cast, name, asked):
    assert team(session, cast.named(name), cast.northland.delegation_id) is None


def test_a_person_knows_for_whom_they_speak_and_whom_they_asked(session, cast, asked):
    found = seats(session, cast.observer)

    assert [(one.name, one.is_current, bool(one.begun_at)) for one in found] == [
        ("Norway", False, False),
        ("Observers without Borders", True, True),
    ]


def test_a_delegation_is_named_by_its_stakeholder(session, cast):
    assert delegation_name(session, cast.northland.delegation_id) == "Norway"
    assert delegation_name(session, "nobody") == ""
