"""One source as a reader meets it, and where the text rests on it."""

from dataclasses import dataclass
from datetime import datetime

from drafting.domain.sources import Reference
from drafting.models import Source


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source of the library as it reads now."""

    id: str
    declaration_id: str
    number: int
    reference: Reference
    revision_number: int
    at: datetime
    retired_at: datetime | None
    retired_reason: str
    considered_at: datetime | None
    considered_reason: str
    link_count: int = 0
    """On how many places of the text it bears today."""

    @property
    def is_retired(self) -> bool:
        """Whether it was taken out of the library."""
        return self.retired_at is not None


@dataclass(frozen=True, slots=True)
class CitationRow:
    """That a paragraph rests on a source, with the words that are meant where they stand now."""

    id: str
    source: SourceRow
    paragraph_id: str
    """The paragraph in which it stands today, be it one that took over another's words."""
    version_number: int
    quote: str
    standing_quote: str | None
    """The words as the release has them; None where they are gone."""
    why: str
    author_name: str | None
    at: datetime

    @property
    def is_gone(self) -> bool:
        """Whether words were quoted that are not in the release any more."""
        return bool(self.quote) and self.standing_quote is None


def source_row(source: Source, link_count: int = 0) -> SourceRow:
    """The row of a source."""
    return SourceRow(
        id=source.id,
        declaration_id=source.declaration_id,
        number=source.number,
        reference=source.reference,
        revision_number=source.revision_number,
        at=source.created_at,
        retired_at=source.retired_at,
        retired_reason=source.retired_reason,
        considered_at=source.considered_at,
        considered_reason=source.considered_reason,
        link_count=link_count,
    )
