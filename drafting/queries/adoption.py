"""Reading what became of a text in the end: its steps, its votes, and what was said to it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select, tuple_
from sqlalchemy.orm import Session, joinedload

from drafting.domain.adoption import FinalStepKind
from drafting.domain.readings import ReadingStatus
from drafting.models import Declaration, FinalStep, PositionExplained
from drafting.queries.readings import Beside, beside_the_text
from drafting.queries.releases import latest_release, release_text
from drafting.queries.text_rows import TextRow


@dataclass(frozen=True, slots=True)
class Reservation:
    """A paragraph on which somebody reserved a position, in the words that stand."""

    row: TextRow
    beside: Beside


@dataclass(frozen=True, slots=True)
class FinalPage:
    """How a text stands in the end, and how it came there."""

    steps: Sequence[FinalStep]
    explanations: Sequence[PositionExplained]
    reservations: tuple[Reservation, ...]
    release_count: int
    latest_symbol: str

    @property
    def last(self) -> FinalStep | None:
        """The last act on the text as a whole."""
        return self.steps[-1] if self.steps else None

    @property
    def is_adopted(self) -> bool:
        """Whether the text stands as it was adopted."""
        return self.last is not None and self.last.kind is FinalStepKind.ADOPTED

    @property
    def waits_for_adoption(self) -> bool:
        """Whether the latest release was submitted and nothing came of it yet."""
        if self.last is None or self.last.kind is not FinalStepKind.SUBMITTED:
            return False
        return self.last.release.number == self.release_count


def final_page(session: Session, declaration: Declaration) -> FinalPage:
    """What became of a text, in five statements."""
    steps = final_steps(session, declaration.id)
    said = select(PositionExplained).where(PositionExplained.declaration_id == declaration.id)
    latest = latest_release(session, declaration.id)
    rows = release_text(session, latest.id) if latest else ()
    beside = beside_the_text(session, latest, rows) if latest else {}
    reserved = [
        Reservation(row, beside[row.paragraph_id])
        for row in rows
        if row.paragraph_id in beside and _is_reserved(beside[row.paragraph_id])
    ]
    return FinalPage(
        steps=steps,
        explanations=session.scalars(said.order_by(PositionExplained.number)).all(),
        reservations=tuple(reserved),
        release_count=declaration.release_count,
        latest_symbol=latest.symbol if latest else "",
    )


def final_steps(session: Session, declaration_id: str) -> Sequence[FinalStep]:
    """Every act on a text as a whole, the first one first."""
    query = select(FinalStep).where(FinalStep.declaration_id == declaration_id)
    ordered = query.order_by(FinalStep.number).options(joinedload(FinalStep.release))
    return session.scalars(ordered).all()


def last_steps(session: Session, declaration_ids: Collection[str]) -> Mapping[str, FinalStep]:
    """The last act on each text that is submitted or adopted, by its declaration."""
    newest = (
        select(FinalStep.declaration_id, func.max(FinalStep.number))
        .where(FinalStep.declaration_id.in_(declaration_ids))
        .group_by(FinalStep.declaration_id)
    )
    query = select(FinalStep).where(
        tuple_(FinalStep.declaration_id, FinalStep.number).in_(newest),
        FinalStep.kind != FinalStepKind.REOPENED,
    )
    found = session.scalars(query.options(joinedload(FinalStep.release)))
    return {one.declaration_id: one for one in found}


def _is_reserved(beside: Beside) -> bool:
    return beside.holds and beside.ruling.status is ReadingStatus.RESERVED
