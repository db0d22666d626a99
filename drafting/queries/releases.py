"""Reading releases: which there are, and the text as each froze it."""

from collections.abc import Sequence

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from drafting.domain.errors import NotFound
from drafting.models import ParagraphVersion, Release, ReleasedParagraph
from drafting.queries.text_rows import TextRow


def releases(session: Session, declaration_id: str) -> Sequence[Release]:
    """Every release of a declaration, the first one first."""
    query = select(Release).where(Release.declaration_id == declaration_id)
    return session.scalars(query.order_by(Release.number)).all()


def release(session: Session, declaration_id: str, number: int) -> Release:
    """The release with this number."""
    found = session.scalar(
        select(Release).where(Release.declaration_id == declaration_id, Release.number == number)
    )
    if found is None:
        raise NotFound
    return found


def latest_release(session: Session, declaration_id: str) -> Release | None:
    """The newest release, if anything was published yet."""
    query = select(Release).where(Release.declaration_id == declaration_id)
    return session.scalar(query.order_by(Release.number.desc()).limit(1))


def named_release(session: Session, declaration_id: str, name: str) -> Release:
    """The release with this symbol or number, as a person writes it."""
    for found in releases(session, declaration_id):
        if name in {found.symbol, str(found.number)}:
            return found
    raise NotFound(f"There is no release “{name}”. Name one by its number or its symbol.")


def release_text(session: Session, release_id: str) -> tuple[TextRow, ...]:
    """The paragraphs of a release in reading order, as they were published."""
    found = session.execute(
        select(ReleasedParagraph, ParagraphVersion.number, ParagraphVersion.text)
        .join(ParagraphVersion, ReleasedParagraph.version_id == ParagraphVersion.id)
        .where(ReleasedParagraph.release_id == release_id)
        .order_by(ReleasedParagraph.position)
    )
    return tuple(released_text_row(one, number, text) for one, number, text in found)


def published_version(session: Session, paragraph_id: str, number: int) -> ParagraphVersion | None:
    """A version that a release holds; one that was not published does not exist here."""
    query = select(ParagraphVersion).where(
        ParagraphVersion.paragraph_id == paragraph_id,
        ParagraphVersion.number == number,
        exists().where(ReleasedParagraph.version_id == ParagraphVersion.id),
    )
    return session.scalar(query)


def newest_row(session: Session, declaration_id: str, paragraph_id: str) -> TextRow | None:
    """One paragraph as the newest release that holds it shows it."""
    query = (
        select(ReleasedParagraph, ParagraphVersion.number, ParagraphVersion.text)
        .join(Release, ReleasedParagraph.release_id == Release.id)
        .join(ParagraphVersion, ReleasedParagraph.version_id == ParagraphVersion.id)
        .where(
            Release.declaration_id == declaration_id,
            ReleasedParagraph.paragraph_id == paragraph_id,
        )
        .order_by(Release.number.desc())
        .limit(1)
    )
    found = session.execute(query).first()
    return released_text_row(*found) if found else None


def released_row(session: Session, release_id: str, paragraph_id: str) -> TextRow | None:
    """One paragraph of a release."""
    found = session.execute(
        select(ReleasedParagraph, ParagraphVersion.number, ParagraphVersion.text)
        .join(ParagraphVersion, ReleasedParagraph.version_id == ParagraphVersion.id)
        .where(
            ReleasedParagraph.release_id == release_id,
            ReleasedParagraph.paragraph_id == paragraph_id,
        )
    ).first()
    return released_text_row(*found) if found else None


def row_in(
    session: Session, declaration_id: str, number: int, paragraph_id: str
) -> tuple[Release, TextRow]:
    """One paragraph of the release with this number, and the release."""
    found = session.execute(
        select(Release, ReleasedParagraph, ParagraphVersion.number, ParagraphVersion.text)
        .join(ReleasedParagraph, ReleasedParagraph.release_id == Release.id)
        .join(ParagraphVersion, ReleasedParagraph.version_id == ParagraphVersion.id)
        .where(
            Release.declaration_id == declaration_id,
            Release.number == number,
            ReleasedParagraph.paragraph_id == paragraph_id,
        )
    ).first()
    if found is None:
        raise NotFound
    shown, released, version_number, text = found
    return shown, released_text_row(released, version_number, text)


def released_text_row(released: ReleasedParagraph, number: int, text: str) -> TextRow:
    """The row of a paragraph as a release holds it, with its version's number and words."""
    return TextRow(
        paragraph_id=released.paragraph_id,
        version_id=released.version_id,
        version_number=number,
        text=text,
        kind=released.kind,
        parent_id=released.parent_id,
        depth=released.depth,
        label=released.label,
        reference=released.reference,
        printed=released.printed,
    )
