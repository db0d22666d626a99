"""Reading what the members of a delegation said about a draft; nobody else reads it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.domain.permissions import Actor, Permission, allowed
from drafting.domain.vocabulary import ClearanceKind
from drafting.models import ClearanceStep, User
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
