"""Where a paragraph of a text could stand instead of where it does, and why not there."""

from collections.abc import Sequence
from dataclasses import dataclass

from drafting.domain.structure import PARENTS
from drafting.domain.vocabulary import ParagraphKind, Side
from drafting.queries.text_rows import TextRow, find, under


@dataclass(frozen=True, slots=True)
class Spot:
    """A place between paragraphs: under whom, and directly behind which one of those there."""

    parent_id: str | None
    behind_id: str | None


def place_of(rows: Sequence[TextRow], target: TextRow, side: Side) -> Spot:
    """The place on one side of a paragraph: under whom, and directly behind which one."""
    if side is Side.UNDER:
        inside = [one for one in rows if one.parent_id == target.paragraph_id]
        return Spot(target.paragraph_id, inside[-1].paragraph_id if inside else None)
    if side is Side.AFTER:
        return Spot(target.parent_id, target.paragraph_id)
    siblings = [one for one in rows if one.parent_id == target.parent_id]
    at = siblings.index(target)
    return Spot(target.parent_id, siblings[at - 1].paragraph_id if at else None)


def stands_at(rows: Sequence[TextRow], row: TextRow, spot: Spot) -> bool:
    """Whether a paragraph would stay where it is if it were put there."""
    if spot == place_of(rows, row, Side.BEFORE):
        return True
    return spot == Spot(row.parent_id, row.paragraph_id)


def objection_to_move(rows: Sequence[TextRow], row: TextRow, target: TextRow, side: Side) -> str:
    """Why a paragraph cannot move to a place of this text; empty where it can."""
    if target.paragraph_id in {row.paragraph_id, *under(rows, row.paragraph_id)}:
        return "A paragraph cannot move beside itself or among those under it. Choose another one."
    if target.kind is ParagraphKind.TITLE and side is not Side.AFTER:
        return "The title stands before everything else. Choose another place."
    parent = target if side is Side.UNDER else find(rows, target.parent_id or "")
    if (parent.kind if parent else None) not in PARENTS[row.kind]:
        return "A paragraph of this kind cannot stand there. Choose another place."
    if stands_at(rows, row, place_of(rows, target, side)):
        return "The paragraph stands there already. Choose another place."
    return ""
