"""Readings of a text, held as a chair holds them."""

from dataclasses import replace

from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.readings import ReadingStatus
from drafting.models import Declaration, Reading
from drafting.queries.text_rows import TextRow
from drafting.services import chairing


def reading(session: Session, actor: Actor, of: Declaration, title: str = "First reading"):
    """A reading of the latest release, before whose room its first paragraph is."""
    return chairing.begin(session, actor, of.id, title)


def ruling(of: Reading, on: TextRow, status: ReadingStatus, **changes) -> chairing.Ruling:
    """What is found of a paragraph by somebody who looks at the reading as it stands."""
    wish = chairing.Ruling(of.id, on.paragraph_id, of.ruling_count, status)
    return replace(wish, **changes)


def ruled(
    session: Session, actor: Actor, of: Reading, on: TextRow, status: ReadingStatus, **changes
) -> Reading:
    """A reading in which this was found of a paragraph."""
    return chairing.rule(session, actor, ruling(of, on, status, **changes))


def step(of: Reading, **changes) -> chairing.Step:
    """An act on a reading by somebody who looks at it as it stands."""
    return replace(chairing.Step(of.id, of.step_count, "Until tomorrow."), **changes)
