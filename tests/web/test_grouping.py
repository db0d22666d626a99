"""Everybody can read who belongs to a group; the secretariat keeps the list."""

import pytest

from tests import factories
from tests.web.acts import reads


@pytest.fixture
def secretariat(room):
    return room.visit("secretariat")


@pytest.fixture
def address(room):
    with room.database.reading() as session:
        return f"/en/groups/{factories.group(session, 'ASEAN').id}"


def test_the_groups_are_listed_with_their_members_in_the_room(visitor):
    page = visitor.get("/en/groups")

    assert "Western European and Others Group WEOG Regional group 1" in reads(page, "tbody")


def test_a_member_is_entered_and_its_end_is_dated(room, secretariat, visitor, address):
    southland = room.actor("southland").stakeholder_id
    secretariat.post(f"{address}/members", stakeholder=southland, begins_on="2026-05-01")
    form = secretariat.get(address).select_one("form[action$='/end']")
    secretariat.post(form["action"], ends_on="2026-06-01")

    page = visitor.get(address)

    assert reads(page, "tbody") == "South Africa 2026-05-01 2026-06-01"
    assert not page.select("main form")


@pytest.mark.parametrize("day", ["", "soon", "2026-13-01"])
def test_a_member_is_entered_from_a_day(room, secretariat, address, day):
    southland = room.actor("southland").stakeholder_id

    answer = secretariat.post(f"{address}/members", 422, stakeholder=southland, begins_on=day)

    assert "Choose a day." in answer.get_data(as_text=True)


def test_an_end_that_comes_too_early_is_refused(room, secretariat, address):
    southland = room.actor("southland").stakeholder_id
    secretariat.post(f"{address}/members", stakeholder=southland, begins_on="2026-05-01")
    form = secretariat.get(address).select_one("form[action$='/end']")

    answer = secretariat.post(form["action"], 422, ends_on="2026-05-01")

    assert "cannot end before it begins" in answer.get_data(as_text=True)


def test_a_group_that_is_not_there_is_not_found(visitor):
    visitor.get("/en/groups/nothing", 404)
