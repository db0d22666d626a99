"""What a list of sources would change in the library: what is new, the same, changed, doubtful."""

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.domain.sources import FIELDS, Reference, Verdict, folded
from drafting.formats.reference_list import Entry, ReferenceList
from drafting.models import Source
from drafting.queries.source_row import SourceRow, source_row


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One entry of the list, and what the library would make of it."""

    entry: Entry
    verdict: Verdict
    reference: Reference | None
    """What would be kept: where the list leaves a field empty, that of the library stays."""
    known: SourceRow | None
    changes: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    at: int = 0
    """Its place in the list, counted from 0."""


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a list would change, before anything is changed."""

    rows: tuple[ReportRow, ...]
    doubts: tuple[str, ...]

    @property
    def counts(self) -> Mapping[Verdict, int]:
        """How many entries there are of each kind; they add up to all."""
        found = Counter(row.verdict for row in self.rows)
        return {verdict: found[verdict] for verdict in Verdict}

    @property
    def digest(self) -> str:
        """By which it is known that somebody saw this very report."""
        said = [
            (row.verdict.value, repr(row.reference), row.known and row.known.revision_number)
            for row in self.rows
        ]
        return hashlib.sha256(repr(said).encode()).hexdigest()


def source_report(session: Session, declaration_id: str, listed: ReferenceList) -> Report:
    """What the library would make of a list; in one statement."""
    query = select(Source).where(
        Source.declaration_id == declaration_id, Source.retired_at.is_(None)
    )
    found = [source_row(source) for source in session.scalars(query.order_by(Source.number))]
    known = {row.reference.identity: row for row in reversed(found)}
    titles = {folded(row.reference.title): row for row in reversed(found)}
    rows = (_row(entry, known, titles) for entry in listed.entries)
    return Report(tuple(replace(row, at=at) for at, row in enumerate(rows)), listed.doubts)


def _row(
    entry: Entry, known: Mapping[str, SourceRow], titles: Mapping[str, SourceRow]
) -> ReportRow:
    wish = entry.reference
    if wish is None:
        return ReportRow(entry, Verdict.DOUBTFUL, None, None, doubts=entry.doubts)
    there = known.get(wish.identity)
    like = titles.get(folded(wish.title))
    merged = _merged(there.reference, wish) if there else wish
    changes = tuple(
        name
        for name in FIELDS
        if there and getattr(there.reference, name) != getattr(merged, name)
    )
    doubts = entry.doubts
    if there is None and like is not None:
        doubts += (
            f"The library has a source of this title: number {like.number}, "
            f"{like.reference.name}.",
        )
    if there is not None and not changes:
        return ReportRow(entry, Verdict.SAME, merged, there)
    verdict = Verdict.DOUBTFUL if doubts else Verdict.CHANGED if there else Verdict.NEW
    return ReportRow(entry, verdict, merged, there, changes, doubts)


def _merged(there: Reference, wish: Reference) -> Reference:
    """What the list says, where it says something other than spaces and line breaks."""
    said = {
        name: getattr(wish, name)
        for name in FIELDS
        if getattr(wish, name)
        and " ".join(str(getattr(wish, name)).split())
        != " ".join(str(getattr(there, name)).split())
    }
    return replace(there, **said)
