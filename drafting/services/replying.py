"""Replying: what became of a comment, with a reply, and what its author says to that."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound
from drafting.domain.identity import new_id
from drafting.domain.permissions import Permission, allowed, require
from drafting.domain.vocabulary import Act
from drafting.models import Comment, CommentDisposition, CommentResponse
from drafting.queries.outcomes import standing
from drafting.record import journal, receipts, replies
from drafting.record.replies import Reply, Response
from drafting.record.structure import lock

__all__ = ["Reply", "Response", "dispose", "draft", "respond"]


def draft(session: Session, actor: Actor, reply: Reply) -> CommentDisposition:
    """Write a reply for the Expert to decide on; nobody outside the desk reads it."""
    comment = _seen(session, actor, reply.subject_id)
    require(actor, Permission.COMMENT_REPLY, comment)
    return _write(session, actor, comment, reply, is_draft=True)


def dispose(session: Session, actor: Actor, reply: Reply) -> CommentDisposition:
    """Record what became of a comment; told at once, or with the next release."""
    comment = _seen(session, actor, reply.subject_id)
    require(actor, Permission.COMMENT_DISPOSE, comment)
    return _write(session, actor, comment, reply, is_draft=False)


def respond(session: Session, actor: Actor, response: Response) -> CommentResponse:
    """Say whether one is satisfied with what became of one's own comment."""
    comment = _seen(session, actor, response.subject_id)
    require(actor, Permission.COMMENT_RESPOND, comment)
    known = receipts.made_before(session, actor, response.form_key, Comment)
    declaration = lock(session, comment.declaration_id)
    told = standing(session, actor, comment.id)
    if known is not None and told is not None:
        return session.get_one(CommentResponse, (told.id, told.response_count))
    kept = replies.response(told, response, what="comment")
    seq = journal.append(session, actor, Act.COMMENT_RESPONDED, comment.id, kept.facts)
    made = CommentResponse(author_id=actor.user_id, journal_seq=seq, **kept.values)
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


def _write(
    session: Session, actor: Actor, comment: Comment, reply: Reply, *, is_draft: bool
) -> CommentDisposition:
    if known := receipts.made_before(session, actor, reply.form_key, CommentDisposition):
        return known
    declaration = lock(session, comment.declaration_id)
    written = select(func.count()).where(CommentDisposition.comment_id == comment.id)
    replies.refuse_unseen(reply, session.scalar(written))
    place = comment.stands_id
    kept = replies.outcome(session, declaration, place, reply, is_draft=is_draft)
    act = Act.COMMENT_REPLY_DRAFTED if is_draft else Act.COMMENT_DISPOSED
    seq = journal.append(session, actor, act, comment.id, kept.facts)
    made = CommentDisposition(
        id=new_id(),
        comment_id=comment.id,
        author_id=actor.user_id,
        journal_seq=seq,
        **kept.values,
    )
    session.add(made)
    # What is told at once changes what everybody reads; a release tells the rest by itself.
    if comment.is_public and not is_draft and not reply.at_release:
        declaration.public_seq = seq
    receipts.keep(session, actor, reply.form_key, made.id)
    session.flush()
    return made
