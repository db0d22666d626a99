"""The news of what is said: amendments, comments and statements, and what becomes of them."""

from sqlalchemy import (
    ColumnElement,
    Select,
    SQLColumnExpression,
    case,
    exists,
    func,
    literal,
    null,
    select,
)
from sqlalchemy.orm import aliased

from drafting.domain.actors import Actor
from drafting.domain.following import FollowedKind
from drafting.domain.vocabulary import Act
from drafting.models import (
    Amendment,
    CarriedAmendment,
    Comment,
    CommentDisposition,
    Declaration,
    Delegation,
    JournalEntry,
    Release,
    Stakeholder,
    Statement,
    StatementDisposition,
    User,
)
from drafting.queries.amendment_rows import visible
from drafting.queries.carried import is_latest_carried, standing_paragraph
from drafting.queries.comment_row import visible_to
from drafting.queries.news_row import Columns, Places, is_new, rows
from drafting.queries.statements import is_readable

Kind = type[CommentDisposition] | type[StatementDisposition]

OF_AMENDMENTS = (
    Act.AMENDMENT_SUBMITTED,
    Act.AMENDMENT_PUBLISHED,
    Act.AMENDMENT_RESUBMITTED,
    Act.AMENDMENT_WITHDRAWN,
    Act.AMENDMENT_DECIDED,
    Act.AMENDMENT_REOPENED,
    Act.DECISION_TOLD,
)
OF_COMMENTS = (Act.COMMENT_WRITTEN, Act.COMMENT_PUBLISHED)
OF_STATEMENTS = (Act.STATEMENT_SUBMITTED, Act.STATEMENT_PUBLISHED)


def amendments(actor: Actor) -> Select[*Columns]:
    """What was done to amendments."""
    named = null(), Amendment.number, Stakeholder.short_name
    query = rows(JournalEntry.act, Amendment.id, named)
    query = query.join_from(Amendment, JournalEntry, JournalEntry.subject_id == Amendment.id)
    query = query.join(Declaration, Amendment.declaration_id == Declaration.id)
    query = query.join(Delegation, Amendment.delegation_id == Delegation.id)
    query = query.join(Stakeholder, Delegation.stakeholder_id == Stakeholder.id)
    query = query.outerjoin(CarriedAmendment, is_latest_carried())
    followed: Places = {
        FollowedKind.TEXT: Amendment.declaration_id,
        FollowedKind.PARAGRAPH: standing_paragraph(),
        FollowedKind.CONSULTATION: Amendment.consultation_id,
        FollowedKind.STAKEHOLDER: Delegation.stakeholder_id,
        FollowedKind.AMENDMENT: Amendment.id,
    }
    return query.where(
        JournalEntry.act.in_(OF_AMENDMENTS),
        visible(actor, for_desk=True),
        is_new(actor, followed),
    )


def comments(actor: Actor) -> Select[*Columns]:
    """Comments that were written or published."""
    query = rows(JournalEntry.act, Comment.id, _named_comment())
    query = query.join_from(Comment, JournalEntry, JournalEntry.subject_id == Comment.id)
    query = _by_whom(query)
    return query.where(
        JournalEntry.act.in_(OF_COMMENTS),
        visible_to(actor),
        is_new(actor, _places_of_comments()),
    )


def outcomes(actor: Actor) -> Select[*Columns]:
    """What became of comments, from the act that told it."""
    act = literal(Act.COMMENT_DISPOSED, JournalEntry.act.type)
    query = rows(act, Comment.id, _named_comment()).select_from(CommentDisposition)
    query = query.join(Comment, CommentDisposition.comment_id == Comment.id)
    later = aliased(CommentDisposition)
    return _told_by(_by_whom(query), CommentDisposition).where(
        ~exists().where(later.comment_id == Comment.id, *_replaces(later, CommentDisposition)),
        visible_to(actor),
        is_new(actor, _places_of_comments()),
    )


def statements(actor: Actor) -> Select[*Columns]:
    """Statements that were submitted or published."""
    query = rows(JournalEntry.act, Statement.id, _named_statement())
    query = query.join_from(Statement, JournalEntry, JournalEntry.subject_id == Statement.id)
    return _by_whom_stated(query).where(
        JournalEntry.act.in_(OF_STATEMENTS),
        is_readable(actor),
        is_new(actor, _places_of_statements()),
    )


def replies(actor: Actor) -> Select[*Columns]:
    """What became of statements, from the act that told it."""
    act = literal(Act.STATEMENT_DISPOSED, JournalEntry.act.type)
    query = rows(act, Statement.id, _named_statement()).select_from(StatementDisposition)
    query = query.join(Statement, StatementDisposition.statement_id == Statement.id)
    later = aliased(StatementDisposition)
    is_replaced = exists().where(
        later.statement_id == Statement.id, *_replaces(later, StatementDisposition)
    )
    return _told_by(_by_whom_stated(query), StatementDisposition).where(
        ~is_replaced, is_readable(actor), is_new(actor, _places_of_statements())
    )


def _told_by(query: Select[*Columns], kind: Kind) -> Select[*Columns]:
    """With the act that told of an outcome: a release where it waited for one, else its own."""
    release = (
        select(Release.journal_seq)
        .where(Release.declaration_id == Declaration.id, Release.number == kind.told_from)
        .correlate(Declaration, kind)
        .scalar_subquery()
    )
    told_by = case((kind.told_from == 0, kind.journal_seq), else_=release)
    return query.join(JournalEntry, JournalEntry.seq == told_by).where(kind.is_draft.is_(False))


def _replaces(later: Kind, kind: Kind) -> tuple[ColumnElement[bool], ...]:
    """Whether a later outcome of the same thing is told as well; it alone counts then."""
    return (
        later.number > kind.number,
        later.is_draft.is_(False),
        later.told_from <= Declaration.release_count,
    )


def _named_comment() -> tuple[SQLColumnExpression[object], ...]:
    return null(), Comment.number, func.coalesce(Stakeholder.short_name, User.name)


def _by_whom(query: Select[*Columns]) -> Select[*Columns]:
    query = query.join(Declaration, Comment.declaration_id == Declaration.id)
    query = query.join(User, Comment.author_id == User.id)
    return query.outerjoin(Stakeholder, Comment.stakeholder_id == Stakeholder.id)


def _places_of_comments() -> Places:
    """What leads to a comment: a thread begins with a comment or is on an amendment."""
    is_at_paragraph = Comment.amendment_id.is_(None) & Comment.on_whole.is_(False)
    return {
        FollowedKind.TEXT: Comment.declaration_id,
        FollowedKind.PARAGRAPH: case((is_at_paragraph, Comment.stands_id)),
        FollowedKind.CONSULTATION: Comment.consultation_id,
        FollowedKind.STAKEHOLDER: Comment.stakeholder_id,
        FollowedKind.COMMENT: func.coalesce(Comment.answers_id, Comment.id),
        FollowedKind.AMENDMENT: Comment.amendment_id,
    }


def _named_statement() -> tuple[SQLColumnExpression[object], ...]:
    name = func.coalesce(Stakeholder.short_name, User.name)
    return Statement.consultation_id, Statement.number, name


def _by_whom_stated(query: Select[*Columns]) -> Select[*Columns]:
    query = query.join(Declaration, Statement.declaration_id == Declaration.id)
    query = query.join(User, Statement.author_id == User.id)
    return query.outerjoin(Stakeholder, Statement.stakeholder_id == Stakeholder.id)


def _places_of_statements() -> Places:
    return {
        FollowedKind.TEXT: Statement.declaration_id,
        FollowedKind.CONSULTATION: Statement.consultation_id,
        FollowedKind.STAKEHOLDER: Statement.stakeholder_id,
    }
