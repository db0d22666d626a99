"""Reading the calendar: consultations, visits and forums, and when the Expert reports."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.domain.actors import ANYONE
from drafting.models import CalendarDate, Consultation, Declaration
from drafting.queries import meetings
from drafting.queries.meetings import MeetingRow


@dataclass(frozen=True, slots=True)
class Appointment:
    """What stands in the calendar: a period of a consultation, or a day of reporting."""

    id: str
    first_day: date
    """The day on which it begins where it takes place."""
    consultation: Consultation | None = None
    slug: str = ""
    day: CalendarDate | None = None
    meeting: MeetingRow | None = None
    """A meeting of the consultation, where it is not the consultation as a whole."""

    @property
    def last_day(self) -> date:
        """The day on which it ends where it takes place."""
        if self.consultation is None:
            return self.first_day
        if self.meeting is not None:
            return _day_in(self.consultation.zone, self.meeting.ends_at)
        return _day_in(self.consultation.zone, self.consultation.closes_at)


def appointments(session: Session, year: int | None = None) -> tuple[Appointment, ...]:
    """What everybody may read of the calendar, of one year or all of it, by its first day."""
    periods = _consultations(session)
    found = [*periods, *_meetings(session, periods), *_days(session)]
    shown = [one for one in found if year is None or _touches(one, year)]
    return tuple(sorted(shown, key=lambda one: (one.first_day, one.id)))


def _touches(one: Appointment, year: int) -> bool:
    return one.first_day.year <= year <= one.last_day.year


def _consultations(session: Session) -> Sequence[Appointment]:
    query = (
        select(Consultation, Declaration.slug)
        .join(Declaration, Consultation.declaration_id == Declaration.id)
        .where(Consultation.announced_at.is_not(None), Declaration.release_count > 0)
        .order_by(Consultation.opens_at, Consultation.id)
    )
    return [
        Appointment(one.id, _day_in(one.zone, one.opens_at), one, slug)
        for one, slug in session.execute(query)
    ]


def _meetings(session: Session, periods: Sequence[Appointment]) -> Sequence[Appointment]:
    """The meetings of the consultations that stand in the calendar, as everybody may know them."""
    held = {one.id: one for one in periods}
    found = meetings.of_consultations(session, ANYONE, list(held))
    return [_sitting(held[one.consultation_id], one) for one in found]


def _sitting(period: Appointment, meeting: MeetingRow) -> Appointment:
    one = period.consultation
    if one is None:
        raise TypeError(period)
    first_day = _day_in(one.zone, meeting.begins_at)
    return Appointment(meeting.id, first_day, one, period.slug, meeting=meeting)


def _days(session: Session) -> Sequence[Appointment]:
    query = select(CalendarDate).where(CalendarDate.removed_seq.is_(None))
    ordered = query.order_by(CalendarDate.day, CalendarDate.id)
    return [Appointment(one.id, one.day, day=one) for one in session.scalars(ordered)]


def _day_in(zone: str, at: datetime) -> date:
    return at.astimezone(UTC).astimezone(ZoneInfo(zone)).date()
