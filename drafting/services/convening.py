"""Convening: the desk enters the meetings of a consultation, records them, and calls them off."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from drafting.domain import wording
from drafting.domain.actors import Actor
from drafting.domain.errors import Invalid, NotFound, StaleVersion, WrongState
from drafting.domain.identity import new_id
from drafting.domain.permissions import Permission, require
from drafting.domain.vocabulary import Act
from drafting.models import Consultation, Meeting, MeetingRevision, Statement
from drafting.queries.meetings import possible_delegations
from drafting.record import journal, receipts
from drafting.record.claims import claims_one
from drafting.record.plans import web_address

MOST_OTHERS = 300


@dataclass(frozen=True, slots=True)
class Sitting:
    """What is said of a meeting: when and where, on what, who came, and what was said."""

    title: str
    begins_at: datetime
    ends_at: datetime
    place: str = ""
    link: str = ""
    agenda: str = ""
    summary: str = ""
    delegation_ids: tuple[str, ...] = ()
    others: str = ""
    """Whoever else attended, one a line."""
    statement_ids: tuple[str, ...] = ()
    form_key: str = ""


def convene(session: Session, actor: Actor, consultation_id: str, wish: Sitting) -> Meeting:
    """Enter a meeting of a consultation."""
    require(actor, Permission.MEETING_KEEP)
    consultation = session.get(Consultation, consultation_id)
    if consultation is None:
        raise NotFound
    if known := receipts.made_before(session, actor, wish.form_key, Meeting):
        return known
    if consultation.cancelled_at is not None:
        raise WrongState("This consultation was called off: no meeting of it is held.")
    values = _checked(session, consultation, wish)
    meeting_id = new_id()
    facts = _facts(consultation.id, wish)
    seq = journal.append(session, actor, Act.MEETING_ENTERED, meeting_id, facts)
    made = Meeting(
        id=meeting_id, consultation_id=consultation.id, revision_number=1, journal_seq=seq
    )
    session.add(made)
    session.flush()
    _add_revision(session, actor, made, values, seq)
    receipts.keep(session, actor, wish.form_key, made.id)
    session.flush()
    return made


def revise(
    session: Session, actor: Actor, meeting_id: str, revision_number: int, wish: Sitting
) -> Meeting:
    """Say it better, or record who came and what was said; what was said before is kept."""
    require(actor, Permission.MEETING_KEEP)
    meeting = _held(session, meeting_id)
    if receipts.made_before(session, actor, wish.form_key, Meeting):
        return meeting
    _refuse_cancelled(meeting)
    values = _checked(session, meeting.consultation, wish)
    _claim(session, meeting, revision_number)
    facts = _facts(meeting.consultation_id, wish)
    seq = journal.append(session, actor, Act.MEETING_REVISED, meeting.id, facts)
    _add_revision(session, actor, meeting, values, seq)
    receipts.keep(session, actor, wish.form_key, meeting.id)
    session.flush()
    return meeting


def call_off(session: Session, actor: Actor, meeting_id: str, revision_number: int) -> Meeting:
    """Call a meeting off; that it was to be held stays on the record."""
    require(actor, Permission.MEETING_KEEP)
    meeting = _held(session, meeting_id)
    _refuse_cancelled(meeting)
    if meeting.revision_number != revision_number:
        raise StaleVersion
    facts: dict[str, journal.Fact] = {"consultation": meeting.consultation_id}
    meeting.cancelled_seq = journal.append(
        session, actor, Act.MEETING_CANCELLED, meeting.id, facts
    )
    session.flush()
    return meeting


def _held(session: Session, meeting_id: str) -> Meeting:
    query = select(Meeting).where(Meeting.id == meeting_id).with_for_update()
    found = session.scalar(query.execution_options(populate_existing=True))
    if found is None:
        raise NotFound
    return found


def _refuse_cancelled(meeting: Meeting) -> None:
    if meeting.cancelled_seq is not None:
        raise WrongState("This meeting was called off: it stays as it was.")


def _claim(session: Session, meeting: Meeting, revision_number: int) -> None:
    statement = (
        update(Meeting)
        .where(Meeting.id == meeting.id, Meeting.revision_number == revision_number)
        .values(revision_number=revision_number + 1)
    )
    if not claims_one(session, statement):
        raise StaleVersion(
            "Somebody else changed this meeting while you were writing. Compare and save again."
        )
    session.refresh(meeting)


def _checked(session: Session, consultation: Consultation, wish: Sitting) -> dict[str, object]:
    if wish.ends_at <= wish.begins_at:
        raise Invalid("It would end before it begins. Choose a later end.", field="ends_at")
    possible = {one.delegation_id for one in possible_delegations(session, consultation.id)}
    return {
        "title": wording.line(wish.title, field="title", what="A title"),
        "begins_at": wish.begins_at,
        "ends_at": wish.ends_at,
        "place": wish.place.strip() and wording.line(wish.place, field="place", what="The place"),
        "link": wish.link.strip() and web_address(wish.link.strip(), field="link"),
        "agenda": wording.optional_remark(wish.agenda, field="agenda"),
        "summary": wording.optional_remark(wish.summary, field="summary"),
        "delegation_ids": _among(wish.delegation_ids, possible, "delegations"),
        "others": _others(wish.others),
        "statement_ids": _among(
            wish.statement_ids, _statements(session, consultation.id), "statements"
        ),
    }


def _statements(session: Session, consultation_id: str) -> set[str]:
    query = select(Statement.id).where(Statement.consultation_id == consultation_id)
    return set(session.scalars(query))


def _among(chosen: tuple[str, ...], possible: Collection[str], field: str) -> list[str]:
    if not set(chosen) <= set(possible):
        raise Invalid(f"Choose {field} of this consultation.", field=field)
    return list(dict.fromkeys(chosen))


def _others(text: str) -> list[str]:
    lines = [one.strip() for one in text.splitlines() if one.strip()]
    if len(lines) > MOST_OTHERS:
        raise Invalid(f"Name {MOST_OTHERS} others at most.", field="others")
    return [wording.line(one, field="others", what="A name") for one in lines]


def _facts(consultation_id: str, wish: Sitting) -> dict[str, journal.Fact]:
    return {
        "consultation": consultation_id,
        "begins": wish.begins_at.isoformat(),
        "agenda": journal.words_hash(wish.agenda),
        "summary": journal.words_hash(wish.summary),
    }


def _add_revision(
    session: Session, actor: Actor, meeting: Meeting, values: dict[str, object], seq: int
) -> None:
    session.add(
        MeetingRevision(
            meeting_id=meeting.id,
            number=meeting.revision_number,
            author_id=actor.user_id,
            journal_seq=seq,
            **values,
        )
    )
