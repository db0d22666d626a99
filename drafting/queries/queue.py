"""Reading the queue of the desk through filters, with counts that add up."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.queue import OUTSIDE, Stand
from drafting.domain.vocabulary import Answer
from drafting.models import (
    Amendment,
    AmendmentRevision,
    CarriedAmendment,
    CarriedAnswer,
    Consultation,
    Declaration,
    Disposition,
)
from drafting.queries import amendments, desk
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.collisions import colliding
from drafting.queries.desk import QueueRow
from drafting.queries.text_rows import TextRow
from drafting.queries.waiting import Waiting, waiting


@dataclass(frozen=True, slots=True)
class Filters:
    """What is asked for; an empty filter lets everything through."""

    stand: str = ""
    state: str = ""
    group: str = ""
    kind: str = ""
    consultation: str = ""

    @property
    def asked(self) -> dict[str, str]:
        """Those that are set, by name."""
        named = {one.name: str(getattr(self, one.name)) for one in fields(self)}
        return {name: value for name, value in named.items() if value}


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a filter, with how many amendments it would list beside the other filters."""

    value: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class QueuePage:
    """The paragraphs with what is asked for, how much of it each has, and what can be asked."""

    rows: tuple[QueueRow, ...]
    listed: Mapping[str, int]
    """How many amendments each paragraph has that fit, by its identity."""
    filters: Filters
    options: Mapping[str, tuple[Option, ...]]

    @property
    def total(self) -> int:
        """How many amendments fit: the sum of the rows."""
        return sum(self.listed[one.row.paragraph_id] for one in self.rows)


@dataclass(frozen=True, slots=True)
class _Marks:
    """What is known of amendments besides themselves: by their identities."""

    contested: frozenset[str]
    colliding: frozenset[str]
    new: frozenset[str]
    moved: frozenset[str]
    titles: Mapping[str, str]
    """What the consultations of the declaration are called, by their identities."""


Values = Callable[[AmendmentRow], Iterable[tuple[str, str]]]
"""The values that an amendment has for a filter, each with its name."""


def queue_page(
    session: Session, actor: Actor, declaration: Declaration, filters: Filters
) -> QueuePage:
    """The queue as far as the filters let it through, in the order of the text."""
    rows = desk.queue(session, actor, declaration.id)
    found = amendments.weighed(session, actor, declaration.id)
    marks = _marks(session, actor, declaration, [one.row for one in rows], found)
    values = _values(marks)
    fitting = [one for one in found if _fits(one, filters, values)]
    listed = Counter(one.paragraph_id for one in fitting)
    shown = [one for one in rows if listed[one.row.paragraph_id] or not filters.asked]
    return QueuePage(
        rows=tuple(shown),
        listed=listed,
        filters=filters,
        options={name: _options(name, found, filters, values) for name in values},
    )


def _values(marks: _Marks) -> Mapping[str, Values]:
    return {
        "stand": lambda one: ((stand.value, "") for stand in _stands(one, marks)),
        "state": lambda one: ((two.stakeholder_id, two.short_name) for two in one.sponsors.states),
        "group": lambda one: ((two.short_name, two.name) for two in one.sponsors.groups),
        "kind": lambda one: ((one.kind.value, ""),),
        "consultation": lambda one: (_consultation(one, marks),),
    }


def _consultation(one: AmendmentRow, marks: _Marks) -> tuple[str, str]:
    """In which consultation it was submitted; each was in one at most, so the counts add up."""
    if one.consultation_id is None:
        return OUTSIDE, ""
    return one.consultation_id, marks.titles.get(one.consultation_id, "")


def _fits(one: AmendmentRow, filters: Filters, values: Mapping[str, Values]) -> bool:
    return all(
        asked in {value for value, _ in values[name](one)} for name, asked in filters.asked.items()
    )


def _options(
    name: str, found: Sequence[AmendmentRow], filters: Filters, values: Mapping[str, Values]
) -> tuple[Option, ...]:
    """What can be asked of one filter while the others stay as they are."""
    others = replace(filters, **{name: ""})
    counts: Counter[tuple[str, str]] = Counter()
    for one in found:
        if _fits(one, others, values):
            counts.update(set(values[name](one)))
    order = list(Stand) if name == "stand" else []
    ordered = sorted(
        counts.items(),
        key=lambda it: (order.index(Stand(it[0][0])) if order else 0, it[0][1], it[0][0]),
    )
    return tuple(Option(value, named, count) for (value, named), count in ordered)


def _stands(one: AmendmentRow, marks: _Marks) -> list[Stand]:
    known = {
        Stand.UNDECIDED: one.is_open,
        Stand.CONTESTED: one.id in marks.contested,
        Stand.COLLIDING: one.id in marks.colliding,
        Stand.CARRIED: one.is_open and one.carried is not None,
        Stand.ASKING: one.needs_its_author,
        Stand.NEW: one.is_open and one.id in marks.new,
        Stand.UNTOLD: one.waits,
        Stand.MOVED: one.id in marks.moved,
        Stand.DECIDED: one.outcome is not None,
    }
    return [stand for stand, holds in known.items() if holds]


def _marks(
    session: Session,
    actor: Actor,
    declaration: Declaration,
    rows: Sequence[TextRow],
    found: Sequence[AmendmentRow],
) -> _Marks:
    open_ones: defaultdict[str, list[AmendmentRow]] = defaultdict(list)
    for one in found:
        if one.is_open:
            open_ones[one.paragraph_id].append(one)
    touching = (
        colliding(row.text, open_ones[row.paragraph_id], declaration.language) for row in rows
    )
    untold = waiting(session, actor, declaration.id)
    return _Marks(
        contested=frozenset(
            one.id for group in open_ones.values() if _is_contested(group) for one in group
        ),
        colliding=frozenset().union(*touching),
        new=_new(session, actor, declaration.id),
        moved=_moved(untold),
        titles=_titles(session, declaration.id),
    )


def _titles(session: Session, declaration_id: str) -> Mapping[str, str]:
    query = select(Consultation.id, Consultation.title)
    return dict(session.execute(query.where(Consultation.declaration_id == declaration_id)).all())


def _is_contested(group: Sequence[AmendmentRow]) -> bool:
    """Whether those that wait on a paragraph want different things."""
    return len({(one.kind, one.as_it_stands.text) for one in group}) > 1


def _moved(untold: Sequence[Waiting]) -> frozenset[str]:
    return frozenset(one.amendment_id for one in untold if one.moved)


def _new(session: Session, actor: Actor, declaration_id: str) -> frozenset[str]:
    """What was submitted, revised or adapted since this reader last decided anything."""
    decided = select(func.coalesce(func.max(Disposition.journal_seq), 0))
    last = decided.where(Disposition.author_id == actor.user_id).scalar_subquery()
    query = (
        select(Amendment.id)
        .join(AmendmentRevision, AmendmentRevision.amendment_id == Amendment.id)
        .outerjoin(CarriedAmendment, CarriedAmendment.amendment_id == Amendment.id)
        .outerjoin(
            CarriedAnswer,
            (CarriedAnswer.carried_id == CarriedAmendment.id)
            & (CarriedAnswer.answer == Answer.ADAPTED),
        )
        .where(
            Amendment.declaration_id == declaration_id,
            or_(AmendmentRevision.journal_seq > last, CarriedAnswer.journal_seq > last),
        )
        .distinct()
    )
    return frozenset(session.scalars(query))
