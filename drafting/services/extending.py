"""Extending: before its deadline silence is given more time, or is called off, with a reason."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from drafting.domain import wording
from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound
from drafting.domain.permissions import Permission, require
from drafting.domain.silence import SilenceState, SilenceStepKind
from drafting.domain.vocabulary import Act
from drafting.models import SilenceProcedure, SilenceStep
from drafting.record import journal, receipts
from drafting.record.adopted import refuse_adopted
from drafting.record.silences import held, in_time

ACTS = {
    SilenceStepKind.EXTENDED: Act.SILENCE_EXTENDED,
    SilenceStepKind.CALLED_OFF: Act.SILENCE_CALLED_OFF,
}


@dataclass(frozen=True, slots=True)
class Extension:
    """Until when silence lasts from now on, and why."""

    silence_id: str
    closes_at: datetime
    reason: str
    form_key: str = ""


@dataclass(frozen=True, slots=True)
class CallingOff:
    """Why a silence procedure ends without a result."""

    silence_id: str
    reason: str
    form_key: str = ""


def extend(session: Session, actor: Actor, wish: Extension) -> SilenceProcedure:
    """Move the deadline to a later moment; the objections that were made stand."""
    one, reason = _seen(session, actor, wish)
    if receipts.made_before(session, actor, wish.form_key, SilenceProcedure):
        return one
    refuse_adopted(one.declaration)
    in_time(session, one)
    one.terms.refuse_sooner(wish.closes_at)
    step = SilenceStep(kind=SilenceStepKind.EXTENDED, closes_at=wish.closes_at, reason=reason)
    _append(session, actor, one, step)
    one.extended_to = wish.closes_at
    receipts.keep(session, actor, wish.form_key, one.id)
    session.flush()
    return one


def call_off(session: Session, actor: Actor, wish: CallingOff) -> SilenceProcedure:
    """End a procedure before its deadline: nothing is agreed by it, and nothing is broken."""
    one, reason = _seen(session, actor, wish)
    if receipts.made_before(session, actor, wish.form_key, SilenceProcedure):
        return one
    in_time(session, one)
    step = SilenceStep(kind=SilenceStepKind.CALLED_OFF, reason=reason)
    one.judged_seq = _append(session, actor, one, step)
    one.result = SilenceState.CALLED_OFF
    receipts.keep(session, actor, wish.form_key, one.id)
    session.flush()
    return one


def _seen(
    session: Session, actor: Actor, wish: Extension | CallingOff
) -> tuple[SilenceProcedure, str]:
    """The procedure, held, and the reason in the words in which it is kept."""
    one = session.get(SilenceProcedure, wish.silence_id)
    if one is None:
        raise NotFound
    require(actor, Permission.SILENCE_OPEN, one)
    reason = wording.remark(wish.reason, field="why", what="A reason")
    return held(session, one.id), reason


def _append(session: Session, actor: Actor, one: SilenceProcedure, step: SilenceStep) -> int:
    facts: dict[str, journal.Fact] = {
        "closes": step.closes_at.isoformat() if step.closes_at else None,
        "reason": journal.words_hash(step.reason),
    }
    seq = journal.append(session, actor, ACTS[step.kind], one.id, facts)
    one.step_count += 1
    step.silence_id, step.number, step.journal_seq = one.id, one.step_count, seq
    step.author_id = actor.user_id or ""
    session.add(step)
    one.declaration.public_seq = seq
    return seq
