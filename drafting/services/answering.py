"""Answering: what became of a written statement, with a reply, and what its author says to it."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound
from drafting.domain.identity import new_id
from drafting.domain.permissions import Permission, require
from drafting.domain.vocabulary import Act
from drafting.models import Statement, StatementDisposition, StatementResponse
from drafting.queries.statement_outcomes import standing
from drafting.queries.statements import may_read
from drafting.record import journal, receipts, replies
from drafting.record.replies import Reply, Response
from drafting.record.structure import lock

__all__ = ["Reply", "Response", "dispose", "draft", "respond"]


def draft(session: Session, actor: Actor, reply: Reply) -> StatementDisposition:
    """Write a reply for the Expert to decide on; nobody outside the desk reads it."""
    statement = _seen(session, actor, reply.subject_id)
    require(actor, Permission.STATEMENT_REPLY, statement)
    return _write(session, actor, statement, reply, is_draft=True)


def dispose(session: Session, actor: Actor, reply: Reply) -> StatementDisposition:
    """Record what became of a statement; told at once, or with the next release."""
    statement = _seen(session, actor, reply.subject_id)
    require(actor, Permission.STATEMENT_DISPOSE, statement)
    return _write(session, actor, statement, reply, is_draft=False)


def respond(session: Session, actor: Actor, response: Response) -> StatementResponse:
    """Say whether one is satisfied with what became of one's own statement."""
    statement = _seen(session, actor, response.subject_id)
    require(actor, Permission.STATEMENT_RESPOND, statement)
    known = receipts.made_before(session, actor, response.form_key, Statement)
    lock(session, statement.declaration_id)
    told = standing(session, actor, statement.id)
    if known is not None and told is not None:
        return session.get_one(StatementResponse, (told.id, told.response_count))
    kept = replies.response(told, response, what="statement")
    seq = journal.append(session, actor, Act.STATEMENT_RESPONDED, statement.id, kept.facts)
    made = StatementResponse(author_id=actor.user_id, journal_seq=seq, **kept.values)
    session.add(made)
    receipts.keep(session, actor, response.form_key, statement.id)
    session.flush()
    return made


def _seen(session: Session, actor: Actor, statement_id: str) -> Statement:
    statement = session.get(Statement, statement_id)
    if statement is None or not may_read(session, actor, statement.id):
        raise NotFound
    return statement


def _write(
    session: Session, actor: Actor, statement: Statement, reply: Reply, *, is_draft: bool
) -> StatementDisposition:
    if known := receipts.made_before(session, actor, reply.form_key, StatementDisposition):
        return known
    declaration = lock(session, statement.declaration_id)
    written = select(func.count()).where(StatementDisposition.statement_id == statement.id)
    replies.refuse_unseen(reply, session.scalar(written))
    place = reply.paragraph_id
    kept = replies.outcome(session, declaration, place, reply, is_draft=is_draft)
    act = Act.STATEMENT_REPLY_DRAFTED if is_draft else Act.STATEMENT_DISPOSED
    made = StatementDisposition(
        id=new_id(),
        statement_id=statement.id,
        author_id=actor.user_id,
        journal_seq=journal.append(session, actor, act, statement.id, kept.facts),
        **kept.values,
    )
    session.add(made)
    receipts.keep(session, actor, reply.form_key, made.id)
    session.flush()
    return made
