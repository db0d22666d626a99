"""Reading the overview of a declaration: where it is contested, how it comes together, by whom.

Its figures are those that everybody may know, whoever reads them, so that the page can be handed
around; what waits for somebody is told to that person alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from drafting.domain.actors import ANYONE, Actor
from drafting.models import Declaration
from drafting.queries import consultations
from drafting.queries.awaited import Awaited, awaited
from drafting.queries.confided import Confided, confidences
from drafting.queries.consultations import Standing
from drafting.queries.contention import Contention, contention
from drafting.queries.convergence import ReleasePoint, convergence
from drafting.queries.fates import OPEN, Fates, fates
from drafting.queries.participation import CircleRow, participation
from drafting.queries.releases import release_text, releases


@dataclass(frozen=True, slots=True)
class Dashboard:
    """All that the overview shows."""

    contention: Contention
    points: tuple[ReleasePoint, ...]
    fates: Fates
    circles: tuple[CircleRow, ...]
    confided: Confided
    consultations: Sequence[Standing]
    awaited: tuple[Awaited, ...]

    @property
    def left_open(self) -> tuple[int, ...]:
        """How many amendments each release left undecided: to the next, or until today."""
        later = [one.carried_count for one in self.points[1:]]
        return (*later, self.fates.counts[OPEN])


def dashboard(session: Session, actor: Actor, declaration: Declaration) -> Dashboard:
    """The overview, in fifteen statements whatever the size of the text."""
    published = releases(session, declaration.id)
    text = release_text(session, published[-1].id) if published else ()
    return Dashboard(
        contention=contention(session, declaration.id, text),
        points=convergence(session, declaration.id, published),
        fates=fates(session, declaration.id),
        circles=participation(session, declaration.id),
        confided=confidences(session, declaration.id),
        consultations=consultations.standings(session, ANYONE, declaration.id),
        awaited=awaited(session, actor, declaration.id),
    )
