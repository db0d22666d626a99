"""Reading what waits for whom: the Expert, the secretariat, a delegation, or everybody."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import ScalarSelect, Select, func, select
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.permissions import Permission, allowed
from drafting.domain.vocabulary import AmendmentState, SponsorState
from drafting.models import Amendment, Comment, Sponsorship
from drafting.queries import awaiting
from drafting.queries.amendment_rows import is_public


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
    ANSWER_RECOMMENDATIONS = "answer_recommendations"
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
    Errand.ANSWER_RECOMMENDATIONS: Waiter.OURS,
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
    yield Errand.DECIDE, _number(awaiting.undecided(actor, declaration_id))
    yield Errand.LOOK_AGAIN, _number(awaiting.asking(actor, declaration_id).where(is_public()))
    if allowed(actor, Permission.DESK_READ):
        yield Errand.TELL, _number(awaiting.untold(actor, declaration_id))
        yield from _of_desk(declaration_id)
    if allowed(actor, Permission.AMENDMENT_DRAFT):
        yield from _of_delegation(actor, declaration_id)


def _of_desk(declaration_id: str) -> Iterator[tuple[Errand, Count]]:
    own = Comment.declaration_id == declaration_id
    yield Errand.DISPOSE_COMMENTS, _number(awaiting.unanswered_comments(declaration_id))
    yield Errand.DISPOSE_STATEMENTS, _number(awaiting.unanswered_statements(declaration_id))
    yield (
        Errand.REVIEW_COMMENTS,
        _number(select(Comment.id).where(own, Comment.awaits_review.is_(True))),
    )
    yield Errand.ANSWER_REQUESTS, _number(awaiting.requests(declaration_id))
    yield Errand.ANSWER_SUGGESTIONS, _number(awaiting.suggestions(declaration_id))


def _of_delegation(actor: Actor, declaration_id: str) -> Iterator[tuple[Errand, Count]]:
    ours = Amendment.delegation_id == actor.delegation_id
    drafts = select(Amendment.id).where(
        Amendment.declaration_id == declaration_id, ours, Amendment.state == AmendmentState.DRAFT
    )
    invited = (
        awaiting.undecided(actor, declaration_id)
        .join(Sponsorship, Sponsorship.amendment_id == Amendment.id)
        .where(
            Sponsorship.delegation_id == actor.delegation_id,
            Sponsorship.state == SponsorState.INVITED,
        )
    )
    yield Errand.CLEAR_DRAFTS, _number(drafts)
    yield Errand.ANSWER_INVITATIONS, _number(invited)
    yield Errand.ANSWER_RECOMMENDATIONS, _number(awaiting.asked(actor, declaration_id))
    yield Errand.LOOK_AGAIN_OURS, _number(awaiting.asking(actor, declaration_id).where(ours))


def _number(found: Select[str]) -> Count:
    return select(func.count()).select_from(found.subquery()).scalar_subquery()
