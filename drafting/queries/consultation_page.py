"""Reading one consultation as its page shows it: what is asked, what we sent, what others said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.permissions import Permission, allowed
from drafting.domain.vocabulary import AmendmentState
from drafting.models import Amendment, Comment, ConsultationStep, Statement
from drafting.queries import (
    amendment_rows,
    amendments,
    comments,
    consultations,
    meetings,
    statements,
)
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.comment_row import CommentRow
from drafting.queries.consultations import Participant, Standing
from drafting.queries.meetings import MeetingRow
from drafting.queries.outcomes import Standing as Outcome
from drafting.queries.rooms import Found, findings
from drafting.queries.statement_outcomes import standings
from drafting.queries.statements import StatementRow

IN_LIST = 25
"""Amendments, and comments, on one page of a list; older ones are on the next."""

Before = tuple[int, int, int]
"""Below which numbers of amendments, comments and statements a list goes on; 0 begins it."""


@dataclass(frozen=True, slots=True)
class Contributions:
    """Amendments, comments and statements that were submitted in one consultation."""

    amendments: Sequence[AmendmentRow] = ()
    comments: Sequence[CommentRow] = ()
    statements: Sequence[StatementRow] = ()

    @property
    def any(self) -> bool:
        """Whether there is anything."""
        return bool(self.amendments or self.comments or self.statements)

    @property
    def older(self) -> Before | None:
        """Where the next page begins, if this one is full."""
        lists = self.amendments, self.comments, self.statements
        if max(len(one) for one in lists) < IN_LIST:
            return None
        first, second, third = (((one[-1].number or 1) if one else 1) for one in lists)
        return first, second, third


@dataclass(frozen=True, slots=True)
class ConsultationPage:
    """A consultation for one reader."""

    standing: Standing
    steps: Sequence[ConsultationStep]
    found: Found
    """How the reader finds it: let in or not, in time or late."""
    participation: Participant | None
    own: Contributions
    public: Contributions
    public_count: int
    waiting: Contributions
    """What waits for publication, for the desk alone."""
    meetings: Sequence[MeetingRow]
    told: Mapping[str, Outcome]
    """What became of the statements on the page, by their identity, as far as it is told."""


def consultation_page(
    session: Session, actor: Actor, standing: Standing, before: Before = (0, 0, 0)
) -> ConsultationPage:
    """A consultation as the actor may see it, in a bounded number of statements."""
    one = standing.consultation
    is_desk = allowed(actor, Permission.CONSULTATION_RUN)
    own, public = _own(session, actor, one.id), _public(session, one.id, before)
    waiting = _waiting(session, actor, one.id) if is_desk else Contributions()
    shown = {row.id: row for part in (own, public, waiting) for row in part.statements}
    return ConsultationPage(
        standing=standing,
        steps=consultations.steps(session, one.id),
        found=findings(session, actor, [one])[0],
        participation=consultations.participation(session, actor, one.id),
        own=own,
        public=public,
        public_count=_public_count(session, one.id),
        waiting=waiting,
        meetings=meetings.of_consultation(session, actor, one.id),
        told=standings(session, actor, list(shown)),
    )


def _own(session: Session, actor: Actor, consultation_id: str) -> Contributions:
    """What the actor's delegation, or a person who is of none, has sent; the newest first."""
    if actor.user_id is None:
        return Contributions()
    sent = amendments.of_consultation(
        session, actor, consultation_id, Amendment.delegation_id == (actor.delegation_id or "")
    )
    is_own = (
        Comment.stakeholder_id == actor.stakeholder_id
        if actor.stakeholder_id
        else Comment.author_id == actor.user_id
    )
    return Contributions(
        sent,
        comments.of_consultation(session, actor, consultation_id, is_own),
        statements.of_consultation(session, actor, consultation_id, statements.is_own(actor)),
    )


def _public(session: Session, consultation_id: str, before: Before) -> Contributions:
    after_amendment, after_comment, after_statement = before
    are_shown = [amendment_rows.is_public()]
    are_said = [comments.is_public()]
    if after_amendment:
        are_shown.append(Amendment.number < after_amendment)
    if after_comment:
        are_said.append(Comment.number < after_comment)
    are_stated = [statements.is_public()]
    if after_statement:
        are_stated.append(Statement.number < after_statement)
    anybody = Actor()
    return Contributions(
        amendments.of_consultation(session, anybody, consultation_id, *are_shown, most=IN_LIST),
        comments.of_consultation(session, anybody, consultation_id, *are_said, most=IN_LIST),
        statements.of_consultation(session, anybody, consultation_id, *are_stated, most=IN_LIST),
    )


def _public_count(session: Session, consultation_id: str) -> int:
    shown = select(func.count()).where(
        Amendment.consultation_id == consultation_id, amendment_rows.is_public()
    )
    said = select(func.count()).where(
        Comment.consultation_id == consultation_id, comments.is_public()
    )
    stated = select(func.count()).where(
        Statement.consultation_id == consultation_id, statements.is_public()
    )
    every = (one.scalar_subquery() for one in (shown, said, stated))
    return sum(session.execute(select(*every)).one())


def _waiting(session: Session, actor: Actor, consultation_id: str) -> Contributions:
    handed_in = Amendment.number.is_(None), Amendment.state == AmendmentState.SUBMITTED
    return Contributions(
        amendments.of_consultation(session, actor, consultation_id, *handed_in),
        comments.of_consultation(session, actor, consultation_id, Comment.is_sealed.is_(True)),
        statements.of_consultation(session, actor, consultation_id, Statement.number.is_(None)),
    )
