"""Reading for which earlier words a version stands that brought them back.

Such a version says nothing new. A release holds the earlier one instead, as if nobody had ever
touched it, unless a release held what stood between: then everybody saw that the words changed.
So it is where somebody brought the words of the last release back by hand.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sqlalchemy import exists, select
from sqlalchemy.orm import Session, aliased

from drafting.models import Paragraph, ParagraphVersion, ReleasedParagraph, VersionParent
from drafting.queries.releases import latest_release, release_text
from drafting.queries.text_rows import TextRow

Earlier = Mapping[str, ParagraphVersion]
"""By the version that brought words back: the version whose words they are."""


def as_published(
    session: Session, declaration_id: str, rows: Sequence[TextRow]
) -> tuple[TextRow, ...]:
    """The working text as a release holds it; three statements."""
    latest = latest_release(session, declaration_id)
    held = release_text(session, latest.id) if latest else ()
    known = {(one.paragraph_id, one.text): one for one in held}
    earlier = _earlier(session, declaration_id)
    return tuple(_published(earlier, row, known.get((row.paragraph_id, row.text))) for row in rows)


def _published(earlier: Earlier, row: TextRow, held: TextRow | None) -> TextRow:
    if held is not None:
        return replace(row, version_id=held.version_id, version_number=held.version_number)
    version_id, number = row.version_id, row.version_number
    while version_id in earlier:
        first = earlier[version_id]
        version_id, number = first.id, first.number
    return replace(row, version_id=version_id, version_number=number)


def _earlier(session: Session, declaration_id: str) -> Earlier:
    """Those that were made of an earlier version than the one before, which nobody saw."""
    again, first = aliased(ParagraphVersion), aliased(ParagraphVersion)
    between = aliased(ParagraphVersion)
    was_seen = exists().where(
        between.paragraph_id == again.paragraph_id,
        between.number > first.number,
        between.number < again.number,
        ReleasedParagraph.version_id == between.id,
    )
    found = session.execute(
        select(again.id, first)
        .select_from(VersionParent)
        .join(again, VersionParent.version_id == again.id)
        .join(first, VersionParent.parent_id == first.id)
        .join(Paragraph, again.paragraph_id == Paragraph.id)
        .where(
            Paragraph.declaration_id == declaration_id,
            first.paragraph_id == again.paragraph_id,
            first.number < again.number - 1,
            first.text == again.text,
            ~was_seen,
        )
    )
    return dict(found.all())
