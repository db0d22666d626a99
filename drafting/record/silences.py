"""Judging silence procedures: time writes nothing, so the first act after a deadline does."""

from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from drafting.domain.actors import ANYONE, Actor
from drafting.domain.errors import WrongState
from drafting.domain.silence import SilenceState
from drafting.domain.vocabulary import Act
from drafting.domain.zones import words_in
from drafting.models import SilenceObjection, SilenceProcedure
from drafting.queries import moments
from drafting.queries.agreed import ENDS_AT
from drafting.record import journal
from drafting.record.structure import lock


def due_silences(session: Session) -> list[str]:
    """The procedures whose deadline has passed and whose result is not recorded yet."""
    found = session.execute(_unjudged()).all()
    now = moments.now(session) if found else None
    return [known for known, ends_at in found if now and now >= ends_at]


def judge_due(session: Session, silence_id: str) -> SilenceProcedure:
    """Record the result of one whose deadline has passed, if nobody was quicker."""
    one = held(session, silence_id)
    if one.result is None and one.terms.is_over_at(moments.now(session)):
        judge(session, ANYONE, one)
    return one


def judge(session: Session, actor: Actor, one: SilenceProcedure) -> None:
    """Record and announce the result of a procedure that is held."""
    query = select(SilenceObjection).where(SilenceObjection.silence_id == one.id)
    found = session.scalars(query.execution_options(populate_existing=True)).all()
    said = [each.objected for each in found]
    one.result = one.terms.result(said)
    facts: dict[str, journal.Fact] = {
        "result": one.result.value,
        "broken": list(one.terms.broken_by(said)),
    }
    one.judged_seq = journal.append(session, actor, Act.SILENCE_JUDGED, one.id, facts)
    one.declaration.public_seq = one.judged_seq
    session.flush()


def held(session: Session, silence_id: str) -> SilenceProcedure:
    """A procedure, held together with its declaration: one act at a time."""
    declaration_id = session.scalars(
        select(SilenceProcedure.declaration_id).where(SilenceProcedure.id == silence_id)
    ).one()
    lock(session, declaration_id)
    query = select(SilenceProcedure).where(SilenceProcedure.id == silence_id).with_for_update()
    return session.scalars(query.execution_options(populate_existing=True)).one()


def in_time(session: Session, one: SilenceProcedure) -> datetime:
    """The moment, by the database's clock, if it is before the deadline; else a refusal."""
    if one.result is SilenceState.CALLED_OFF:
        raise WrongState("This procedure was called off. Nothing is agreed by it.")
    now = moments.now(session)
    if one.result is not None or one.terms.is_over_at(now):
        raise WrongState(
            f"Silence ended on {words_in(one.zone, one.ends_at)}, and what is said later does "
            "not count any more. Tell it to the secretariat."
        )
    return now


def _unjudged() -> Select[str, datetime]:
    return (
        select(SilenceProcedure.id, ENDS_AT)
        .where(SilenceProcedure.result.is_(None))
        .order_by(ENDS_AT, SilenceProcedure.id)
    )
