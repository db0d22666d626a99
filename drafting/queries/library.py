"""Reading the library: its sources a page at a time, chosen by kind, body, year, tag and words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlalchemy import ColumnElement, and_, false, func, literal_column, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from drafting.domain.sources import Reference, SourceKind, folded
from drafting.models import Source, SourceLink, SourceTag
from drafting.queries.source_row import SourceRow, source_row

ON_A_PAGE = 50
NOWHERE = "-"
"""How an address asks for those without a body or without a date."""

RETIRED = "retired"
_PLACE = re.compile(r"([\d-]{0,10})\.(\d{1,9})")

Year = func.substr(Source.dated, literal_column("1"), literal_column("4"))
"""Its figures are written out: PostgreSQL would not take two parameters for the same."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which sources somebody wants to see; empty means all."""

    kind: str = ""
    body: str = ""
    year: str = ""
    tag: str = ""
    words: str = ""
    state: str = ""
    """`retired` for what was taken out; anything else means what is in the library."""


@dataclass(frozen=True, slots=True)
class LibraryPage:
    """Some sources, the newest first, and how many there are of each kind, body, year and tag.

    Each count is taken under the other choices, so that those of a list add up to what is there.
    """

    rows: tuple[SourceRow, ...]
    choice: Choice
    total: int
    retired_count: int
    kinds: Mapping[str, int]
    bodies: Mapping[str, int]
    years: Mapping[str, int]
    tags: Mapping[str, int]
    after: str
    """From where this page goes on; empty for the first."""
    following: str
    """From where the next page goes on; empty where there is none."""


def library(session: Session, declaration_id: str, choice: Choice, after: str = "") -> LibraryPage:
    """The sources that fit a choice; in seven statements, however many there are."""
    known = choice if choice.kind in {"", *SourceKind} else replace(choice, kind="")
    start = _place(after)
    where = [*_chosen(declaration_id, known), *([_behind(*start)] if start else [])]
    links = (
        select(func.count())
        .where(SourceLink.source_id == Source.id, SourceLink.ended_at.is_(None))
        .correlate(Source)
        .scalar_subquery()
    )
    query = select(Source, links).where(*where)
    order = (Source.dated.desc(), Source.number.desc())
    found = session.execute(query.order_by(*order).limit(ON_A_PAGE + 1)).all()
    rows = tuple(source_row(source, count) for source, count in found[:ON_A_PAGE])
    last = rows[-1] if len(found) > ON_A_PAGE else None
    kinds = _counts(session, declaration_id, replace(known, kind=""), Source.kind)
    bodies = _counts(session, declaration_id, replace(known, body=""), Source.body)
    years = _counts(session, declaration_id, replace(known, year=""), Year)
    return LibraryPage(
        rows=rows,
        choice=known,
        total=kinds.get(known.kind, 0) if known.kind else sum(kinds.values()),
        retired_count=_retired_count(session, declaration_id),
        kinds=kinds,
        bodies=_offered(known.body, bodies),
        years=_offered(known.year, years),
        tags=_offered(known.tag, _tag_counts(session, declaration_id, replace(known, tag=""))),
        after=after if start else "",
        following=f"{last.reference.dated}.{last.number}" if last else "",
    )


def references(session: Session, declaration_id: str, choice: Choice) -> tuple[Reference, ...]:
    """Everything that fits a choice, by number, as a file holds it."""
    query = select(Source).where(*_chosen(declaration_id, choice)).order_by(Source.number)
    return tuple(source.reference for source in session.scalars(query))


def _chosen(declaration_id: str, choice: Choice) -> list[ColumnElement[bool]]:
    gone = Source.retired_at.is_not(None)
    found = [Source.declaration_id == declaration_id, gone if choice.state == RETIRED else ~gone]
    if choice.kind:
        is_known = choice.kind in set(SourceKind)
        found.append(Source.kind == SourceKind(choice.kind) if is_known else false())
    if choice.body:
        found.append(Source.body == ("" if choice.body == NOWHERE else choice.body))
    if choice.year:
        found.append(Year == ("" if choice.year == NOWHERE else choice.year))
    if choice.tag:
        bears = select(SourceTag.source_id).where(SourceTag.tag == choice.tag)
        found.append(Source.id.in_(bears))
    found += [
        Source.sought.contains(word, autoescape=True) for word in folded(choice.words).split()
    ]
    return found


def _counts(
    session: Session,
    declaration_id: str,
    choice: Choice,
    column: "InstrumentedAttribute[str] | InstrumentedAttribute[SourceKind] | ColumnElement[str]",
) -> dict[str, int]:
    """How many there are of each value of a column; what has none is counted under a dash."""
    query = select(column, func.count()).where(*_chosen(declaration_id, choice))
    found = session.execute(query.group_by(column).order_by(column))
    return {str(value) or NOWHERE: count for value, count in found}


def _offered(chosen: str, counts: Mapping[str, int]) -> Mapping[str, int]:
    """What is chosen stays in its list, even where nothing fits it under the other choices."""
    return counts if chosen in {"", *counts} else {chosen: 0, **counts}


def _tag_counts(session: Session, declaration_id: str, choice: Choice) -> dict[str, int]:
    query = (
        select(SourceTag.tag, func.count())
        .join(Source, SourceTag.source_id == Source.id)
        .where(*_chosen(declaration_id, choice))
        .group_by(SourceTag.tag)
        .order_by(SourceTag.tag)
    )
    return dict(session.execute(query).all())


def _retired_count(session: Session, declaration_id: str) -> int:
    query = select(func.count()).where(
        Source.declaration_id == declaration_id, Source.retired_at.is_not(None)
    )
    return session.scalar(query) or 0


def _place(after: str) -> tuple[str, int] | None:
    found = _PLACE.fullmatch(after) if after.isascii() else None
    return (found[1], int(found[2])) if found else None


def _behind(dated: str, number: int) -> ColumnElement[bool]:
    return or_(Source.dated < dated, and_(Source.dated == dated, Source.number < number))
