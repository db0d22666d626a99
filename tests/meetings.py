"""Meetings of consultations, made as the desk enters them."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy.orm import Session

from drafting.domain import clock
from drafting.domain.actors import Actor
from drafting.models import Meeting
from drafting.services import convening


def sitting(**changes) -> convening.Sitting:
    """A meeting that begins in a day and takes three hours."""
    begins = clock.now().replace(microsecond=0) + timedelta(days=1)
    wish = convening.Sitting("First sitting", begins, begins + timedelta(hours=3), "Room XX")
    return replace(wish, **changes)


def meeting(session: Session, actor: Actor, consultation_id: str, **changes) -> Meeting:
    """A meeting of a consultation."""
    return convening.convene(session, actor, consultation_id, sitting(**changes))
