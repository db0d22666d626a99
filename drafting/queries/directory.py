"""Reading the directory: who may speak, found by category, region, group and name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Row, Select, and_, func, or_, select
from sqlalchemy.orm import Session

from drafting.domain import clock
from drafting.domain.stakeholders import AccreditationStatus, ConsultativeStatus
from drafting.domain.states import RegionalGroup
from drafting.domain.vocabulary import StakeholderKind
from drafting.models import Group, Membership, Stakeholder
from drafting.queries.merges import merged_ids
from drafting.text.names import folded

ON_A_PAGE = 50
MOST_WORDS = 8

Columns = tuple[
    str,
    StakeholderKind,
    str,
    str,
    str | None,
    ConsultativeStatus | None,
    AccreditationStatus | None,
]


@dataclass(frozen=True, slots=True)
class Wish:
    """Whom somebody looks for, and from where on in the list."""

    kind: str = ""
    region: str = ""
    group: str = ""
    words: str = ""
    after: str = ""
    before: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the directory."""

    id: str
    kind: StakeholderKind
    name: str
    short_name: str
    region: str | None
    consultative_status: ConsultativeStatus | None
    accreditation_status: AccreditationStatus | None


@dataclass(frozen=True, slots=True)
class DirectoryPage:
    """Some lines of the directory, with how many there are of each category."""

    entries: tuple[Entry, ...]
    counts: Mapping[StakeholderKind, int]
    kind: StakeholderKind | None
    regions: tuple[str, ...]
    groups: tuple[tuple[str, str], ...]
    previous: str
    next: str

    @property
    def total(self) -> int:
        """How many fit in all categories together."""
        return sum(self.counts.values())


def directory(session: Session, wish: Wish) -> DirectoryPage:
    """A page of those who fit, in the order of their names, accents disregarded."""
    kind = _kind(wish)
    narrowed = _narrowed(wish)
    found = session.execute(_page(narrowed, kind, wish)).all()
    shown = found[:ON_A_PAGE]
    is_back = bool(wish.before)
    has_more = len(found) > ON_A_PAGE
    entries = _entries(reversed(shown) if is_back else shown)
    return DirectoryPage(
        entries=entries,
        counts=_counts(session, narrowed),
        kind=kind,
        regions=tuple(RegionalGroup),
        groups=_groups(session),
        previous=entries[0].id if entries and (has_more if is_back else wish.after) else "",
        next=entries[-1].id if entries and (is_back or has_more) else "",
    )


def _entries(rows: Iterable[Row[*Columns]]) -> tuple[Entry, ...]:
    return tuple(Entry(*row) for row in rows)


def _page(
    narrowed: tuple[ColumnElement[bool], ...], kind: StakeholderKind | None, wish: Wish
) -> Select[*Columns]:
    query = select(
        Stakeholder.id,
        Stakeholder.kind,
        Stakeholder.name,
        Stakeholder.short_name,
        Stakeholder.region,
        Stakeholder.consultative_status,
        Stakeholder.accreditation_status,
    ).where(*narrowed)
    if kind:
        query = query.where(Stakeholder.kind == kind)
    if wish.before:
        query = query.where(_beyond(wish.before, back=True))
        query = query.order_by(Stakeholder.sought.desc(), Stakeholder.id.desc())
    else:
        query = query.order_by(Stakeholder.sought, Stakeholder.id)
    if wish.after and not wish.before:
        query = query.where(_beyond(wish.after, back=False))
    return query.limit(ON_A_PAGE + 1)


def _beyond(mark: str, *, back: bool) -> ColumnElement[bool]:
    """Whether somebody stands behind the one named by a mark, or before it."""
    place = select(Stakeholder.sought).where(Stakeholder.id == mark).scalar_subquery()
    if back:
        further, same = Stakeholder.sought < place, Stakeholder.id < mark
    else:
        further, same = Stakeholder.sought > place, Stakeholder.id > mark
    return or_(further, and_(Stakeholder.sought == place, same))


def fitting(wish: Wish) -> tuple[ColumnElement[bool], ...]:
    """What everybody has in common whom the list shows, page after page."""
    kind = _kind(wish)
    return (*_narrowed(wish), *([Stakeholder.kind == kind] if kind else ()))


def _kind(wish: Wish) -> StakeholderKind | None:
    return next((one for one in StakeholderKind if one == wish.kind), None)


def _narrowed(wish: Wish) -> tuple[ColumnElement[bool], ...]:
    """What everybody who fits has in common, whatever their category."""
    words = folded(wish.words).split()[:MOST_WORDS]
    found: list[ColumnElement[bool]] = [Stakeholder.id.not_in(merged_ids())]
    found += [Stakeholder.sought.contains(word) for word in words]
    if wish.region:
        found.append(Stakeholder.region == wish.region)
    if wish.group:
        found.append(Stakeholder.id.in_(_members(wish.group)))
    return tuple(found)


def _members(group_id: str) -> Select[str]:
    """The States that belong to a group today."""
    today = clock.now().date()
    return select(Membership.stakeholder_id).where(
        Membership.group_id == group_id,
        or_(Membership.begins_on.is_(None), Membership.begins_on <= today),
        or_(Membership.ends_on.is_(None), Membership.ends_on > today),
    )


def _counts(
    session: Session, narrowed: tuple[ColumnElement[bool], ...]
) -> dict[StakeholderKind, int]:
    query = select(Stakeholder.kind, func.count()).where(*narrowed).group_by(Stakeholder.kind)
    found = dict(session.execute(query).all())
    return {kind: found.get(kind, 0) for kind in StakeholderKind}


def _groups(session: Session) -> tuple[tuple[str, str], ...]:
    query = select(Group.id, Group.name).order_by(Group.kind.desc(), Group.name)
    return tuple(session.execute(query).all())
