"""Reading the register: every amendment on the public record, a page at a time."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from drafting.domain.actors import ANYONE
from drafting.domain.vocabulary import DECISIONS, AmendmentState, Outcome
from drafting.models import Amendment, Disposition
from drafting.queries import amendments
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.amendment_rows import drawn, rows
from drafting.queries.releases import latest_release, release_text
from drafting.queries.told import is_latest_disposition, is_undecided

ON_A_PAGE = 50
OPEN = "open"
WITHDRAWN = "withdrawn"
FATES = (OPEN, *DECISIONS, WITHDRAWN)
"""What may have become of an amendment; everything else in an address asks for all of them."""


@dataclass(frozen=True, slots=True)
class RegisterPage:
    """Some amendments, how many there are of each fate, and where each stands in the text."""

    rows: tuple[AmendmentRow, ...]
    counts: Mapping[str, int]
    references: Mapping[str, str]
    state: str
    number: int
    count: int

    @property
    def total(self) -> int:
        """How many amendments the record holds."""
        return sum(self.counts.values())


def register(session: Session, declaration_id: str, state: str, number: int) -> RegisterPage:
    """The amendments of one fate, or all of them where `state` names none, the newest first."""
    counts = _counts(session, declaration_id)
    wanted = state if state in counts else ""
    fitting = counts[wanted] if wanted else sum(counts.values())
    last = max(1, -(-fitting // ON_A_PAGE))
    at = max(1, min(number, last))
    query = _of(declaration_id, wanted).order_by(Amendment.number.desc())
    ids = session.scalars(query.offset((at - 1) * ON_A_PAGE).limit(ON_A_PAGE)).all()
    found = {row.id: row for row in amendments.of_ids(session, ANYONE, ids)}
    latest = latest_release(session, declaration_id)
    text = release_text(session, latest.id) if latest else ()
    return RegisterPage(
        rows=tuple(found[one] for one in ids),
        counts=counts,
        references={row.paragraph_id: row.name for row in text},
        state=wanted,
        number=at,
        count=last,
    )


def registered(session: Session, declaration_id: str, state: str = "") -> list[AmendmentRow]:
    """The amendments of one fate, or all of them where `state` names none, by number."""
    wanted = state if state in FATES else ""
    query = rows(ANYONE).where(Amendment.id.in_(_of(declaration_id, wanted)))
    return drawn(session, query.order_by(Amendment.number))


def _of(declaration_id: str, state: str) -> Select[str]:
    query = (
        select(Amendment.id)
        .outerjoin(Disposition, is_latest_disposition())
        .where(Amendment.declaration_id == declaration_id, Amendment.number.is_not(None))
    )
    return query.where(_fate(state)) if state else query


def _fate(state: str) -> ColumnElement[bool]:
    if state == WITHDRAWN:
        return Amendment.state == AmendmentState.WITHDRAWN
    if state == OPEN:
        return (Amendment.state == AmendmentState.SUBMITTED) & is_undecided()
    return Disposition.outcome == Outcome(state)


def _counts(session: Session, declaration_id: str) -> dict[str, int]:
    """How many there are of each fate; they add up to all."""
    query = (
        select(Amendment.state, Disposition.outcome, func.count())
        .outerjoin(Disposition, is_latest_disposition())
        .where(Amendment.declaration_id == declaration_id, Amendment.number.is_not(None))
        .group_by(Amendment.state, Disposition.outcome)
    )
    counts: dict[str, int] = dict.fromkeys(FATES, 0)
    for state, outcome, count in session.execute(query):
        fate = outcome if outcome and outcome.decides else OPEN
        counts[WITHDRAWN if state is AmendmentState.WITHDRAWN else fate] += count
    return counts
