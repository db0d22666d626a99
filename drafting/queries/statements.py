"""Reading written statements, as far as the reader may know of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, or_, select, true
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound
from drafting.domain.permissions import Permission, allowed
from drafting.domain.vocabulary import StakeholderKind
from drafting.models import Stakeholder, Statement, StatementAnswer, StatementFile, User

MOST = 200
"""Of what one organisation stated, or of what waits in one consultation, that one page shows."""

Columns = tuple[Statement, str, Stakeholder | None]


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement with who speaks in it."""

    id: str
    consultation_id: str
    number: int | None
    author_id: str
    author_name: str
    organisation: str | None
    organisation_kind: StakeholderKind | None
    text: str
    is_late: bool
    is_confidential: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file of a statement, but for its bytes."""

    id: str
    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class StatementPage:
    """A statement with its answers, by the number of their question, and its files."""

    statement: StatementRow
    answers: dict[int, str]
    files: tuple[AttachedFile, ...]


def of_consultation(
    session: Session,
    actor: Actor,
    consultation_id: str,
    *also: ColumnElement[bool],
    most: int = MOST,
) -> Sequence[StatementRow]:
    """The newest statements of a consultation that the actor may read."""
    query = _rows(actor).where(Statement.consultation_id == consultation_id, *also)
    newest = Statement.number.desc().nulls_first(), Statement.created_at.desc(), Statement.id
    found = session.execute(query.order_by(*newest).limit(most))
    return [_row(*one) for one in found]


def oldest(
    session: Session, actor: Actor, where: Sequence[ColumnElement[bool]], most: int
) -> Sequence[StatementRow]:
    """The first of the statements that the actor may read, in the order in which they came."""
    query = _rows(actor).where(*where).order_by(Statement.journal_seq).limit(most)
    return [_row(*one) for one in session.execute(query)]


def may_read(session: Session, actor: Actor, statement_id: str) -> bool:
    """Whether the actor may read a statement."""
    query = select(Statement.id).where(Statement.id == statement_id, is_readable(actor))
    return session.scalar(query) is not None


def statement_page(
    session: Session, actor: Actor, consultation_id: str, statement_id: str
) -> StatementPage:
    """One statement, or `NotFound` for whoever may not read it."""
    found = of_consultation(session, actor, consultation_id, Statement.id == statement_id)
    if not found:
        raise NotFound
    answers = select(StatementAnswer.question, StatementAnswer.text).where(
        StatementAnswer.statement_id == statement_id
    )
    files = (
        select(StatementFile.id, StatementFile.name, StatementFile.size, StatementFile.sha256)
        .where(StatementFile.statement_id == statement_id)
        .order_by(StatementFile.position)
    )
    return StatementPage(
        found[0],
        dict(session.execute(answers.order_by(StatementAnswer.question)).all()),
        tuple(AttachedFile(*one) for one in session.execute(files)),
    )


def attached_file(session: Session, statement_id: str, file_id: str) -> StatementFile:
    """The bytes of a file, for whoever was let in to its statement."""
    query = select(StatementFile).where(
        StatementFile.statement_id == statement_id, StatementFile.id == file_id
    )
    found = session.scalar(query)
    if found is None:
        raise NotFound
    return found


def is_public() -> ColumnElement[bool]:
    """Whether everybody may read a statement: it has a number from its publication on."""
    return Statement.number.is_not(None)


def is_own(actor: Actor) -> ColumnElement[bool]:
    """Whether the actor's organisation, or an actor who is of none, stated it."""
    if actor.stakeholder_id:
        return Statement.stakeholder_id == actor.stakeholder_id
    return Statement.author_id == (actor.user_id or "")


def is_readable(actor: Actor) -> ColumnElement[bool]:
    """Whether the actor may read a statement: a public one, one's own, and for the desk all."""
    if allowed(actor, Permission.CONSULTATION_RUN):
        return true()
    return or_(is_public(), is_own(actor))


def _rows(actor: Actor) -> Select[*Columns]:
    return (
        select(Statement, User.name, Stakeholder)
        .join(User, Statement.author_id == User.id)
        .outerjoin(Stakeholder, Statement.stakeholder_id == Stakeholder.id)
        .where(is_readable(actor))
    )


def _row(one: Statement, author_name: str, stakeholder: Stakeholder | None) -> StatementRow:
    return StatementRow(
        id=one.id,
        consultation_id=one.consultation_id,
        number=one.number,
        author_id=one.author_id,
        author_name=author_name,
        organisation=stakeholder.short_name if stakeholder else None,
        organisation_kind=stakeholder.kind if stakeholder else None,
        text=one.text,
        is_late=one.is_late,
        is_confidential=one.is_confidential,
        at=one.created_at,
    )
