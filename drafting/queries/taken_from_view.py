"""Whether words that a prepared file holds are not shown any more to whoever asked for it."""

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session, aliased

from drafting.domain.actors import ANYONE, Actor
from drafting.domain.preparing import holds_comments, shows_the_same_to_all
from drafting.domain.remarks import CommentState
from drafting.domain.vocabulary import Act
from drafting.models import Comment, CommentRuling, Job, JournalEntry
from drafting.queries.comment_row import visible_to

HIDING = (Act.COMMENT_HELD, Act.COMMENT_DECLINED, Act.COMMENT_EDITED)
"""Acts after which a page may no longer show words that it showed before."""


def was_something_hidden(session: Session, actor: Actor, job: Job) -> bool:
    """Whether a comment that the file may hold was reworded or taken away since it was made.

    What its reader could not see does not count: a file tells of no act that the pages keep quiet.
    """
    wish, since = job.wish, job.made_seq or 0
    if not holds_comments(wish):
        return False
    is_for_all = job.owner_id is None or shows_the_same_to_all(wish)
    reader = ANYONE if is_for_all else actor
    query = (
        select(JournalEntry.seq)
        .join(Comment, Comment.id == JournalEntry.subject_id)
        .where(
            JournalEntry.seq > since,
            JournalEntry.act.in_(HIDING),
            Comment.declaration_id == job.declaration_id,
            or_(visible_to(reader), _was_public(since)),
        )
    )
    return session.scalar(query.limit(1)) is not None


def _was_public(since: int) -> ColumnElement[bool]:
    """That it has a number of the public record, and nothing had taken it from there by then."""
    last = aliased(CommentRuling)
    later = aliased(CommentRuling)
    is_overruled = select(later.number).where(
        later.comment_id == last.comment_id,
        later.number > last.number,
        later.journal_seq <= since,
    )
    ruled_out = select(last.number).where(
        or_(last.comment_id == Comment.id, last.comment_id == Comment.answers_id),
        last.journal_seq <= since,
        last.state != CommentState.PUBLISHED,
        ~is_overruled.exists(),
    )
    return and_(Comment.number > 0, ~ruled_out.exists())
