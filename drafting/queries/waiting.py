"""Reading the decisions that wait for a release, and what their delegations did meanwhile."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Row, func, select
from sqlalchemy.orm import Session, aliased

from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound
from drafting.domain.permissions import Permission, allowed
from drafting.domain.telling import Moved
from drafting.domain.vocabulary import AmendmentState, Answer, Outcome
from drafting.models import (
    Amendment,
    AmendmentRevision,
    CarriedAmendment,
    CarriedAnswer,
    Delegation,
    Disposition,
    Stakeholder,
)
from drafting.queries.told import Public, is_latest_disposition, is_public_disposition, is_told

Target = aliased(Amendment, name="target")
"""The amendment into which another one was merged."""

Found = Row[
    Disposition, Amendment, str, int | None, int | None, AmendmentState | None, Outcome | None
]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A decision that nobody outside the desk knows of yet."""

    disposition_id: str
    amendment_id: str
    number: int | None
    """Its number on the public record; none where it is confidential."""
    short_name: str
    outcome: Outcome
    moved: Moved | None
    """What its delegation did since; the decision speaks of something else then."""


def waiting(session: Session, actor: Actor, declaration_id: str) -> tuple[Waiting, ...]:
    """The decisions to be told with the next release, by the number of the amendment."""
    if not allowed(actor, Permission.DESK_READ):
        raise NotFound
    query = (
        select(
            Disposition,
            Amendment,
            Stakeholder.short_name,
            _last_revised(),
            _last_adapted(),
            Target.state,
            Public.outcome,
        )
        .select_from(Amendment)
        .join(Disposition, is_latest_disposition(actor))
        .join(Delegation, Amendment.delegation_id == Delegation.id)
        .join(Stakeholder, Delegation.stakeholder_id == Stakeholder.id)
        .outerjoin(Target, Disposition.into_id == Target.id)
        .outerjoin(Public, is_public_disposition())
        .where(Amendment.declaration_id == declaration_id, ~is_told())
        .order_by(Amendment.number)
    )
    return tuple(_waiting(found) for found in session.execute(query) if _is_news(found))


def _is_news(found: Found) -> bool:
    """Whether there is something to tell: not so where nobody knew what was taken back."""
    known = found[6]
    return found[0].outcome.decides or (known is not None and known.decides)


def _waiting(found: Found) -> Waiting:
    decision, amendment, short_name, revised, adapted, target, _ = found
    return Waiting(
        disposition_id=decision.id,
        amendment_id=amendment.id,
        number=amendment.number,
        short_name=short_name,
        outcome=decision.outcome,
        moved=_moved(decision, amendment, (revised or 0, adapted or 0), target),
    )


def _moved(
    decision: Disposition,
    amendment: Amendment,
    said: tuple[int, int],
    target: AmendmentState | None,
) -> Moved | None:
    revised, adapted = said
    if not decision.outcome.decides:
        return None
    if amendment.state is AmendmentState.WITHDRAWN:
        return Moved.WITHDRAWN
    if revised > decision.journal_seq:
        return Moved.REVISED
    if adapted > decision.journal_seq:
        return Moved.ADAPTED
    return Moved.TARGET_WITHDRAWN if target is AmendmentState.WITHDRAWN else None


def _last_revised() -> ColumnElement[int | None]:
    """The act by which the delegation last submitted its words."""
    query = select(func.max(AmendmentRevision.journal_seq))
    query = query.where(AmendmentRevision.amendment_id == Amendment.id)
    return query.correlate(Amendment).scalar_subquery()


def _last_adapted() -> ColumnElement[int | None]:
    """The act by which the delegation last adapted its words to a release."""
    query = (
        select(func.max(CarriedAnswer.journal_seq))
        .join(CarriedAmendment, CarriedAnswer.carried_id == CarriedAmendment.id)
        .where(
            CarriedAmendment.amendment_id == Amendment.id, CarriedAnswer.answer == Answer.ADAPTED
        )
    )
    return query.correlate(Amendment).scalar_subquery()
