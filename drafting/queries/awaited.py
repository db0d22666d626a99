"""Reading what waits for whom: the Expert, the secretariat, a delegation, or everybody."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import ScalarSelect, Select, exists, func, select
from sqlalchemy.orm import Session

from drafting.domain.consultations import ParticipationState
from drafting.domain.permissions import Actor, Permission, allowed
from drafting.domain.remarks import CommentState
from drafting.domain.sources import SuggestionState
from drafting.domain.vocabulary import AmendmentState, Fate, Outcome, SponsorState
from drafting.models import (
    Amendment,
    CarriedAmendment,
    CarriedAnswer,
    Comment,
    CommentDisposition,
    Consultation,
    Disposition,
    Participation,
    SourceSuggestion,
    Sponsorship,
    Statement,
    StatementDisposition,
)
from drafting.queries.amendment_rows import is_public
from drafting.queries.carried import is_latest_answer, is_latest_carried
from drafting.queries.told import is_latest_disposition, is_told, is_undecided


class Errand(StrEnum):
    """What somebody has to do."""

    DECIDE = "decide"
    TELL = "tell"
    DISPOSE_COMMENTS = "dispose_comments"
    DISPOSE_STATEMENTS = "dispose_statements"
    REVIEW_COMMENTS = "review_comments"
    ANSWER_REQUESTS = "answer_requests"
    ANSWER_SUGGESTIONS = "answer_suggestions"
    LOOK_AGAIN = "look_again"
    CLEAR_DRAFTS = "clear_drafts"
    ANSWER_INVITATIONS = "answer_invitations"
    LOOK_AGAIN_OURS = "look_again_ours"


class Waiter(StrEnum):
    """For whom it waits."""

    EXPERT = "expert"
    SECRETARIAT = "secretariat"
    DELEGATIONS = "delegations"
    OURS = "ours"


WAITERS = {
    Errand.DECIDE: Waiter.EXPERT,
    Errand.TELL: Waiter.EXPERT,
    Errand.DISPOSE_COMMENTS: Waiter.EXPERT,
    Errand.DISPOSE_STATEMENTS: Waiter.EXPERT,
    Errand.REVIEW_COMMENTS: Waiter.SECRETARIAT,
    Errand.ANSWER_REQUESTS: Waiter.SECRETARIAT,
    Errand.ANSWER_SUGGESTIONS: Waiter.SECRETARIAT,
    Errand.LOOK_AGAIN: Waiter.DELEGATIONS,
    Errand.CLEAR_DRAFTS: Waiter.OURS,
    Errand.ANSWER_INVITATIONS: Waiter.OURS,
    Errand.LOOK_AGAIN_OURS: Waiter.OURS,
}
"""Who does what."""


@dataclass(frozen=True, slots=True)
class Awaited:
    """So many things that wait for somebody to do one thing."""

    errand: Errand
    count: int

    @property
    def waiter(self) -> Waiter:
        """For whom they wait."""
        return WAITERS[self.errand]


Count = ScalarSelect[int]


def awaited(session: Session, actor: Actor, declaration_id: str) -> tuple[Awaited, ...]:
    """What waits, as far as the reader may know of it; one statement."""
    counts = dict(_counts(actor, declaration_id))
    found = session.execute(select(*counts.values())).one()
    return tuple(
        Awaited(errand, count) for errand, count in zip(counts, found, strict=True) if count
    )


def _counts(actor: Actor, declaration_id: str) -> Iterator[tuple[Errand, Count]]:
    yield Errand.DECIDE, _number(_undecided(actor, declaration_id))
    yield Errand.LOOK_AGAIN, _number(_asking(actor, declaration_id).where(is_public()))
    if allowed(actor, Permission.DESK_READ):
        yield Errand.TELL, _number(_untold(actor, declaration_id))
        yield from _of_desk(declaration_id)
    if allowed(actor, Permission.AMENDMENT_DRAFT):
        yield from _of_delegation(actor, declaration_id)


def _of_desk(declaration_id: str) -> Iterator[tuple[Errand, Count]]:
    own = Comment.declaration_id == declaration_id
    yield Errand.DISPOSE_COMMENTS, _number(_comments(declaration_id))
    yield Errand.DISPOSE_STATEMENTS, _number(_statements(declaration_id))
    yield (
        Errand.REVIEW_COMMENTS,
        _number(select(Comment.id).where(own, Comment.awaits_review.is_(True))),
    )
    yield Errand.ANSWER_REQUESTS, _number(_requests(declaration_id))
    yield Errand.ANSWER_SUGGESTIONS, _number(_suggestions(declaration_id))


def _of_delegation(actor: Actor, declaration_id: str) -> Iterator[tuple[Errand, Count]]:
    ours = Amendment.delegation_id == actor.delegation_id
    drafts = select(Amendment.id).where(
        Amendment.declaration_id == declaration_id, ours, Amendment.state == AmendmentState.DRAFT
    )
    invited = (
        _undecided(actor, declaration_id)
        .join(Sponsorship, Sponsorship.amendment_id == Amendment.id)
        .where(
            Sponsorship.delegation_id == actor.delegation_id,
            Sponsorship.state == SponsorState.INVITED,
        )
    )
    yield Errand.CLEAR_DRAFTS, _number(drafts)
    yield Errand.ANSWER_INVITATIONS, _number(invited)
    yield Errand.LOOK_AGAIN_OURS, _number(_asking(actor, declaration_id).where(ours))


def _undecided(actor: Actor, declaration_id: str) -> Select[str]:
    """The open amendments on the public record, as far as this reader knows of decisions."""
    return (
        select(Amendment.id)
        .outerjoin(Disposition, is_latest_disposition(actor))
        .where(
            Amendment.declaration_id == declaration_id,
            Amendment.state == AmendmentState.SUBMITTED,
            is_public(),
            is_undecided(),
        )
    )


def _asking(actor: Actor, declaration_id: str) -> Select[str]:
    """Those of them that a newer release asks their delegations to look at."""
    return (
        _undecided(actor, declaration_id)
        .join(CarriedAmendment, is_latest_carried())
        .outerjoin(CarriedAnswer, is_latest_answer())
        .where(CarriedAnswer.id.is_(None), CarriedAmendment.fate != Fate.APPLIES)
    )


def _untold(actor: Actor, declaration_id: str) -> Select[str]:
    """The amendments on which something is decided that the next release will tell."""
    return (
        select(Amendment.id)
        .join(Disposition, is_latest_disposition(actor))
        .where(
            Amendment.declaration_id == declaration_id,
            Disposition.outcome != Outcome.REOPENED,
            ~is_told(),
        )
    )


def _comments(declaration_id: str) -> Select[str]:
    """The comments to which an outcome is owed and none was given."""
    final = exists().where(
        CommentDisposition.comment_id == Comment.id, CommentDisposition.is_draft.is_(False)
    )
    return select(Comment.id).where(
        Comment.declaration_id == declaration_id,
        Comment.answers_id.is_(None),
        Comment.state != CommentState.DECLINED,
        ~final,
    )


def _statements(declaration_id: str) -> Select[str]:
    final = exists().where(
        StatementDisposition.statement_id == Statement.id,
        StatementDisposition.is_draft.is_(False),
    )
    return select(Statement.id).where(Statement.declaration_id == declaration_id, ~final)


def _requests(declaration_id: str) -> Select[str]:
    return (
        select(Participation.id)
        .join(Consultation, Participation.consultation_id == Consultation.id)
        .where(
            Consultation.declaration_id == declaration_id,
            Participation.state == ParticipationState.REQUESTED,
        )
    )


def _suggestions(declaration_id: str) -> Select[str]:
    return select(SourceSuggestion.id).where(
        SourceSuggestion.declaration_id == declaration_id,
        SourceSuggestion.state == SuggestionState.WAITING,
    )


def _number(found: Select[str]) -> Count:
    return select(func.count()).select_from(found.subquery()).scalar_subquery()
