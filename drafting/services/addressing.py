"""Addressing: a delegation says in which consultation its draft shall be submitted."""

from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import Invalid, NotFound, WrongState
from drafting.domain.permissions import Permission, allowed, require
from drafting.domain.vocabulary import Act, AmendmentState
from drafting.models import Amendment, Consultation
from drafting.record import journal
from drafting.record.structure import lock


def address(
    session: Session, actor: Actor, amendment_id: str, consultation_id: str, *, confidential: bool
) -> Amendment:
    """Mean a draft for one consultation, and for everybody or for the desk alone."""
    amendment = session.get(Amendment, amendment_id)
    if amendment is None or not allowed(actor, Permission.AMENDMENT_READ, amendment):
        raise NotFound
    require(actor, Permission.AMENDMENT_REVISE, amendment)
    lock(session, amendment.declaration_id)
    session.refresh(amendment)
    if (amendment.consultation_id or "", amendment.is_confidential) == (
        consultation_id,
        confidential,
    ):
        return amendment
    if amendment.state is not AmendmentState.DRAFT:
        raise WrongState("This amendment was submitted: where and to whom stays as it was.")
    one = _consultation(session, amendment, consultation_id)
    if confidential and not (one and one.takes_confidential):
        raise Invalid(
            "This consultation takes in nothing that is confidential. Take the mark off.",
            field="confidential",
        )
    amendment.consultation_id = one.id if one else None
    amendment.is_confidential = confidential
    journal.append(session, actor, Act.AMENDMENT_ADDRESSED, amendment.id, {})
    session.flush()
    return amendment


def _consultation(
    session: Session, amendment: Amendment, consultation_id: str
) -> Consultation | None:
    if not consultation_id:
        return None
    found = session.get(Consultation, consultation_id)
    is_known = found is not None and found.announced_at is not None
    if found is None or not is_known or found.declaration_id != amendment.declaration_id:
        raise Invalid("Choose a consultation from the list.", field="consultation")
    return found
