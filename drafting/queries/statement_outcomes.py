"""Reading what became of written statements, as far as the reader is told of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, and_, exists, func, select
from sqlalchemy.orm import Session, aliased

from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound
from drafting.domain.permissions import Permission, allowed
from drafting.models import (
    Amendment,
    Consultation,
    Declaration,
    ParagraphVersion,
    Statement,
    StatementDisposition,
    StatementResponse,
    User,
)
from drafting.queries import statements
from drafting.queries.outcomes import ON_A_PAGE, Standing, standing_of
from drafting.queries.statements import StatementRow, is_readable

Columns = tuple[
    StatementDisposition,
    str,
    int,
    ParagraphVersion | None,
    int | None,
    StatementResponse | None,
]


@dataclass(frozen=True, slots=True)
class StatementTally:
    """The statements of one consultation, with and without an outcome; they add up."""

    consultation_id: str
    title: str
    done: int
    waiting: int

    @property
    def total(self) -> int:
        """All of them."""
        return self.done + self.waiting


@dataclass(frozen=True, slots=True)
class PendingStatements:
    """Some statements without an outcome, the oldest first, and what lies further."""

    statements: tuple[StatementRow, ...]
    drafted: frozenset[str]
    next: str = ""


def standing(session: Session, actor: Actor, statement_id: str) -> Standing | None:
    """The outcome of one statement, if the reader is told of one."""
    return standings(session, actor, [statement_id]).get(statement_id)


def standings(
    session: Session, actor: Actor, statement_ids: Sequence[str]
) -> Mapping[str, Standing]:
    """The outcomes of statements, in one statement; what is not told yet is for the desk."""
    if not statement_ids:
        return {}
    query = _rows().where(
        StatementDisposition.statement_id.in_(statement_ids),
        StatementDisposition.is_draft.is_(False),
        is_readable(actor),
    )
    if not allowed(actor, Permission.STATEMENT_REPLY):
        query = query.where(StatementDisposition.told_from <= Declaration.release_count)
    ordered = query.order_by(StatementDisposition.number)
    found = (standing_of(*one) for one in session.execute(ordered))
    return {one.subject_id: one for one in found}


def drafted(session: Session, actor: Actor, statement_id: str) -> Standing | None:
    """The newest reply to a statement, drafts included; for the desk."""
    _require_desk(actor)
    query = _rows().where(StatementDisposition.statement_id == statement_id)
    newest = query.order_by(StatementDisposition.number.desc()).limit(1)
    one = session.execute(newest).first()
    return standing_of(*one) if one else None


def tallies(session: Session, actor: Actor, declaration_id: str) -> tuple[StatementTally, ...]:
    """Of every consultation with statements, how many have an outcome and how many wait."""
    _require_desk(actor)
    done = func.count().filter(_is_done())
    query = (
        select(Consultation.id, Consultation.title, done, func.count().filter(~_is_done()))
        .join(Statement, Statement.consultation_id == Consultation.id)
        .where(Consultation.declaration_id == declaration_id)
        .group_by(Consultation.id, Consultation.title, Consultation.closes_at)
        .order_by(Consultation.closes_at, Consultation.id)
    )
    return tuple(StatementTally(*one) for one in session.execute(query))


def pending(
    session: Session, actor: Actor, declaration_id: str, consultation_id: str, after: str
) -> PendingStatements:
    """A page of the statements that wait for an outcome: of one consultation, or of all."""
    _require_desk(actor)
    where = [Statement.declaration_id == declaration_id, ~_is_done()]
    if consultation_id:
        where.append(Statement.consultation_id == consultation_id)
    if after:
        last = select(Statement.journal_seq).where(Statement.id == after).scalar_subquery()
        where.append(Statement.journal_seq > last)
    found = statements.oldest(session, actor, where, ON_A_PAGE + 1)
    page = tuple(found[:ON_A_PAGE])
    has_draft = select(StatementDisposition.statement_id).where(
        StatementDisposition.statement_id.in_([row.id for row in page])
    )
    drafts = frozenset(session.scalars(has_draft)) if page else frozenset()
    return PendingStatements(page, drafts, page[-1].id if len(found) > ON_A_PAGE else "")


def _rows() -> Select[*Columns]:
    later = aliased(StatementResponse)
    newest = select(func.max(later.number)).where(later.disposition_id == StatementDisposition.id)
    is_newest = and_(
        StatementResponse.disposition_id == StatementDisposition.id,
        StatementResponse.number == newest.scalar_subquery(),
    )
    disposition = StatementDisposition
    return (
        select(
            disposition,
            User.name,
            Declaration.release_count,
            ParagraphVersion,
            Amendment.number,
            StatementResponse,
        )
        .join(Statement, disposition.statement_id == Statement.id)
        .join(Declaration, Statement.declaration_id == Declaration.id)
        .join(User, disposition.author_id == User.id)
        .outerjoin(ParagraphVersion, disposition.version_id == ParagraphVersion.id)
        .outerjoin(Amendment, disposition.amendment_id == Amendment.id)
        .outerjoin(StatementResponse, is_newest)
    )


def _is_done() -> ColumnElement[bool]:
    return exists().where(
        StatementDisposition.statement_id == Statement.id,
        StatementDisposition.is_draft.is_(False),
    )


def _require_desk(actor: Actor) -> None:
    if not allowed(actor, Permission.STATEMENT_REPLY):
        raise NotFound
