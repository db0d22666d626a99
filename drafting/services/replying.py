"""Replying: what became of a comment, with a reply, and what its author says to that."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from drafting.domain import wording
from drafting.domain.errors import NotFound, StaleVersion, WrongState
from drafting.domain.identity import new_id
from drafting.domain.permissions import Actor, Permission, allowed, require
from drafting.domain.remarks import CommentOutcome, Satisfaction
from drafting.domain.vocabulary import Act
from drafting.models import (
    Comment,
    CommentDisposition,
    CommentResponse,
    Declaration,
)
from drafting.queries.outcomes import Standing, standing
from drafting.record import journal, receipts, uptake
from drafting.record.structure import lock


@dataclass(frozen=True, slots=True)
class Reply:
    """What became of a comment, when its author is told, and how many replies one had seen."""

    comment_id: str
    reply_count: int
    outcome: CommentOutcome
    text: str
    version_number: int | None = None
    """The version of the comment's paragraph that took it up, where one did."""
    amendment_number: int | None = None
    """The amendment that took it up, where one did."""
    at_release: bool = False
    """Whether it is told together with the next release."""
    form_key: str = ""


@dataclass(frozen=True, slots=True)
class Response:
    """Whether the author of a comment is satisfied with a certain reply."""

    comment_id: str
    reply_number: int
    satisfaction: Satisfaction
    text: str = ""
    form_key: str = ""


def draft(session: Session, actor: Actor, reply: Reply) -> CommentDisposition:
    """Write a reply for the Expert to decide on; nobody outside the desk reads it."""
    comment = _seen(session, actor, reply.comment_id)
    require(actor, Permission.COMMENT_REPLY, comment)
    return _write(session, actor, comment, reply, is_draft=True)


def dispose(session: Session, actor: Actor, reply: Reply) -> CommentDisposition:
    """Record what became of a comment; told at once, or with the next release."""
    comment = _seen(session, actor, reply.comment_id)
    require(actor, Permission.COMMENT_DISPOSE, comment)
    return _write(session, actor, comment, reply, is_draft=False)


def respond(session: Session, actor: Actor, response: Response) -> CommentResponse:
    """Say whether one is satisfied with what became of one's own comment."""
    comment = _seen(session, actor, response.comment_id)
    require(actor, Permission.COMMENT_RESPOND, comment)
    text = wording.optional_remark(response.text, field="text")
    if receipts.made_before(session, actor, response.form_key, Comment):
        return _last_response(session, actor, comment)
    declaration = lock(session, comment.declaration_id)
    told = standing(session, actor, comment.id)
    if told is None:
        raise WrongState("Nothing was said yet about what became of this comment.")
    if told.number != response.reply_number:
        raise StaleVersion("The reply changed while you were writing. Read it and answer again.")
    facts: dict[str, journal.Fact] = {
        "satisfaction": response.satisfaction.value,
        "words": journal.words_hash(text),
    }
    seq = journal.append(session, actor, Act.COMMENT_RESPONDED, comment.id, facts)
    made = CommentResponse(
        disposition_id=told.id,
        number=told.response_count + 1,
        satisfaction=response.satisfaction,
        text=text,
        author_id=actor.user_id,
        journal_seq=seq,
    )
    session.add(made)
    if comment.is_public:
        declaration.public_seq = seq
    receipts.keep(session, actor, response.form_key, comment.id)
    session.flush()
    return made


def _seen(session: Session, actor: Actor, comment_id: str) -> Comment:
    comment = session.get(Comment, comment_id)
    if comment is None or not allowed(actor, Permission.COMMENT_READ, comment):
        raise NotFound
    return comment


def _last_response(session: Session, actor: Actor, comment: Comment) -> CommentResponse:
    told: Standing | None = standing(session, actor, comment.id)
    if told is None:
        raise WrongState("This form was used for something else. Open the page again.")
    return session.get_one(CommentResponse, (told.id, told.response_count))


def _write(
    session: Session, actor: Actor, comment: Comment, reply: Reply, *, is_draft: bool
) -> CommentDisposition:
    text = wording.remark(reply.text, field="text", what="A reply")
    if known := receipts.made_before(session, actor, reply.form_key, CommentDisposition):
        return known
    declaration = lock(session, comment.declaration_id)
    if _count(session, comment) != reply.reply_count:
        raise StaleVersion(
            "Somebody else wrote a reply in the meantime. It is shown below: "
            "compare it with yours and send again."
        )
    place = uptake.Place(comment.stands_id, reply.version_number) if reply.version_number else None
    version = uptake.version(session, place, at_release=reply.at_release)
    amendment = uptake.amendment(session, comment.declaration_id, reply.amendment_number)
    act = Act.COMMENT_REPLY_DRAFTED if is_draft else Act.COMMENT_DISPOSED
    facts: dict[str, journal.Fact] = {
        "number": reply.reply_count + 1,
        "outcome": reply.outcome.value,
        "words": journal.words_hash(text),
    }
    seq = journal.append(session, actor, act, comment.id, facts)
    made = CommentDisposition(
        id=new_id(),
        comment_id=comment.id,
        number=reply.reply_count + 1,
        is_draft=is_draft,
        outcome=reply.outcome,
        reply=text,
        version_id=version.id if version else None,
        amendment_id=amendment.id if amendment else None,
        told_from=declaration.release_count + 1 if reply.at_release else 0,
        author_id=actor.user_id,
        journal_seq=seq,
    )
    session.add(made)
    _tell(declaration, comment, made, seq)
    receipts.keep(session, actor, reply.form_key, made.id)
    session.flush()
    return made


def _tell(declaration: Declaration, comment: Comment, made: CommentDisposition, seq: int) -> None:
    """What is told at once changes what everybody reads; a release tells the rest by itself."""
    if comment.is_public and not made.is_draft and made.told_from == 0:
        declaration.public_seq = seq


def _count(session: Session, comment: Comment) -> int:
    query = select(func.count()).where(CommentDisposition.comment_id == comment.id)
    return session.scalar(query) or 0
