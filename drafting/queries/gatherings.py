"""Reading submissions: what a delegation gathers, and what each of them sent at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, and_, func, or_, select, true
from sqlalchemy.orm import Session, joinedload

from drafting.domain.actors import ANYONE, Actor
from drafting.domain.errors import NotFound
from drafting.domain.permissions import Permission, allowed
from drafting.domain.vocabulary import StakeholderKind
from drafting.models import Amendment, Delegation, Submission
from drafting.queries.amendment_rows import is_public
from drafting.queries.bonds import Mail

ON_A_PAGE = 50


@dataclass(frozen=True, slots=True)
class SubmissionRow:
    """A submission with its delegation; as far as the reader may know, as it was received."""

    id: str
    number: int | None
    delegation_id: str
    short_name: str
    stakeholder_name: str
    stakeholder_kind: StakeholderKind
    author_name: str
    remarks: str
    received: str
    revision_number: int
    submitted_at: datetime | None
    mail: Mail | None
    amendment_count: int

    @property
    def is_sealed(self) -> bool:
        """Whether it was sent, and nobody but its delegation and the desk reads it yet."""
        return self.number is not None and self.number < 0


@dataclass(frozen=True, slots=True)
class SubmissionsPage:
    """Some submissions of a declaration, the newest first, and how many there are."""

    rows: tuple[SubmissionRow, ...]
    total: int
    number: int
    count: int


def submission(session: Session, actor: Actor, declaration_id: str, number: int) -> SubmissionRow:
    """A submission on the public record, or `NotFound`."""
    query = _sent(declaration_id, actor).where(Submission.number == number)
    found = _all(session, actor, query)
    if not found:
        raise NotFound
    return found[0]


def gathered_by(session: Session, actor: Actor, declaration_id: str) -> SubmissionRow | None:
    """What the actor's own delegation gathers now, if it has begun."""
    if actor.delegation_id is None:
        return None
    query = _rows().where(
        Submission.declaration_id == declaration_id,
        Submission.delegation_id == actor.delegation_id,
        Submission.number.is_(None),
    )
    return next(iter(_all(session, actor, query)), None)


def sent_by(session: Session, actor: Actor, declaration_id: str) -> Sequence[SubmissionRow]:
    """What the actor's own delegation has sent, or had recorded for it, the newest first."""
    query = _sent(declaration_id, actor).where(Submission.delegation_id == actor.delegation_id)
    return _all(session, actor, query.order_by(Submission.number.desc()))


def listed(session: Session, actor: Actor, declaration_id: str, page: int) -> SubmissionsPage:
    """Everything that was submitted on a declaration, a page at a time."""
    everything = _sent(declaration_id, actor)
    total = session.scalar(select(func.count()).select_from(everything.subquery()))
    count = max(1, -(-(total or 0) // ON_A_PAGE))
    at = max(1, min(page, count))
    query = everything.order_by(Submission.number.desc())
    rows = _all(session, actor, query.offset((at - 1) * ON_A_PAGE).limit(ON_A_PAGE))
    return SubmissionsPage(tuple(rows), total or 0, at, count)


def _sent(declaration_id: str, actor: Actor = ANYONE) -> Select[Submission]:
    """What everybody may read, and what waits for publication if it is the reader's own."""
    is_seen = Submission.number > 0
    if allowed(actor, Permission.CONSULTATION_RUN):
        is_seen = Submission.number.is_not(None)
    elif actor.delegation_id is not None:
        is_own = and_(
            Submission.number.is_not(None), Submission.delegation_id == actor.delegation_id
        )
        is_seen = or_(is_seen, is_own)
    return _rows().where(Submission.declaration_id == declaration_id, is_seen)


def _rows() -> Select[Submission]:
    return select(Submission)


def _all(session: Session, actor: Actor, query: Select[Submission]) -> list[SubmissionRow]:
    """The rows of a query, and how many amendments each brought, in two statements."""
    loaded = query.options(
        joinedload(Submission.delegation).joinedload(Delegation.stakeholder),
        joinedload(Submission.author),
    )
    found = session.scalars(loaded).all()
    counts = _counts(session, actor, [one.id for one in found])
    return [_row(actor, one, counts.get(one.id, 0)) for one in found]


def _counts(session: Session, actor: Actor, ids: Sequence[str]) -> dict[str, int]:
    is_seen = or_(is_public(), Amendment.delegation_id == actor.delegation_id)
    if allowed(actor, Permission.CONSULTATION_RUN):
        is_seen = true()
    query = (
        select(Amendment.submission_id, func.count())
        .where(Amendment.submission_id.in_(ids), is_seen)
        .group_by(Amendment.submission_id)
    )
    return {str(one): count for one, count in session.execute(query)}


def _row(actor: Actor, one: Submission, amendment_count: int) -> SubmissionRow:
    may_read = allowed(actor, Permission.SUBMISSION_RECEIVED_READ, one)
    stakeholder = one.delegation.stakeholder
    return SubmissionRow(
        id=one.id,
        number=one.number,
        delegation_id=one.delegation_id,
        short_name=stakeholder.short_name,
        stakeholder_name=stakeholder.name,
        stakeholder_kind=stakeholder.kind,
        author_name=one.author.name,
        remarks=one.remarks,
        received=one.received if may_read else "",
        revision_number=one.revision_number,
        submitted_at=one.submitted_at,
        mail=Mail(one.mail_sent_on, one.mail_from) if one.mail_from and one.mail_sent_on else None,
        amendment_count=amendment_count,
    )
