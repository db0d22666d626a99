"""How a proposal enters the room: through which consultation, and for whose eyes."""

from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.consultations import Faculty
from drafting.domain.errors import Invalid
from drafting.domain.vocabulary import AmendmentState
from drafting.models import Amendment
from drafting.queries.rooms import Wish
from drafting.record import consultations
from drafting.record.consultations import Admitted

OPEN = (
    "Your draft is marked as confidential, and nothing confidential is taken in now. "
    "Take the mark off, or keep the draft."
)


def admitted(session: Session, actor: Actor, amendment: Amendment) -> Admitted:
    """The consultation that takes an amendment in now; a draft may be meant for one."""
    is_draft = amendment.state is AmendmentState.DRAFT
    meant_for = amendment.consultation_id if is_draft else None
    place = consultations.admit(session, actor, wish_to_propose(amendment, meant_for))
    if amendment.is_confidential and is_draft and not place.takes_confidential:
        raise Invalid(OPEN, field="confidential")
    return place


def wish_to_propose(amendment: Amendment, meant_for: str | None = None) -> Wish:
    """That an amendment is to be proposed, in the consultation for which it is meant if any."""
    return Wish(amendment.declaration_id, Faculty.PROPOSE, consultation_id=meant_for)


def is_public_at_once(amendment: Amendment, place: Admitted) -> bool:
    """Whether everybody reads it as soon as it is submitted."""
    return not (place.is_sealed or amendment.is_confidential)
