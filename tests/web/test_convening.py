"""Meetings of a consultation as people meet them in the browser."""

import pytest

from tests.rooms import HOME
from tests.web.acts import reads

FORM = {
    "title": "Second sitting",
    "begins_at": "2190-01-01T10:00",
    "ends_at": "2190-01-01T13:00",
    "place": "Room XXI",
    "link": "https://example.org/meeting",
    "agenda": "- the road\n- the river",
}


@pytest.fixture
def room(staged_room):
    return staged_room


@pytest.fixture
def call(scene):
    return f"{HOME}/consultations/{scene.call}"


@pytest.fixture
def secretariat(room):
    return room.visit("secretariat")


def test_a_meeting_is_entered_and_everybody_reads_of_it(call, secretariat, visitor):
    assert secretariat.get(f"{call}/meetings/new").h1.get_text() == "Enter a meeting"

    secretariat.post(f"{call}/meetings", **FORM)

    said = reads(visitor.get(call), "section[aria-labelledby=meetings]")
    assert "Second sitting" in said
    assert "Room XXI" in said
    assert "the river" in said
    assert not visitor.get(call).select("form[action*='/meetings/']")


def test_a_meeting_is_recorded_with_who_came(scene, call, secretariat, visitor):
    edit = f"{call}/meetings/{scene.meeting}/edit"
    page = secretariat.get(edit)
    came = page.select_one("input[name=delegations]")["value"]
    made = page.select_one("input[name=statements]")["value"]
    said = {"summary": "They **agreed**.", "others": "Jane Doe", "revision": "1"}

    secretariat.post(edit, **FORM, **said, delegations=came, statements=made)

    told = visitor.get(call).select_one(f"#meeting-{scene.meeting}")
    assert told.select_one("strong").get_text() == "agreed"
    assert "Observers without Borders" in told.get_text()
    assert "Jane Doe" in told.get_text()
    assert "Statement by Observers" in told.get_text()
    assert secretariat.get(edit).select("input[name=delegations][checked]")


def test_what_is_refused_keeps_its_words(scene, call, secretariat):
    wrong = {**FORM, "ends_at": "2190-01-01T09:00", "summary": "An hour of work."}

    for address, more in ((f"{call}/meetings", {}), (_edit(call, scene), {"revision": "1"})):
        answer = secretariat.post(address, 422, **wrong, **more).get_data(as_text=True)
        assert "end before it begins" in answer
        assert "An hour of work." in answer
    stale = secretariat.post(_edit(call, scene), 409, **FORM, revision="9")
    assert "Second sitting" in stale.get_data(as_text=True)


def _edit(call, scene):
    return f"{call}/meetings/{scene.meeting}/edit"


def test_a_meeting_is_called_off(scene, call, secretariat, visitor):
    address = f"{call}/meetings/{scene.meeting}/call-off"
    secretariat.post(address, revision="1")

    assert "called off" in visitor.get(call).select_one(f"#meeting-{scene.meeting}").get_text()
    secretariat.post(address, 409, revision="1")


def test_a_meeting_stands_in_the_calendar_and_in_its_feed(call, secretariat, visitor):
    secretariat.post(f"{call}/meetings", **FORM)

    page = visitor.get("/en/calendar?year=2190")
    feed = visitor.client.get("/en/calendar.ics").get_data(as_text=True)

    assert "Second sitting" in reads(page)
    assert "Second sitting" in feed
    assert "Room XXI" in feed


def test_a_meeting_is_found_in_its_own_consultation_alone(scene, secretariat):
    other = f"{HOME}/consultations/{scene.consultation}"

    secretariat.get(f"{other}/meetings/{scene.meeting}/edit", 404)
