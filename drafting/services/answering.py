"""Answering: what became of a written statement, with a reply, and what its author says to it."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from drafting.domain import wording
from drafting.domain.errors import Invalid, NotFound, StaleVersion, WrongState
from drafting.domain.identity import new_id
from drafting.domain.permissions import Actor, Permission, require
from drafting.domain.remarks import CommentOutcome, Satisfaction
from drafting.domain.vocabulary import Act
from drafting.models import Paragraph, Statement, StatementDisposition, StatementResponse
from drafting.queries.statement_outcomes import standing
from drafting.queries.statements import may_read
from drafting.record import journal, receipts, uptake
from drafting.record.structure import lock


@dataclass(frozen=True, slots=True)
class Reply:
    """What became of a statement, when its author is told, and how many replies one had seen."""

    statement_id: str
    reply_count: int
    outcome: CommentOutcome
    text: str
    taken_up_in: uptake.Place | None = None
    """The version of a paragraph that took it up, where one did."""
    amendment_number: int | None = None
    """The amendment that took it up, where one did."""
    at_release: bool = False
    """Whether it is told together with the next release."""
    form_key: str = ""


@dataclass(frozen=True, slots=True)
class Response:
    """Whether the author of a statement is satisfied with a certain reply."""

    statement_id: str
    reply_number: int
    satisfaction: Satisfaction
    text: str = ""
    form_key: str = ""


def draft(session: Session, actor: Actor, reply: Reply) -> StatementDisposition:
    """Write a reply for the Expert to decide on; nobody outside the desk reads it."""
    statement = _seen(session, actor, reply.statement_id)
    require(actor, Permission.STATEMENT_REPLY, statement)
    return _write(session, actor, statement, reply, is_draft=True)


def dispose(session: Session, actor: Actor, reply: Reply) -> StatementDisposition:
    """Record what became of a statement; told at once, or with the next release."""
    statement = _seen(session, actor, reply.statement_id)
    require(actor, Permission.STATEMENT_DISPOSE, statement)
    return _write(session, actor, statement, reply, is_draft=False)


def respond(session: Session, actor: Actor, response: Response) -> StatementResponse:
    """Say whether one is satisfied with what became of one's own statement."""
    statement = _seen(session, actor, response.statement_id)
    require(actor, Permission.STATEMENT_RESPOND, statement)
    text = wording.optional_remark(response.text, field="text")
    known = receipts.made_before(session, actor, response.form_key, Statement)
    lock(session, statement.declaration_id)
    told = standing(session, actor, statement.id)
    if told is None:
        raise WrongState("Nothing was said yet about what became of this statement.")
    if known is not None:
        return session.get_one(StatementResponse, (told.id, told.response_count))
    if told.number != response.reply_number:
        raise StaleVersion("The reply changed while you were writing. Read it and answer again.")
    facts: dict[str, journal.Fact] = {
        "satisfaction": response.satisfaction.value,
        "words": journal.words_hash(text),
    }
    seq = journal.append(session, actor, Act.STATEMENT_RESPONDED, statement.id, facts)
    made = StatementResponse(
        disposition_id=told.id,
        number=told.response_count + 1,
        satisfaction=response.satisfaction,
        text=text,
        author_id=actor.user_id,
        journal_seq=seq,
    )
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
    text = wording.remark(reply.text, field="text", what="A reply")
    if known := receipts.made_before(session, actor, reply.form_key, StatementDisposition):
        return known
    declaration = lock(session, statement.declaration_id)
    _refuse_unseen(session, statement, reply)
    _refuse_foreign(session, statement, reply)
    version = uptake.version(session, reply.taken_up_in, at_release=reply.at_release)
    amendment = uptake.amendment(session, statement.declaration_id, reply.amendment_number)
    act = Act.STATEMENT_REPLY_DRAFTED if is_draft else Act.STATEMENT_DISPOSED
    facts: dict[str, journal.Fact] = {
        "number": reply.reply_count + 1,
        "outcome": reply.outcome.value,
        "words": journal.words_hash(text),
    }
    made = StatementDisposition(
        id=new_id(),
        statement_id=statement.id,
        number=reply.reply_count + 1,
        is_draft=is_draft,
        outcome=reply.outcome,
        reply=text,
        version_id=version.id if version else None,
        amendment_id=amendment.id if amendment else None,
        told_from=declaration.release_count + 1 if reply.at_release else 0,
        author_id=actor.user_id,
        journal_seq=journal.append(session, actor, act, statement.id, facts),
    )
    session.add(made)
    receipts.keep(session, actor, reply.form_key, made.id)
    session.flush()
    return made


def _refuse_unseen(session: Session, statement: Statement, reply: Reply) -> None:
    query = select(func.count()).where(StatementDisposition.statement_id == statement.id)
    if session.scalar(query) != reply.reply_count:
        raise StaleVersion(
            "Somebody else wrote a reply in the meantime. It is shown below: "
            "compare it with yours and send again."
        )


def _refuse_foreign(session: Session, statement: Statement, reply: Reply) -> None:
    """A version is one of the text on which the statement was made."""
    if reply.taken_up_in is None:
        return
    paragraph = session.get(Paragraph, reply.taken_up_in.paragraph_id)
    if paragraph is None or paragraph.declaration_id != statement.declaration_id:
        raise Invalid("Choose a paragraph of this text.", field="paragraph")
