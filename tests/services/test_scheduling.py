from dataclasses import replace
from datetime import date

import pytest

from drafting.domain.consultations import ReportingBody
from drafting.domain.errors import Invalid, NotAllowed, NotFound, WrongState
from drafting.models import CalendarDate
from drafting.queries import schedule
from drafting.services import scheduling
from tests import journals

DAY = scheduling.Entry(ReportingBody.COUNCIL, "Interactive dialogue", date(2026, 6, 1), "Geneva")


@pytest.mark.parametrize("name", ["expert", "secretariat"])
def test_the_desk_enters_a_day_of_reporting(session, cast, name):
    scheduling.enter(session, cast.named(name), DAY)

    assert [one.day.title for one in schedule.appointments(session, 2026)] == [DAY.title]
    assert schedule.appointments(session, 2027) == ()
    journals.check_chain(session)


@pytest.mark.parametrize("name", ["northland", "observer", "administrator", "visitor"])
def test_nobody_else_keeps_the_calendar(session, cast, name):
    with pytest.raises(NotAllowed):
        scheduling.enter(session, cast.named(name), DAY)


def test_a_day_entered_twice_by_one_form_is_one(session, cast):
    for _ in range(2):
        scheduling.enter(session, cast.expert, replace(DAY, form_key="once"))

    assert session.query(CalendarDate).count() == 1


def test_a_day_has_a_title(session, cast):
    with pytest.raises(Invalid, match="A title is needed"):
        scheduling.enter(session, cast.expert, replace(DAY, title=" "))


def test_a_day_is_taken_out_once_and_stays_on_the_record(session, cast):
    made = scheduling.enter(session, cast.expert, DAY)
    scheduling.remove(session, cast.secretariat, made.id)

    with pytest.raises(WrongState, match="already"):
        scheduling.remove(session, cast.expert, made.id)

    assert schedule.appointments(session) == ()
    assert session.query(CalendarDate).count() == 1


def test_a_day_that_is_not_there_is_not_found(session, cast):
    with pytest.raises(NotFound):
        scheduling.remove(session, cast.expert, "nowhere")
