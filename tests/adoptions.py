"""A text submitted, adopted and reopened, as the Expert marks it."""

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.adoption import AdoptionManner, Occasion
from drafting.domain.consultations import ReportingBody
from drafting.models import Declaration
from drafting.queries.adoption import final_steps
from drafting.services import adopting

DAY = date(2026, 5, 4)


def submitted(session: Session, actor: Actor, of: Declaration, **changes) -> Declaration:
    """A text whose latest release went to the Council."""
    wish = adopting.Submitting(of.id, _count(session, of), ReportingBody.COUNCIL, DAY)
    return adopting.submit(session, actor, replace(wish, **changes))


def adopted(session: Session, actor: Actor, of: Declaration, **changes) -> Declaration:
    """A submitted text that the Council adopted without a vote."""
    manner = AdoptionManner.WITHOUT_A_VOTE
    wish = adopting.Adoption(of.id, _count(session, of), DAY, "A/HRC/RES/99/1", manner)
    return adopting.adopt(session, actor, replace(wish, **changes))


def reopened(session: Session, actor: Actor, of: Declaration, **changes) -> Declaration:
    """An adopted text that is edited once more."""
    wish = adopting.Reopening(of.id, _count(session, of), DAY, "A word was lost in printing.")
    return adopting.reopen(session, actor, replace(wish, **changes))


def explanation(of: Declaration, **changes) -> adopting.Explanation:
    """What Norway said after the adoption."""
    wish = adopting.Explanation(of.id, "Norway", Occasion.AFTER, "We joined in *good* faith.")
    return replace(wish, **changes)


def _count(session: Session, of: Declaration) -> int:
    return len(final_steps(session, of.id))
