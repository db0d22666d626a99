"""Reading where words stood when a decision was made on them, as the text was labelled then."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.models import ParagraphVersion, Release, ReleasedParagraph
from drafting.queries.text_rows import called


@dataclass(frozen=True, slots=True)
class Stood:
    """The place of words that are elsewhere now, or nowhere."""

    paragraph_id: str
    name: str
    """What the release called the paragraph."""
    symbol: str
    number: int
    """Of the release."""


def places_then(session: Session, asked: Mapping[str, tuple[str, int]]) -> Mapping[str, Stood]:
    """Where each stood: by any key, a version, in the last release before an act of the journal.

    It takes one statement, and none where nothing is asked.
    """
    if not asked:
        return {}
    query = (
        select(ReleasedParagraph, Release, ParagraphVersion.text)
        .join(Release, ReleasedParagraph.release_id == Release.id)
        .join(ParagraphVersion, ReleasedParagraph.version_id == ParagraphVersion.id)
        .where(ReleasedParagraph.version_id.in_({version for version, _ in asked.values()}))
        .order_by(Release.number)
    )
    by_version: defaultdict[str, list[str]] = defaultdict(list)
    for known, (version, _) in asked.items():
        by_version[version].append(known)
    return {
        known: _stood(row, release, text)
        for row, release, text in session.execute(query)
        for known in by_version[row.version_id]
        if release.journal_seq < asked[known][1]
    }


def _stood(row: ReleasedParagraph, release: Release, text: str) -> Stood:
    name = called(row.reference, row.kind, text)
    return Stood(row.paragraph_id, name, release.symbol, release.number)
