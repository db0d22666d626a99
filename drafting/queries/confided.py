"""Reading how much was given in confidence, as `domain/disclosure.py` lets it be told."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from drafting.domain.disclosure import Given, GivenRow, told_table
from drafting.queries.contributions import Circle, Manner, circle_of, confided, contributions


@dataclass(frozen=True, slots=True)
class ConfidedRow:
    """What one circle gave in confidence; no number stands where it would say too much."""

    circle: Circle
    by_manner: tuple[int | None, ...]
    """In the order of `Manner`."""
    total: int | None


@dataclass(frozen=True, slots=True)
class Confided:
    """The circles of which anything is told, and all together."""

    rows: tuple[ConfidedRow, ...]
    total: int | None


def confidences(session: Session, declaration_id: str) -> Confided:
    """What is told to everybody alike, the desk too: the page is handed around; one statement."""
    found = _given(session, declaration_id)
    circles = sorted(found, key=lambda one: one.order)
    rows = [
        GivenRow("", tuple(found[one].get(each, Given()) for each in Manner)) for one in circles
    ]
    told = told_table(rows)
    return Confided(
        tuple(
            ConfidedRow(circle, row.cells, row.total)
            for circle, row in zip(circles, told.rows, strict=True)
            if row.tells
        ),
        told.total,
    )


def _given(session: Session, declaration_id: str) -> dict[Circle, dict[str, Given]]:
    """By circle and manner, how much was given and how much of it by whoever gave most."""
    said = contributions(declaration_id, confided())
    place = said.c.kind, said.c.region, said.c.manner, said.c.speaker
    found: dict[Circle, dict[str, Given]] = {}
    for kind, region, manner, _speaker, count in session.execute(
        select(*place, func.count()).group_by(*place)
    ):
        of_circle = found.setdefault(circle_of(kind, region), {})
        before = of_circle.get(manner, Given())
        most = max(before.most_by_one, count)
        of_circle[manner] = Given(before.count + count, most)
    return found
