"""The calendar in the browser, and as a feed that other calendars can follow."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.wrappers import Response
from flask_babel import gettext as _
from werkzeug.wrappers import Response as AnyResponse

from drafting.domain.consultations import ReportingBody
from drafting.domain.errors import DraftingError, Invalid
from drafting.formats.icalendar_write import Event, calendar
from drafting.formats.remark import remark_plain
from drafting.queries import moments, schedule
from drafting.queries.meetings import MeetingRow
from drafting.queries.schedule import Appointment
from drafting.services import scheduling
from drafting.services.scheduling import Entry
from drafting.web import access, forms
from drafting.web.consultations import refusal
from drafting.web.errors import status_of
from drafting.web.words import NAMES

bp = Blueprint("schedule", __name__)


@bp.get("/calendar")
def show() -> str:
    """A year of consultations, visits, forums and days of reporting, month by month."""
    return _page({})


@bp.get("/calendar.ics")
def feed() -> Response:
    """All of the calendar, for programs."""
    found = schedule.appointments(access.reading())
    text = calendar(_("Drafting room"), request.host, [_event(one) for one in found])
    return Response(text, mimetype="text/calendar")


@bp.post("/calendar/dates")
def enter() -> AnyResponse | tuple[str, int]:
    """Enter a day of reporting."""
    try:
        body = forms.choice("body", ReportingBody, what="to whom it is reported")
        entry = Entry(body, forms.text("title"), _day(), forms.text("place"), forms.key())
        with access.writing() as session:
            scheduling.enter(session, access.actor(), entry)
    except DraftingError as error:
        if not access.can("calendar:keep"):
            raise
        return _page(refusal(error)), status_of(error)
    flash(_("The day stands in the calendar."), "success")
    return redirect(url_for(".show", year=entry.day.year), code=303)


@bp.post("/calendar/dates/<date_id>/remove")
def remove(date_id: str) -> AnyResponse:
    """Take a day out of the calendar."""
    with access.writing() as session:
        removed = scheduling.remove(session, access.actor(), date_id)
    flash(_("The day is taken out of the calendar."), "success")
    return redirect(url_for(".show", year=removed.day.year), code=303)


def _page(errors: dict[str, str]) -> str:
    session = access.reading()
    now = moments.now(session)
    year = max(1990, min(request.args.get("year", now.year, type=int), 2200))
    return render_template(
        "schedule/show.html",
        year=year,
        now=now,
        months=_by_month(schedule.appointments(session, year), year),
        bodies=tuple(ReportingBody),
        errors=errors,
        values=forms.typed(),
    )


def _by_month(found: Iterable[Appointment], year: int) -> list[tuple[date, list[Appointment]]]:
    """What there is by the month in which it begins; what began the year before, in January."""
    first = [(max(one.first_day, date(year, 1, 1)).replace(day=1), one) for one in found]
    months = groupby(first, key=lambda pair: pair[0])
    return [(month, [one for _month, one in pairs]) for month, pairs in months]


def _day() -> date:
    try:
        return date.fromisoformat(forms.text("day"))
    except ValueError as error:
        raise Invalid("Choose a day.", field="day") from error


def _event(one: Appointment) -> Event:
    if one.day is not None:
        title = f"{NAMES[one.day.body]}: {one.day.title}"
        return Event(one.id, one.day.created_at, 0, title, one.day.day, one.day.day)
    return _period(one)


def _period(one: Appointment) -> Event:
    consultation = one.consultation
    if consultation is None:
        raise TypeError(one)
    address = url_for(
        "consultations.show", slug=one.slug, consultation_id=consultation.id, _external=True
    )
    if one.meeting is not None:
        return _sitting(one.meeting, consultation.title, address)
    return Event(
        identity=one.id,
        changed_at=consultation.cancelled_at or consultation.announced_at or consultation.opens_at,
        version=consultation.revision_number,
        title=f"{NAMES[consultation.kind]}: {consultation.title}",
        begins=consultation.opens_at,
        ends=consultation.closes_at,
        description=remark_plain(consultation.description),
        place=consultation.place,
        address=address,
        is_cancelled=consultation.cancelled_at is not None,
    )


def _sitting(meeting: MeetingRow, title: str, address: str) -> Event:
    return Event(
        identity=meeting.id,
        changed_at=meeting.changed_at,
        version=meeting.revision_number,
        title=f"{title}: {meeting.title}",
        begins=meeting.begins_at,
        ends=meeting.ends_at,
        description=remark_plain(meeting.agenda),
        place=meeting.place,
        address=address,
        is_cancelled=meeting.is_cancelled,
    )
