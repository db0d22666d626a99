"""Judging silence procedures: time writes nothing, so the first act after a deadline does."""

from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from drafting.domain.permissions import ANYONE, Actor
from drafting.domain.vocabulary import Act
from drafting.models import SilenceObjection, SilenceProcedure
from drafting.queries import moments
from drafting.record import journal
from drafting.record.structure import lock


def due_silences(session: Session) -> list[str]:
    """The procedures whose deadline has passed and whose result is not recorded yet."""
    found = session.execute(_unjudged()).all()
    now = moments.now(session) if found else None
    return [known for known, closes_at in found if now and now >= closes_at]


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


def _unjudged() -> Select[str, datetime]:
    return (
        select(SilenceProcedure.id, SilenceProcedure.closes_at)
        .where(SilenceProcedure.result.is_(None))
        .order_by(SilenceProcedure.closes_at, SilenceProcedure.id)
    )
