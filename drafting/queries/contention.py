"""Reading where a text is contested: open amendments by paragraph, region and group."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from drafting.domain.vocabulary import AmendmentState
from drafting.models import (
    Amendment,
    AmendmentGroup,
    CarriedAmendment,
    Delegation,
    Disposition,
    Group,
    Stakeholder,
)
from drafting.queries.amendment_rows import is_public
from drafting.queries.carried import is_latest_carried, standing_paragraph
from drafting.queries.text_rows import TextRow
from drafting.queries.told import is_latest_disposition, is_undecided


@dataclass(frozen=True, slots=True)
class ContestedRow:
    """A paragraph upon which amendments are open, and from which regions they come."""

    row: TextRow | None
    """None for all paragraphs that are no longer in the text."""
    by_region: Mapping[str, int]

    @property
    def open_count(self) -> int:
        """How many amendments are open on it."""
        return sum(self.by_region.values())


@dataclass(frozen=True, slots=True)
class Contention:
    """The contested paragraphs in the order of the text, and for whom groups spoke."""

    rows: tuple[ContestedRow, ...]
    by_group: Mapping[str, int]
    """Open amendments on behalf of each group; one for two groups counts in both."""

    @property
    def most_contested(self) -> tuple[ContestedRow, ...]:
        """The same, those with most amendments first."""
        return tuple(sorted(self.rows, key=lambda one: -one.open_count))

    @property
    def by_region(self) -> Mapping[str, int]:
        """Open amendments from each region."""
        found: Counter[str] = Counter()
        for one in self.rows:
            found.update(one.by_region)
        return dict(sorted(found.items()))


def contention(session: Session, declaration_id: str, text: Sequence[TextRow]) -> Contention:
    """What is open on each paragraph of a release, as everybody may know it; two statements."""
    query = (
        select(standing_paragraph(), Stakeholder.region, func.count())
        .select_from(Amendment)
        .join(Delegation, Amendment.delegation_id == Delegation.id)
        .join(Stakeholder, Delegation.stakeholder_id == Stakeholder.id)
        .outerjoin(CarriedAmendment, is_latest_carried())
        .outerjoin(Disposition, is_latest_disposition())
        .where(*_is_open(declaration_id))
        .group_by(standing_paragraph(), Stakeholder.region)
    )
    places = {row.paragraph_id for row in text}
    found: dict[str, Counter[str]] = {}
    for paragraph_id, region, count in session.execute(query):
        place = paragraph_id if paragraph_id in places else ""
        found.setdefault(place, Counter())[region or ""] += count
    known: list[TextRow | None] = [*text, None]
    rows = ((row, found.get(row.paragraph_id if row else "")) for row in known)
    return Contention(
        tuple(ContestedRow(row, counts) for row, counts in rows if counts),
        _by_group(session, declaration_id),
    )


def _by_group(session: Session, declaration_id: str) -> Mapping[str, int]:
    query = (
        select(Group.name, func.count())
        .join(AmendmentGroup, AmendmentGroup.group_id == Group.id)
        .join(Amendment, AmendmentGroup.amendment_id == Amendment.id)
        .outerjoin(Disposition, is_latest_disposition())
        .where(*_is_open(declaration_id))
        .group_by(Group.name)
        .order_by(func.count().desc(), Group.name)
    )
    return dict(session.execute(query).all())


def _is_open(declaration_id: str) -> list[ColumnElement[bool]]:
    return [
        Amendment.declaration_id == declaration_id,
        Amendment.state == AmendmentState.SUBMITTED,
        is_public(),
        is_undecided(),
    ]
