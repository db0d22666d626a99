"""Reading the whole text as it would be published now, against the latest release."""

from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.permissions import Permission, allowed
from drafting.models import Declaration, Release
from drafting.queries.comparison import Comparison, compare
from drafting.queries.composing import composing_page
from drafting.queries.releases import latest_release, release_text
from drafting.queries.text_rows import TextRow, find
from drafting.queries.working import working_text


@dataclass(frozen=True, slots=True)
class WholeText:
    """The text to come, what changes in it, and the paragraph whose composition is put in."""

    latest: Release | None
    comparison: Comparison
    composed: TextRow | None
    """The paragraph that stands as it was last composed, though nothing is decided yet."""


def whole_text(
    session: Session, actor: Actor, declaration: Declaration, paragraph_id: str
) -> WholeText:
    """The working text; with the saved composition of one paragraph in it, if one is named."""
    rows = working_text(session, actor, declaration.id).rows
    latest = latest_release(session, declaration.id)
    before = release_text(session, latest.id) if latest else ()
    composed = _composed(session, actor, declaration, find(rows, paragraph_id))
    after = [composed if composed and _is_same(row, composed) else row for row in rows]
    return WholeText(latest, compare(before, after, declaration.language), composed)


def _is_same(row: TextRow, other: TextRow) -> bool:
    return row.paragraph_id == other.paragraph_id


def _composed(
    session: Session, actor: Actor, declaration: Declaration, row: TextRow | None
) -> TextRow | None:
    if row is None or not allowed(actor, Permission.COMPOSITION_READ):
        return None
    page = composing_page(session, actor, (declaration, row.paragraph_id), None)
    words = page.board.words if page.saved else ""
    return replace(row, text=words) if words else None
