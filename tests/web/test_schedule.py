"""The calendar, on its page and as a feed."""

from datetime import timedelta

import pytest

from drafting.database import transaction
from drafting.domain import clock
from drafting.models import Declaration
from drafting.services import consulting
from tests import factories
from tests.rooms import SLUG
from tests.web.acts import reads

DAY = {"body": "general_assembly", "title": "Third Committee", "day": "2026-10-20"}


@pytest.fixture
def secretariat(room):
    return room.visit("secretariat")


def _announce(room, **changes):
    with transaction(room.database) as session:
        declaration = session.query(Declaration).filter_by(slug=SLUG).one()
        return factories.consultation(session, room.actor("expert"), declaration, **changes)


def test_a_day_of_reporting_is_entered_and_taken_out(secretariat, visitor):
    secretariat.post("/en/calendar/dates", **DAY)
    page = visitor.get("/en/calendar?year=2026")
    assert "20 October General Assembly" in reads(page)
    form = secretariat.get("/en/calendar?year=2026").select_one("form[action$='/remove']")

    secretariat.post(form["action"])

    assert "Third Committee" not in reads(visitor.get("/en/calendar?year=2026"))


def test_a_day_that_is_none_is_refused_at_its_field(secretariat):
    answer = secretariat.post("/en/calendar/dates", 422, **{**DAY, "day": "soon"})

    assert "Choose a day." in answer.text


def test_what_is_announced_stands_in_the_calendar(room, visitor):
    _announce(room, title="The first call")
    year = clock.now().year

    assert "The first call" in reads(visitor.get(f"/en/calendar?year={year}"))
    assert "Nothing stands" in reads(visitor.get("/en/calendar?year=1999"))


def test_what_began_in_an_earlier_year_says_in_which(room, visitor):
    now = clock.now()
    _announce(
        room,
        opens_at=now.replace(year=2019, month=5, day=4, hour=12),
        closes_at=now + timedelta(hours=1),
    )

    assert "4 May 2019 – " in reads(visitor.get(f"/en/calendar?year={now.year}"))


def test_a_closing_elsewhere_is_told_in_geneva_too(room, visitor):
    made = _announce(room, zone="Asia/Manila")

    page = reads(visitor.get(f"/en/calendar?year={made.opens_at.year}"))

    assert "Asia/Manila" in page
    assert "In Geneva:" in page


def test_what_is_planned_does_not(room, visitor):
    with transaction(room.database) as session:
        declaration = session.query(Declaration).filter_by(slug=SLUG).one()
        consulting.plan(session, room.actor("expert"), declaration.id, factories.plan())

    assert "BEGIN:VEVENT" not in visitor.client.get("/en/calendar.ics").text


def test_the_feed_holds_each_consultation_and_each_day(room, secretariat, visitor):
    made = _announce(room, title="Views; all of them")
    secretariat.post("/en/calendar/dates", **DAY)

    answer = visitor.client.get("/en/calendar.ics")

    assert answer.mimetype == "text/calendar"
    assert f"UID:{made.id}@localhost\r\n" in answer.text
    assert "SUMMARY:Call for input: Views\\; all of them\r\n" in answer.text
    assert "DTSTART;VALUE=DATE:20261020\r\nDTEND;VALUE=DATE:20261021\r\n" in answer.text


def test_what_is_called_off_is_told_to_those_who_follow(room, visitor):
    made = _announce(room)
    with transaction(room.database) as session:
        consulting.cancel(session, room.actor("expert"), factories.step(made))

    assert "STATUS:CANCELLED" in visitor.client.get("/en/calendar.ics").text
