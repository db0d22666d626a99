"""Reading where the text rests on its sources: by paragraph, by source, and where it does not."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Row, Select, and_, or_, select
from sqlalchemy.orm import Session

from drafting.domain.errors import NotFound
from drafting.domain.sources import not_before
from drafting.domain.vocabulary import ParagraphKind
from drafting.models import (
    ParagraphVersion,
    Source,
    SourceAnchor,
    SourceLink,
    SourceRevision,
    User,
)
from drafting.queries.heirs import joined_to
from drafting.queries.releases import latest_release, release_text
from drafting.queries.source_row import CitationRow, SourceRow, source_row
from drafting.queries.text_rows import TextRow

RESTING = frozenset(
    {
        ParagraphKind.PREAMBULAR,
        ParagraphKind.OPERATIVE,
        ParagraphKind.PARAGRAPH,
        ParagraphKind.SUBPARAGRAPH,
    }
)
"""The kinds of paragraph that rest on something; titles and headings need not."""

Columns = tuple[SourceLink, Source, int, str | None, SourceAnchor | None]


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A source with the paragraphs that rest on it, and what it said before."""

    source: SourceRow
    citations: tuple[CitationRow, ...]
    rows: tuple[TextRow, ...]
    """The paragraphs of the latest release, to choose from and to name those that are cited."""
    revisions: tuple[tuple[SourceRevision, str | None], ...]

    @property
    def names(self) -> Mapping[str, str]:
        """What each paragraph of the latest release is called."""
        return {row.paragraph_id: row.name for row in self.rows}


@dataclass(frozen=True, slots=True)
class Gaps:
    """What still has to be looked at: paragraphs without a source, and new sources."""

    paragraphs: tuple[TextRow, ...]
    sources: tuple[SourceRow, ...]
    paragraph_count: int
    """How many paragraphs of the text could rest on a source."""


def source_page(session: Session, declaration_id: str, source_id: str) -> SourcePage:
    """One source of this declaration, with all that its page shows."""
    source = _known(session, declaration_id, source_id)
    rows = _latest_rows(session, declaration_id)
    query = (
        select(SourceRevision, User.name)
        .outerjoin(User, SourceRevision.author_id == User.id)
        .where(SourceRevision.source_id == source.id)
        .order_by(SourceRevision.number.desc())
    )
    joined = joined_to(session, declaration_id)
    found = _rows(rows).where(SourceLink.source_id == source.id).order_by(SourceLink.created_at)
    citations = _citations(session, found, rows, joined)
    places = {row.paragraph_id: at for at, row in enumerate(rows)}
    ordered = sorted(citations, key=lambda one: places.get(one.paragraph_id, len(places)))
    return SourcePage(
        source=source_row(source, len(citations)),
        citations=tuple(ordered),
        rows=tuple(row for row in rows if row.kind in RESTING),
        revisions=tuple((revision, name) for revision, name in session.execute(query)),
    )


def source(session: Session, declaration_id: str, source_id: str) -> SourceRow:
    """One source of this declaration as it reads now."""
    return source_row(_known(session, declaration_id, source_id))


def on_paragraph(
    session: Session, row: TextRow, joined: Mapping[str, str]
) -> tuple[CitationRow, ...]:
    """The sources on which a paragraph rests, and on which of its words, as this row has them."""
    here = [
        row.paragraph_id,
        *(gone for gone, heir in joined.items() if heir == row.paragraph_id),
    ]
    found = _rows([row]).where(SourceLink.paragraph_id.in_(here), Source.retired_at.is_(None))
    return _citations(session, found.order_by(Source.number, SourceLink.id), [row], joined)


def counts(session: Session, declaration_id: str, joined: Mapping[str, str]) -> Mapping[str, int]:
    """On how many sources each paragraph rests; those without any are left out."""
    query = (
        select(SourceLink.paragraph_id, SourceLink.source_id)
        .join(Source, SourceLink.source_id == Source.id)
        .where(
            Source.declaration_id == declaration_id,
            Source.retired_at.is_(None),
            SourceLink.ended_at.is_(None),
        )
    )
    pairs = {
        (joined.get(paragraph_id, paragraph_id), source_id)
        for paragraph_id, source_id in session.execute(query)
    }
    return Counter(paragraph_id for paragraph_id, _ in pairs)


def gaps(session: Session, declaration_id: str) -> Gaps:
    """Paragraphs of the latest release that rest on nothing, and new sources nobody considered."""
    rows = [row for row in _latest_rows(session, declaration_id) if row.kind in RESTING]
    resting = counts(session, declaration_id, joined_to(session, declaration_id))
    return Gaps(
        paragraphs=tuple(row for row in rows if row.paragraph_id not in resting),
        sources=not_considered(session, declaration_id),
        paragraph_count=len(rows),
    )


def not_considered(session: Session, declaration_id: str) -> tuple[SourceRow, ...]:
    """What was adopted after the last release, and is neither linked nor considered, by date."""
    latest = latest_release(session, declaration_id)
    if latest is None:
        return ()
    day, open_dates = not_before(latest.created_at.date())
    linked = select(SourceLink.source_id).where(SourceLink.ended_at.is_(None))
    query = select(Source).where(
        Source.declaration_id == declaration_id,
        Source.retired_at.is_(None),
        Source.considered_at.is_(None),
        Source.id.not_in(linked),
        or_(Source.dated > day, Source.dated.in_(open_dates)),
    )
    found = session.scalars(query.order_by(Source.dated, Source.number))
    return tuple(source_row(one) for one in found)


def _known(session: Session, declaration_id: str, source_id: str) -> Source:
    found = session.get(Source, source_id)
    if found is None or found.declaration_id != declaration_id:
        raise NotFound
    return found


def _latest_rows(session: Session, declaration_id: str) -> tuple[TextRow, ...]:
    latest = latest_release(session, declaration_id)
    return release_text(session, latest.id) if latest else ()


def _rows(rows: Sequence[TextRow]) -> Select[*Columns]:
    """Links that hold, each with what was stored of its words in one of these versions."""
    shown = [row.version_id for row in rows]
    is_here = and_(SourceAnchor.link_id == SourceLink.id, SourceAnchor.version_id.in_(shown))
    return (
        select(SourceLink, Source, ParagraphVersion.number, User.name, SourceAnchor)
        .join(Source, SourceLink.source_id == Source.id)
        .join(ParagraphVersion, SourceLink.version_id == ParagraphVersion.id)
        .outerjoin(User, SourceLink.author_id == User.id)
        .outerjoin(SourceAnchor, is_here)
        .where(SourceLink.ended_at.is_(None))
    )


def _citations(
    session: Session,
    query: Select[*Columns],
    rows: Sequence[TextRow],
    joined: Mapping[str, str],
) -> tuple[CitationRow, ...]:
    texts = {row.version_id: row.text for row in rows}
    return tuple(_citation(found, texts, joined) for found in session.execute(query))


def _citation(
    found: Row[*Columns], texts: Mapping[str, str], joined: Mapping[str, str]
) -> CitationRow:
    link, source, number, author_name, anchor = found
    return CitationRow(
        id=link.id,
        source=source_row(source),
        paragraph_id=joined.get(link.paragraph_id, link.paragraph_id),
        version_number=number,
        quote=link.quote,
        standing_quote=_standing(link, anchor, texts),
        why=link.why,
        author_name=author_name,
        at=link.created_at,
    )


def _standing(
    link: SourceLink, anchor: SourceAnchor | None, texts: Mapping[str, str]
) -> str | None:
    """The quoted words as the shown version has them."""
    place = link if link.version_id in texts else anchor
    if place is None or place.begins is None:
        return None
    return texts[place.version_id][place.begins : place.ends]
