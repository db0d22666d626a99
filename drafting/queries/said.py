"""Reading what a stakeholder said in public, under its own name and those that came to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, or_, select, tuple_
from sqlalchemy.orm import Session, aliased

from drafting.domain.vocabulary import AmendmentState, SponsorState
from drafting.models import (
    Amendment,
    Comment,
    CommentRevision,
    Declaration,
    Delegation,
    Sponsorship,
    Stakeholder,
)
from drafting.queries import comments
from drafting.queries.merges import delegations_under, under

ON_A_PAGE = 20


@dataclass(frozen=True, slots=True)
class SaidAmendment:
    """An amendment that the stakeholder led or supports."""

    id: str
    slug: str
    number: int
    state: AmendmentState
    text: str
    led_by: str
    at: datetime
    is_lead: bool
    is_sample: bool


@dataclass(frozen=True, slots=True)
class SaidComment:
    """A comment made for the stakeholder, under the name it was made in."""

    id: str
    number: int
    slug: str
    paragraph_id: str
    amendment_id: str | None
    text: str
    under_name: str
    at: datetime
    is_sample: bool


@dataclass(frozen=True, slots=True)
class Said:
    """A page of the amendments and of the comments, and how many of each there are."""

    amendments: tuple[SaidAmendment, ...]
    comments: tuple[SaidComment, ...]
    amendment_count: int
    comment_count: int
    holds_samples: bool
    """Whether anything of it stands in a text that was written to show the room."""
    next_amendments: str
    next_comments: str


def said(
    session: Session, stakeholder_id: str, amendments_after: str, comments_after: str
) -> Said:
    """What it said, the newest first; each list goes on behind the one that is named."""
    amendments = _amendments(session, stakeholder_id, amendments_after)
    comments = _comments(session, stakeholder_id, comments_after)
    return Said(
        amendments=amendments[:ON_A_PAGE],
        comments=comments[:ON_A_PAGE],
        amendment_count=_amendment_count(session, stakeholder_id),
        comment_count=_comment_count(session, stakeholder_id),
        holds_samples=any(one.is_sample for one in amendments)
        or any(one.is_sample for one in comments),
        next_amendments=_next([one.id for one in amendments]),
        next_comments=_next([one.id for one in comments]),
    )


def _next(ids: Sequence[str]) -> str:
    return ids[ON_A_PAGE - 1] if len(ids) > ON_A_PAGE else ""


def _public(stakeholder_id: str) -> ColumnElement[bool]:
    """Whether an amendment has left its delegation and this stakeholder stands behind it."""
    delegations = delegations_under(stakeholder_id)
    supported = select(Sponsorship.amendment_id).where(
        Sponsorship.delegation_id.in_(delegations), Sponsorship.state == SponsorState.SUPPORTING
    )
    stands = or_(Amendment.delegation_id.in_(delegations), Amendment.id.in_(supported))
    return stands & (Amendment.state != AmendmentState.DRAFT) & Amendment.number.is_not(None)


def _amendments(session: Session, stakeholder_id: str, after: str) -> tuple[SaidAmendment, ...]:
    lead, own = aliased(Stakeholder), delegations_under(stakeholder_id)
    query = (
        select(Amendment, Declaration, lead.short_name, Amendment.delegation_id.in_(own))
        .join(Declaration, Amendment.declaration_id == Declaration.id)
        .join(Delegation, Amendment.delegation_id == Delegation.id)
        .join(lead, Delegation.stakeholder_id == lead.id)
        .where(_public(stakeholder_id))
        .order_by(Amendment.submitted_at.desc(), Amendment.id.desc())
        .limit(ON_A_PAGE + 1)
    )
    if after:
        last = aliased(Amendment)
        place = select(last.submitted_at, last.id).where(last.id == after)
        query = query.where(tuple_(Amendment.submitted_at, Amendment.id) < place.scalar_subquery())
    return tuple(
        SaidAmendment(
            id=one.id,
            slug=text_of.slug,
            number=one.number or 0,
            state=one.state,
            text=one.text,
            led_by=led_by,
            at=one.submitted_at or one.created_at,
            is_lead=is_lead,
            is_sample=text_of.is_sample,
        )
        for one, text_of, led_by, is_lead in session.execute(query)
    )


def _comments(session: Session, stakeholder_id: str, after: str) -> tuple[SaidComment, ...]:
    query = (
        select(Comment, Declaration, CommentRevision.text, Stakeholder.short_name)
        .join(Declaration, Comment.declaration_id == Declaration.id)
        .join(Stakeholder, Comment.stakeholder_id == Stakeholder.id)
        .join(
            CommentRevision,
            (CommentRevision.comment_id == Comment.id)
            & (CommentRevision.number == Comment.revision_number),
        )
        .where(Comment.stakeholder_id.in_(under(stakeholder_id)), comments.is_public())
        .order_by(Comment.created_at.desc(), Comment.id.desc())
        .limit(ON_A_PAGE + 1)
    )
    if after:
        last = aliased(Comment)
        place = select(last.created_at, last.id).where(last.id == after)
        query = query.where(tuple_(Comment.created_at, Comment.id) < place.scalar_subquery())
    return tuple(
        SaidComment(
            one.id,
            one.number,
            text_of.slug,
            one.paragraph_id,
            one.amendment_id,
            text,
            under_name,
            one.created_at,
            text_of.is_sample,
        )
        for one, text_of, text, under_name in session.execute(query)
    )


def _amendment_count(session: Session, stakeholder_id: str) -> int:
    query = select(func.count()).select_from(Amendment).where(_public(stakeholder_id))
    return session.scalar(query) or 0


def _comment_count(session: Session, stakeholder_id: str) -> int:
    of_it = Comment.stakeholder_id.in_(under(stakeholder_id)), comments.is_public()
    return session.scalar(select(func.count()).select_from(Comment).where(*of_it)) or 0
