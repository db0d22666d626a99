"""Reading on which release a file may have been begun that comes back as a new version."""

from collections.abc import Collection, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from drafting.models import ParagraphVersion, Release, ReleasedParagraph
from drafting.queries.text_rows import TextRow


def nearest_release(
    session: Session, declaration_id: str, rows: Sequence[TextRow], texts: Collection[str]
) -> Release | None:
    """The release of which most paragraphs are in a file, word for word; the latest of several.

    None where the working text has more of them: then the file was begun on that. One statement.
    """
    same = func.count(ReleasedParagraph.paragraph_id)
    query = (
        select(Release, same)
        .join(ReleasedParagraph, ReleasedParagraph.release_id == Release.id)
        .join(ParagraphVersion, ReleasedParagraph.version_id == ParagraphVersion.id)
        .where(Release.declaration_id == declaration_id, ParagraphVersion.text.in_(set(texts)))
        .group_by(Release.id)
        .order_by(same.desc(), Release.number.desc())
        .limit(1)
    )
    found = session.execute(query).one_or_none()
    if found is None:
        return None
    release, count = found
    standing = sum(row.text in set(texts) for row in rows)
    return release if count >= standing else None
