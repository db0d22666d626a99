"""Silence procedures, opened and broken as the Expert and the delegations do it."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy.orm import Session

from drafting.domain import clock
from drafting.domain.actors import Actor
from drafting.models import Declaration, SilenceObjection, SilenceProcedure
from drafting.services import silencing

DAY = timedelta(days=1)


def opening(of: Declaration, **changes) -> silencing.Opening:
    """The whole text under silence until this time tomorrow."""
    closes = clock.now().replace(microsecond=0) + DAY
    wish = silencing.Opening("The final text", "Europe/Zurich", closes, of.release_count)
    return replace(wish, **changes)


def silence(session: Session, actor: Actor, of: Declaration, **changes) -> SilenceProcedure:
    """A silence procedure on the latest release."""
    return silencing.open_silence(session, actor, of.id, opening(of, **changes))


def objection(
    session: Session, actor: Actor, to: SilenceProcedure, *paragraph_ids: str, **changes
) -> SilenceObjection:
    """An objection to these paragraphs; to the first one if none is named."""
    named = paragraph_ids or tuple(to.paragraph_ids[:1])
    wish = silencing.Objecting(to.id, named, "The road is not ours to mend.")
    return silencing.object_to(session, actor, replace(wish, **changes))
