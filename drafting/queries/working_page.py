"""Reading one paragraph of the working text as its editing page shows it."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.structure import kinds_under
from drafting.domain.vocabulary import ParagraphKind
from drafting.models import Declaration
from drafting.queries import amendments
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.history import VersionRow, versions
from drafting.queries.text_rows import TextRow, find, joinable
from drafting.queries.working import WorkingText, working_row, working_text


@dataclass(frozen=True, slots=True)
class WorkingPage:
    """A paragraph with what an editor can do to it, and the open amendments it would meet."""

    declaration: Declaration
    row: TextRow
    is_retired: bool
    next_row: TextRow | None
    places: tuple[TextRow, ...]
    kinds_beside: tuple[ParagraphKind, ...]
    kinds_under: tuple[ParagraphKind, ...]
    versions: tuple[VersionRow, ...]
    waiting: tuple[AmendmentRow, ...]
    rows: tuple[TextRow, ...]
    """The whole text around it, by which its words are judged."""


def working_page(
    session: Session, actor: Actor, declaration: Declaration, paragraph_id: str
) -> WorkingPage:
    """The editing page of one paragraph, retired ones too."""
    text = working_text(session, actor, declaration.id)
    row = working_row(text, paragraph_id)
    parent = find(text.rows, row.parent_id or "")
    found = amendments.on_paragraph(session, actor, paragraph_id)
    return WorkingPage(
        declaration=declaration,
        row=row,
        is_retired=find(text.rows, paragraph_id) is None,
        next_row=joinable(text.rows, paragraph_id),
        places=_places(text, paragraph_id),
        kinds_beside=kinds_under(parent.kind if parent else None),
        kinds_under=kinds_under(row.kind),
        versions=versions(session, actor, paragraph_id),
        waiting=tuple(one for one in found if one.is_open),
        rows=text.rows,
    )


def _places(text: WorkingText, paragraph_id: str) -> tuple[TextRow, ...]:
    """The paragraphs behind which this one could stand: all but itself and what is under it."""
    inside = {paragraph_id}
    for row in text.rows:
        if row.parent_id in inside:
            inside.add(row.paragraph_id)
    return tuple(row for row in text.rows if row.paragraph_id not in inside)
