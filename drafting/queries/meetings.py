"""Reading the meetings of consultations: when, where, who came, and what was said in them."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, and_, exists, or_, select
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.consultations import ParticipationState
from drafting.domain.errors import NotFound
from drafting.domain.vocabulary import AmendmentState
from drafting.models import (
    Amendment,
    Comment,
    Consultation,
    Delegation,
    Meeting,
    MeetingRevision,
    Participation,
    Stakeholder,
    Statement,
)
from drafting.queries import statements
from drafting.queries.consultations import is_visible
from drafting.queries.statements import StatementRow

PRESENT = (ParticipationState.INVITED, ParticipationState.APPROVED)


@dataclass(frozen=True, slots=True)
class Attendant:
    """A delegation that attended a meeting, or may have."""

    delegation_id: str
    stakeholder_id: str
    name: str


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting as it is recorded now."""

    id: str
    consultation_id: str
    revision_number: int
    is_cancelled: bool
    changed_at: datetime
    title: str
    begins_at: datetime
    ends_at: datetime
    place: str
    link: str
    agenda: str
    summary: str
    attendants: tuple[Attendant, ...]
    others: tuple[str, ...]
    statements: tuple[StatementRow, ...]
    """Those that the reader may read, of the statements made in it."""


def of_consultation(
    session: Session, actor: Actor, consultation_id: str
) -> tuple[MeetingRow, ...]:
    """The meetings of a consultation that the actor may know of, the first one first."""
    return _drawn(session, actor, _rows(actor).where(Meeting.consultation_id == consultation_id))


def of_consultations(
    session: Session, actor: Actor, consultation_ids: Collection[str]
) -> tuple[MeetingRow, ...]:
    """The meetings of several consultations, the first one first."""
    among = Meeting.consultation_id.in_(consultation_ids)
    return _drawn(session, actor, _rows(actor).where(among))


def meeting(session: Session, actor: Actor, consultation_id: str, meeting_id: str) -> MeetingRow:
    """One meeting of a consultation, or `NotFound`."""
    query = _rows(actor).where(
        Meeting.consultation_id == consultation_id, Meeting.id == meeting_id
    )
    found = _drawn(session, actor, query)
    if not found:
        raise NotFound
    return found[0]


def possible_delegations(session: Session, consultation_id: str) -> tuple[Attendant, ...]:
    """The delegations that take part: invited or admitted, or having submitted something."""
    takes_part = exists().where(
        Participation.delegation_id == Delegation.id,
        Participation.consultation_id == consultation_id,
        Participation.state.in_(PRESENT),
    )
    proposed = exists().where(
        Amendment.delegation_id == Delegation.id,
        Amendment.consultation_id == consultation_id,
        Amendment.state != AmendmentState.DRAFT,
    )
    spoke = [
        exists().where(
            kind.stakeholder_id == Delegation.stakeholder_id,
            kind.consultation_id == consultation_id,
        )
        for kind in (Comment, Statement)
    ]
    query = _named().where(or_(takes_part, proposed, *spoke))
    return tuple(Attendant(*one) for one in session.execute(query.order_by(Stakeholder.name)))


def _rows(actor: Actor) -> Select[Meeting, MeetingRevision]:
    is_latest = and_(
        MeetingRevision.meeting_id == Meeting.id,
        MeetingRevision.number == Meeting.revision_number,
    )
    return (
        select(Meeting, MeetingRevision)
        .join(MeetingRevision, is_latest)
        .join(Consultation, Meeting.consultation_id == Consultation.id)
        .where(is_visible(actor))
        .order_by(MeetingRevision.begins_at, Meeting.id)
    )


def _drawn(
    session: Session, actor: Actor, query: Select[Meeting, MeetingRevision]
) -> tuple[MeetingRow, ...]:
    """The rows of a query with everybody who attended, in three statements at most."""
    found = session.execute(query).all()
    names = _attendants(session, {one for _, said in found for one in said.delegation_ids})
    made = _statements(session, actor, {one for _, said in found for one in said.statement_ids})
    return tuple(_row(one, said, names, made) for one, said in found)


def _row(
    one: Meeting,
    said: MeetingRevision,
    names: Mapping[str, Attendant],
    made: Mapping[str, StatementRow],
) -> MeetingRow:
    present = [names[known] for known in said.delegation_ids if known in names]
    return MeetingRow(
        id=one.id,
        consultation_id=one.consultation_id,
        revision_number=one.revision_number,
        is_cancelled=one.cancelled_seq is not None,
        changed_at=said.created_at,
        title=said.title,
        begins_at=said.begins_at,
        ends_at=said.ends_at,
        place=said.place,
        link=said.link,
        agenda=said.agenda,
        summary=said.summary,
        attendants=tuple(sorted(present, key=lambda two: two.name)),
        others=tuple(said.others),
        statements=tuple(made[known] for known in said.statement_ids if known in made),
    )


def _attendants(session: Session, ids: Iterable[str]) -> Mapping[str, Attendant]:
    wanted = list(ids)
    if not wanted:
        return {}
    query = _named().where(Delegation.id.in_(wanted))
    return {one[0]: Attendant(*one) for one in session.execute(query)}


def _statements(session: Session, actor: Actor, ids: Iterable[str]) -> Mapping[str, StatementRow]:
    wanted = list(ids)
    if not wanted:
        return {}
    found = statements.oldest(session, actor, [Statement.id.in_(wanted)], len(wanted))
    return {one.id: one for one in found}


def _named() -> Select[str, str, str]:
    return select(Delegation.id, Stakeholder.id, Stakeholder.name).join(
        Stakeholder, Delegation.stakeholder_id == Stakeholder.id
    )
