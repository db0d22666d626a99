"""Reading what the members of a delegation said about a draft; nobody else reads it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.permissions import Permission, allowed
from drafting.domain.vocabulary import AmendmentState, ClearanceKind
from drafting.models import Amendment, ClearanceStep, User
from drafting.queries.amendment_row import AmendmentRow


@dataclass(frozen=True, slots=True)
class ClearanceRow:
    """A remark on a draft, the mark that it is ready, or that it was sent back."""

    number: int
    kind: ClearanceKind
    revision_number: int
    text: str
    author_name: str
    at: datetime


def clearance(session: Session, actor: Actor, amendment: AmendmentRow) -> tuple[ClearanceRow, ...]:
    """What was said in the amendment's own delegation, oldest first; nothing for anybody else."""
    if not allowed(actor, Permission.AMENDMENT_SUGGEST, amendment):
        return ()
    query = (
        select(ClearanceStep, User.name)
        .join(User, ClearanceStep.author_id == User.id)
        .where(ClearanceStep.amendment_id == amendment.id)
        .order_by(ClearanceStep.number)
    )
    return tuple(
        ClearanceRow(one.number, one.kind, one.revision_number, one.text, author, one.created_at)
        for one, author in session.execute(query)
    )


def sent_back(session: Session, actor: Actor, found: Sequence[AmendmentRow]) -> frozenset[str]:
    """Of these, the reader's own drafts that were sent back and not changed since."""
    ours = [one.id for one in found if allowed(actor, Permission.AMENDMENT_SUGGEST, one)]
    last = (
        select(func.max(ClearanceStep.number))
        .where(
            ClearanceStep.amendment_id == Amendment.id, ClearanceStep.kind != ClearanceKind.REMARK
        )
        .correlate(Amendment)
        .scalar_subquery()
    )
    query = (
        select(Amendment.id)
        .join(ClearanceStep, ClearanceStep.amendment_id == Amendment.id)
        .where(
            Amendment.id.in_(ours),
            Amendment.state == AmendmentState.DRAFT,
            ClearanceStep.number == last,
            ClearanceStep.kind == ClearanceKind.SENT_BACK,
            ClearanceStep.revision_number == Amendment.revision_number,
        )
    )
    return frozenset(session.scalars(query))
