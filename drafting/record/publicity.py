"""Who reads a comment: what becomes public, under which number, and what waits to be looked at."""

from collections.abc import Sequence

from sqlalchemy import and_, case, select, update
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.permissions import Permission, allowed
from drafting.domain.remarks import CommentState, Moderation
from drafting.models import Comment, Consultation, Declaration


def admit(
    session: Session,
    actor: Actor,
    declaration: Declaration,
    comment: Comment,
    head: Comment | None,
) -> None:
    """Give a new comment its readers and its number; an answer has the circle of its thread."""
    rule = _moderation(session, declaration, comment)
    if head is not None and not head.is_public:
        comment.is_confidential = comment.is_confidential or head.is_confidential
        comment.owner_id, comment.audience_id = head.owner_id, head.audience_id
    comment.state = _first_state(actor, rule, comment)
    comment.awaits_review = _is_looked_at(actor, rule, comment)
    comment.is_public = _is_open(comment) and (head is None or head.is_public)
    _number(declaration, comment)


def review_again(
    session: Session, actor: Actor, declaration: Declaration, comment: Comment, seq: int
) -> None:
    """An edited comment is looked at once more, where comments are; what was declined is held."""
    was_public = comment.is_public
    rule = _moderation(session, declaration, comment)
    if _is_looked_at(actor, rule, comment):
        state = _first_state(actor, rule, comment)
        if comment.state is CommentState.DECLINED:
            state = CommentState.HELD
        comment.awaits_review = True
        show(session, declaration, comment, state)
    if was_public or comment.is_public:
        declaration.public_seq = seq


def show(
    session: Session, declaration: Declaration, comment: Comment, state: CommentState
) -> None:
    """Let a comment be published, held or declined, and its answers with it."""
    head = session.get(Comment, comment.answers_id) if comment.answers_id else None
    comment.state = state
    comment.is_public = _is_open(comment) and (head is None or head.is_public)
    if comment.is_public:
        _give_number(declaration, comment)
    own = and_(
        Comment.state == CommentState.PUBLISHED,
        Comment.is_confidential.is_(False),
        Comment.is_sealed.is_(False),
    )
    session.flush()
    session.execute(
        update(Comment)
        .where(Comment.answers_id == comment.id)
        .values(is_public=case((own, comment.is_public), else_=False))
    )
    for answer in _nameless_answers(session, comment):
        _give_number(declaration, answer)


def _nameless_answers(session: Session, comment: Comment) -> Sequence[Comment]:
    """Answers that became public with their comment, and never were before."""
    query = select(Comment).where(
        Comment.answers_id == comment.id, Comment.is_public.is_(True), Comment.number < 0
    )
    query = query.order_by(Comment.journal_seq).execution_options(populate_existing=True)
    return session.scalars(query).all()


def _give_number(declaration: Declaration, comment: Comment) -> None:
    """The next number on the public record, unless it has one already."""
    if comment.number < 0:
        declaration.comment_count += 1
        comment.number = declaration.comment_count


def _is_open(comment: Comment) -> bool:
    """Whether nothing about the comment itself keeps it from everybody's eyes."""
    is_published = comment.state is CommentState.PUBLISHED
    return is_published and not comment.is_confidential and not comment.is_sealed


def _number(declaration: Declaration, comment: Comment) -> None:
    if comment.is_public:
        declaration.comment_count += 1
        comment.number = declaration.comment_count
    else:
        declaration.closed_comment_count += 1
        comment.number = -declaration.closed_comment_count


def _moderation(session: Session, declaration: Declaration, comment: Comment) -> Moderation:
    """When a comment is looked at: the consultation in which it is made may say it itself."""
    if comment.consultation_id is None:
        return declaration.moderation
    own = session.get_one(Consultation, comment.consultation_id).moderation
    return own or declaration.moderation


def _first_state(actor: Actor, rule: Moderation, comment: Comment) -> CommentState:
    if rule is Moderation.BEFORE and _is_looked_at(actor, rule, comment):
        return CommentState.HELD
    return CommentState.PUBLISHED


def _is_looked_at(actor: Actor, rule: Moderation, comment: Comment) -> bool:
    """Whether moderation looks at it: at nothing that the desk says, or that it alone is told."""
    if comment.is_confidential or allowed(actor, Permission.COMMENT_MODERATE, comment):
        return False
    return rule is not Moderation.NONE or comment.state is CommentState.DECLINED
