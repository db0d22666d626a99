"""Moderating: publishing, holding and declining comments, and reporting those that are abusive."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from drafting.domain import wording
from drafting.domain.actors import Actor
from drafting.domain.errors import AlreadyThere, NotFound, StaleVersion, WrongState
from drafting.domain.permissions import Permission, allowed, require
from drafting.domain.remarks import CommentState, Moderation
from drafting.domain.vocabulary import Act
from drafting.models import Comment, CommentReport, CommentRuling, Declaration
from drafting.record import journal, publicity, receipts
from drafting.record.structure import lock

ACTS = {
    CommentState.PUBLISHED: Act.COMMENT_PUBLISHED,
    CommentState.HELD: Act.COMMENT_HELD,
    CommentState.DECLINED: Act.COMMENT_DECLINED,
}


@dataclass(frozen=True, slots=True)
class Ruling:
    """What is to become of a comment, why, and how many rulings there were when one looked."""

    comment_id: str
    state: CommentState
    ruling_count: int
    reason: str = ""
    form_key: str = ""


def rule(session: Session, actor: Actor, ruling: Ruling) -> Comment:
    """Publish, hold or decline a comment; its words stay as they are, and its author reads why."""
    comment = _seen(session, actor, ruling.comment_id)
    require(actor, Permission.COMMENT_MODERATE, comment)
    reason = _reason(ruling)
    if receipts.made_before(session, actor, ruling.form_key, Comment):
        return comment
    declaration = lock(session, comment.declaration_id)
    session.refresh(comment)
    if comment.is_confidential:
        raise WrongState("This comment is for the Expert alone: there is nothing to moderate.")
    if _count(session, comment) != ruling.ruling_count:
        raise StaleVersion(
            "Somebody else has ruled on this comment in the meantime. Look at it once more."
        )
    was_public = comment.is_public
    facts: dict[str, journal.Fact] = {"number": comment.number, "reason": bool(reason)}
    seq = journal.append(session, actor, ACTS[ruling.state], comment.id, facts)
    session.add(
        CommentRuling(
            comment_id=comment.id,
            number=ruling.ruling_count + 1,
            state=ruling.state,
            reason=reason,
            author_id=actor.user_id,
            journal_seq=seq,
        )
    )
    comment.awaits_review = ruling.state is CommentState.HELD
    publicity.show(session, declaration, comment, ruling.state)
    if was_public or comment.is_public:
        declaration.public_seq = seq
    receipts.keep(session, actor, ruling.form_key, comment.id)
    session.flush()
    return comment


def report(
    session: Session, actor: Actor, comment_id: str, reason: str, form_key: str = ""
) -> CommentReport:
    """Tell the secretariat that a comment is abusive; each person does so once."""
    comment = _seen(session, actor, comment_id)
    require(actor, Permission.COMMENT_REPORT, comment)
    why = wording.remark(reason, field="reason", what="A reason")
    lock(session, comment.declaration_id)
    known = session.get(CommentReport, (comment.id, actor.user_id))
    if known is not None and form_key and receipts.made_before(session, actor, form_key, Comment):
        return known
    if known is not None:
        raise AlreadyThere(
            "You have reported this comment already; the secretariat has your reason.",
            field="reason",
        )
    seq = journal.append(session, actor, Act.COMMENT_REPORTED, comment.id, {})
    made = CommentReport(
        comment_id=comment.id, author_id=actor.user_id, reason=why, journal_seq=seq
    )
    session.add(made)
    comment.awaits_review = True
    receipts.keep(session, actor, form_key, comment.id)
    session.flush()
    return made


def choose(session: Session, actor: Actor, slug: str, moderation: Moderation) -> Declaration:
    """Say when comments on a declaration are looked at; those already made stay as they are."""
    known = session.scalar(select(Declaration).where(Declaration.slug == slug))
    if known is None:
        raise NotFound
    require(actor, Permission.COMMENT_MODERATE, known)
    declaration = lock(session, known.id)
    if declaration.moderation is moderation:
        return declaration
    facts: dict[str, journal.Fact] = {"moderation": moderation.value}
    journal.append(session, actor, Act.MODERATION_SET, declaration.id, facts)
    declaration.moderation = moderation
    session.flush()
    return declaration


def _seen(session: Session, actor: Actor, comment_id: str) -> Comment:
    comment = session.get(Comment, comment_id)
    if comment is None or not allowed(actor, Permission.COMMENT_READ, comment):
        raise NotFound
    return comment


def _reason(ruling: Ruling) -> str:
    if ruling.state is CommentState.DECLINED:
        return wording.remark(ruling.reason, field="reason", what="A reason for the author")
    return wording.optional_remark(ruling.reason, field="reason")


def _count(session: Session, comment: Comment) -> int:
    query = select(func.count()).where(CommentRuling.comment_id == comment.id)
    return session.scalar(query) or 0
