"""Reading silence procedures: which there are, how each stands now, and who objected."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, joinedload

from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound
from drafting.domain.permissions import Permission, allowed
from drafting.domain.silence import Objectors, SilenceState
from drafting.models import (
    Delegation,
    SilenceObjection,
    SilenceProcedure,
    SilenceStep,
    Stakeholder,
)
from drafting.queries import moments
from drafting.queries.agreed import ENDS_AT
from drafting.queries.readings import taken_up_in_turn
from drafting.queries.rooms import findings
from drafting.queries.text_rows import TextRow


@dataclass(frozen=True, slots=True)
class ObjectionRow:
    """An objection: whose it is, to what, why, and whether it was taken back."""

    id: str
    number: int
    delegation_id: str
    name: str
    paragraph_ids: tuple[str, ...]
    reason: str
    at: datetime
    withdrawn_at: datetime | None


@dataclass(frozen=True, slots=True)
class SilenceStanding:
    """A procedure and how it stands at the moment at which it is read."""

    procedure: SilenceProcedure
    state: SilenceState
    now: datetime
    broken: tuple[str, ...]
    """The paragraphs on which silence is broken so far, or was in the end."""

    @property
    def is_running(self) -> bool:
        """Whether objections still count."""
        return self.state is SilenceState.RUNNING


@dataclass(frozen=True, slots=True)
class SilencePage:
    """One procedure with the paragraphs under silence and every objection."""

    standing: SilenceStanding
    rows: tuple[TextRow, ...]
    objections: tuple[ObjectionRow, ...]
    steps: Sequence[SilenceStep]
    """What became of it before its deadline, the first act first."""
    may_object: bool

    @property
    def names(self) -> dict[str, str]:
        """What a sentence calls each paragraph."""
        return {row.paragraph_id: row.name for row in self.rows}


def silences(session: Session, declaration_ids: Collection[str]) -> tuple[SilenceStanding, ...]:
    """Every procedure on these declarations as it stands now, the newest first."""
    query = select(SilenceProcedure).where(SilenceProcedure.declaration_id.in_(declaration_ids))
    ordered = query.order_by(SilenceProcedure.journal_seq.desc())
    found = session.scalars(ordered.options(joinedload(SilenceProcedure.release))).all()
    return _stand(session, found)


def running(session: Session, declaration_ids: Collection[str]) -> tuple[SilenceStanding, ...]:
    """What is under silence now, the first to end first; one statement where nothing is."""
    query = select(SilenceProcedure).where(
        SilenceProcedure.declaration_id.in_(declaration_ids), SilenceProcedure.result.is_(None)
    )
    ordered = query.order_by(ENDS_AT, SilenceProcedure.id)
    found = session.scalars(ordered.options(joinedload(SilenceProcedure.release))).all()
    return tuple(one for one in _stand(session, found) if one.is_running)


def silence_page(
    session: Session, actor: Actor, declaration_id: str, silence_id: str
) -> SilencePage:
    """One procedure, in eight statements at most."""
    query = select(SilenceProcedure).where(
        SilenceProcedure.declaration_id == declaration_id, SilenceProcedure.id == silence_id
    )
    whole = joinedload(SilenceProcedure.release), joinedload(SilenceProcedure.consultation)
    one = session.scalar(query.options(*whole))
    if one is None:
        raise NotFound
    under = set(one.paragraph_ids)
    rows = taken_up_in_turn(session, one.release_id)
    (standing,) = _stand(session, [one])
    steps = select(SilenceStep).where(SilenceStep.silence_id == one.id)
    return SilencePage(
        standing=standing,
        rows=tuple(row for row in rows if row.paragraph_id in under),
        objections=_objections(session, one.id),
        steps=session.scalars(steps.order_by(SilenceStep.number)).all(),
        may_object=standing.is_running and counts_from(session, actor, one),
    )


def counts_from(session: Session, actor: Actor, one: SilenceProcedure) -> bool:
    """Whether an objection of this actor counts, as long as it is in time."""
    if not allowed(actor, Permission.SILENCE_OBJECT, one):
        return False
    if one.objectors is Objectors.STATES or one.consultation is None:
        return True
    return findings(session, actor, [one.consultation])[0].is_let_in


def _stand(session: Session, found: Sequence[SilenceProcedure]) -> tuple[SilenceStanding, ...]:
    """How each stands, in two statements: the clock alone says whether it is over."""
    if not found:
        return ()
    now = moments.now(session)
    ids = [one.id for one in found]
    query = select(SilenceObjection).where(SilenceObjection.silence_id.in_(ids))
    made = session.scalars(query.execution_options(populate_existing=True)).all()
    return tuple(
        _standing(one, [each for each in made if each.silence_id == one.id], now) for one in found
    )


def _standing(
    one: SilenceProcedure, made: Sequence[SilenceObjection], now: datetime
) -> SilenceStanding:
    said = [each.objected for each in made]
    state = one.result or one.terms.state_at(now, said)
    broken = () if state is SilenceState.CALLED_OFF else one.terms.broken_by(said)
    return SilenceStanding(one, state, now, broken)


def _objections(session: Session, silence_id: str) -> tuple[ObjectionRow, ...]:
    query: Select[SilenceObjection, str] = (
        select(SilenceObjection, Stakeholder.name)
        .join(Delegation, SilenceObjection.delegation_id == Delegation.id)
        .join(Stakeholder, Delegation.stakeholder_id == Stakeholder.id)
        .where(SilenceObjection.silence_id == silence_id)
        .order_by(SilenceObjection.number)
    )
    return tuple(
        ObjectionRow(
            id=one.id,
            number=one.number,
            delegation_id=one.delegation_id,
            name=name,
            paragraph_ids=tuple(one.paragraph_ids),
            reason=one.reason,
            at=one.created_at,
            withdrawn_at=one.withdrawn_at,
        )
        for one, name in session.execute(query)
    )
