"""Scheduling: the desk enters the days on which the Expert reports, and takes them out again."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import update
from sqlalchemy.orm import Session

from drafting.domain import wording
from drafting.domain.actors import Actor
from drafting.domain.consultations import ReportingBody
from drafting.domain.errors import NotFound, WrongState
from drafting.domain.identity import new_id
from drafting.domain.permissions import Permission, require
from drafting.domain.vocabulary import Act
from drafting.models import CalendarDate
from drafting.record import journal, receipts
from drafting.record.claims import claims_one


@dataclass(frozen=True, slots=True)
class Entry:
    """A day about to stand in the calendar."""

    body: ReportingBody
    title: str
    day: date
    place: str = ""
    form_key: str = ""


def enter(session: Session, actor: Actor, entry: Entry) -> CalendarDate:
    """Enter a day of reporting into the calendar."""
    require(actor, Permission.CALENDAR_KEEP)
    if known := receipts.made_before(session, actor, entry.form_key, CalendarDate):
        return known
    title = wording.line(entry.title, field="title", what="A title")
    place = entry.place.strip() and wording.line(entry.place, field="place", what="The place")
    date_id = new_id()
    facts: dict[str, journal.Fact] = {"body": entry.body.value, "day": entry.day.isoformat()}
    seq = journal.append(session, actor, Act.CALENDAR_DATE_ENTERED, date_id, facts)
    made = CalendarDate(
        id=date_id,
        body=entry.body,
        title=title,
        day=entry.day,
        place=place,
        author_id=actor.user_id,
        journal_seq=seq,
    )
    session.add(made)
    receipts.keep(session, actor, entry.form_key, made.id)
    session.flush()
    return made


def remove(session: Session, actor: Actor, date_id: str) -> CalendarDate:
    """Take a day out of the calendar; that it stood there stays on the record."""
    require(actor, Permission.CALENDAR_KEEP)
    standing = session.get(CalendarDate, date_id)
    if standing is None:
        raise NotFound
    seq = journal.append(session, actor, Act.CALENDAR_DATE_REMOVED, standing.id, {})
    statement = (
        update(CalendarDate)
        .where(CalendarDate.id == standing.id, CalendarDate.removed_seq.is_(None))
        .values(removed_seq=seq)
    )
    if not claims_one(session, statement):
        raise WrongState("This day was taken out of the calendar already.")
    session.refresh(standing)
    return standing
