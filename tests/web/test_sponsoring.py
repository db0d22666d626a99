"""States find one another behind an amendment, as everybody can see on its page."""

import pytest

from drafting.database import transaction
from tests import factories
from tests.rooms import HOME
from tests.web.acts import propose, reads


@pytest.fixture
def row(room):
    return room.released_row("OP1")


@pytest.fixture
def southland(room):
    return room.visit("southland")


@pytest.fixture
def address(northland, row):
    return propose(northland, row)


def _group(room, short_name):
    with room.database.reading() as session:
        return factories.group(session, short_name).id


def _delegate(room, iso3):
    with transaction(room.database) as session:
        return factories.delegate(session, iso3)


def _invite(room, northland, address, name="southland"):
    guest = room.actor(name).stakeholder_id
    northland.post(f"{address}/invitations", stakeholder=guest)


def _answer(visit, address, act):
    form = visit.get(address).select_one(f"form[action$='/{act}']")
    return visit.post(form["action"])


def test_a_state_co_sponsors_and_is_named_for_everybody(address, southland, visitor):
    southland.post(f"{address}/co-sponsors")

    page = visitor.get(address)
    assert reads(page, "#sponsors .chip--lead") == "Norway"
    assert "South Africa" in reads(page, "#sponsors .chips")
    assert "2 States" in reads(page, "#sponsors .support")
    assert "African Group 1 of 1" in reads(page, "#sponsors .support")


@pytest.mark.parametrize("place", [f"{HOME}/amendments", HOME, f"{HOME}/paragraphs/{{}}"])
def test_every_list_names_the_lead_and_counts_the_others(address, southland, visitor, row, place):
    southland.post(f"{address}/co-sponsors")

    page = visitor.get(place.format(row.paragraph_id))

    assert "Norway and 1 other" in reads(page, "main")


def test_the_desk_names_all_of_them_with_their_regions(address, southland, expert, row):
    southland.post(f"{address}/co-sponsors")

    page = expert.get(f"{HOME}/desk/paragraphs/{row.paragraph_id}")

    assert "Norway South Africa" in reads(page, ".proposal .chips")
    assert "African Group 1 of 1" in reads(page, ".proposal .support")


def test_an_invitation_is_seen_by_the_two_alone(room, northland, address, southland, observer):
    _invite(room, northland, address)

    assert "South Africa" in reads(northland.get(address), "#sponsors")
    assert "invites your State" in reads(southland.get(address), "#sponsors")
    assert "are invited" in reads(southland.get(f"{HOME}/amendments/mine"))
    assert "South Africa" not in reads(observer.get(address), "#sponsors")


def test_an_invitation_is_accepted(room, northland, address, southland, visitor):
    _invite(room, northland, address)

    _answer(southland, address, "accept")

    assert "South Africa" in reads(visitor.get(address), "#sponsors .chips")
    assert "co-sponsor it" in reads(southland.get(f"{HOME}/amendments/mine"))


def test_an_invitation_is_declined_in_silence(room, northland, address, southland, visitor):
    _invite(room, northland, address)

    _answer(southland, address, "decline")

    assert "South Africa declined" in reads(northland.get(address), "#sponsors")
    assert "South Africa" not in reads(visitor.get(address), "#sponsors")


def test_a_co_sponsor_leaves_and_that_it_was_there_stays_known(address, southland, visitor):
    southland.post(f"{address}/co-sponsors")

    _answer(southland, address, "leave")

    page = visitor.get(address)
    assert "South Africa" not in reads(page, "#sponsors .chips")
    assert "South Africa left" in reads(page, "#sponsors .steps")


def test_a_refused_invitation_is_explained_beside_its_field(northland, address):
    answer = northland.post(f"{address}/invitations", 422, stakeholder="")

    assert "Choose a State from the list." in answer.get_data(as_text=True)


def test_a_second_joining_is_refused_with_a_sentence(address, southland):
    southland.post(f"{address}/co-sponsors")

    answer = southland.post(f"{address}/co-sponsors", 409)

    assert "supports this amendment already" in answer.get_data(as_text=True)


def test_a_member_is_offered_nothing_and_told_who_does_it(room, row, southland):
    address = propose(southland, row)
    member = room.visit("northland_second")

    assert not member.get(address).select("#sponsors form")
    answer = member.post(f"{address}/co-sponsors", 403)
    assert "head or a deputy" in answer.get_data(as_text=True)


def test_a_group_opens_to_its_members_of_that_day(room, row, northland, visitor):
    _delegate(room, "SWE")
    address = propose(northland, row, groups=_group(room, "Nordic-Baltic Eight"))
    _delegate(room, "DNK")

    page = visitor.get(address)

    assert reads(page, ".chip-group summary") == "on behalf of the Nordic-Baltic Eight"
    assert reads(page, ".chip-group p") == "Norway, Sweden"
    assert "2 States" in reads(page, "#sponsors .support")


def test_a_state_reached_twice_is_counted_once(room, row, northland, visitor):
    address = propose(northland, row, groups=_group(room, "WEOG"))
    sweden = _delegate(room, "SWE")
    visit = room.visit("visitor")
    visit.sign_in("swe.head@example.org")
    visit.post(f"{address}/co-sponsors")

    page = visitor.get(address)

    assert sweden.stakeholder_id
    assert "2 States" in reads(page, "#sponsors .support")


def test_a_foreign_group_is_refused_and_the_words_are_kept(room, row, northland):
    fields = {"kind": "replace", "base": "1", "text": "Reaffirms this;", "act": "submit"}
    address = f"{HOME}/paragraphs/{row.paragraph_id}/amendments"

    answer = northland.post(address, 422, groups=_group(room, "ASEAN"), **fields)

    page = answer.get_data(as_text=True)
    assert "no member of this group" in page
    assert "Reaffirms this;" in page
