"""Everything that participants said on a text as one table: amendments, comments, statements.

Who asks says which of them: those that everybody reads, or those that were given in confidence.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import (
    ColumnElement,
    ScalarSelect,
    Select,
    Subquery,
    func,
    literal,
    select,
    union_all,
)

from drafting.domain.remarks import CommentState
from drafting.domain.vocabulary import AmendmentState, Role, StakeholderKind
from drafting.models import Amendment, Comment, Delegation, Release, Stakeholder, Statement, User
from drafting.queries import amendment_rows, comments, statements
from drafting.queries.merges import presents

Said = Select[str, str | None, str | None, datetime, str | None]
"""In what manner, by which stakeholder, by whom, when, and in which consultation."""


class Manner(StrEnum):
    """In what form something was said."""

    AMENDMENT = "amendment"
    COMMENT = "comment"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class Circle:
    """Those who take part alike: the States of a region, or all of another kind."""

    kind: StakeholderKind
    region: str = ""
    """Of States alone; the others are not told apart by region."""

    @property
    def order(self) -> tuple[int, str]:
        """States by the names of their regions, then the other kinds as they are listed."""
        return list(StakeholderKind).index(self.kind), self.region


@dataclass(frozen=True, slots=True)
class Which:
    """Which of what was said, by the manner in which it was said."""

    amendments: Sequence[ColumnElement[bool]]
    comments: Sequence[ColumnElement[bool]]
    statements: Sequence[ColumnElement[bool]]


def public() -> Which:
    """What everybody reads."""
    return Which([amendment_rows.is_public()], [comments.is_public()], [statements.is_public()])


def confided() -> Which:
    """What was submitted and is read by its own and the desk alone: confidential, or sealed."""
    in_confidence = Comment.is_confidential.is_(True) | Comment.is_sealed.is_(True)
    return Which(
        [~amendment_rows.is_public(), Amendment.state == AmendmentState.SUBMITTED],
        [~comments.is_public(), in_confidence, Comment.state == CommentState.PUBLISHED],
        [~statements.is_public()],
    )


def circle_of(kind: StakeholderKind | None, region: str | None) -> Circle:
    """To which circle somebody of this kind and region belongs."""
    if kind is StakeholderKind.STATE:
        return Circle(kind, region or "")
    return Circle(kind or StakeholderKind.INDIVIDUAL)


def contributions(declaration_id: str, which: Which) -> Subquery:
    """What was said: its manner and moment, who spoke, and their kind and region.

    Whoever was found to be another stakeholder under a second name spoke as that other one.
    """
    every = (
        _amended(declaration_id, which),
        _commented(declaration_id, which),
        _stated(declaration_id, which),
    )
    said, present = union_all(*every).subquery(), presents()
    stakeholder_id = func.coalesce(present.c.is_id, said.c.stakeholder_id)
    return (
        select(
            said.c.manner,
            stakeholder_id.label("stakeholder_id"),
            func.coalesce(present.c.is_id, said.c.speaker).label("speaker"),
            said.c.at,
            said.c.consultation_id,
            Stakeholder.kind,
            Stakeholder.region,
        )
        .outerjoin(present, said.c.stakeholder_id == present.c.was_id)
        .outerjoin(Stakeholder, stakeholder_id == Stakeholder.id)
        .subquery()
    )


def release_before(declaration_id: str, said: Subquery) -> ScalarSelect[int]:
    """The number of the newest release when something was said; 0 before the first."""
    newest = select(func.coalesce(func.max(Release.number), 0)).where(
        Release.declaration_id == declaration_id, Release.created_at <= said.c.at
    )
    return newest.correlate(said).scalar_subquery()


def _amended(declaration_id: str, which: Which) -> Said:
    return (
        select(
            literal(Manner.AMENDMENT.value).label("manner"),
            Delegation.stakeholder_id.label("stakeholder_id"),
            Delegation.stakeholder_id.label("speaker"),
            func.coalesce(Amendment.submitted_at, Amendment.created_at).label("at"),
            Amendment.consultation_id.label("consultation_id"),
        )
        .select_from(Amendment)
        .join(Delegation, Amendment.delegation_id == Delegation.id)
        .where(Amendment.declaration_id == declaration_id, *which.amendments)
    )


def _commented(declaration_id: str, which: Which) -> Said:
    return (
        select(
            literal(Manner.COMMENT.value),
            Comment.stakeholder_id,
            func.coalesce(Comment.stakeholder_id, Comment.author_id),
            Comment.created_at,
            Comment.consultation_id,
        )
        .join(User, Comment.author_id == User.id)
        .where(
            Comment.declaration_id == declaration_id,
            User.role == Role.PARTICIPANT,
            *which.comments,
        )
    )


def _stated(declaration_id: str, which: Which) -> Said:
    return select(
        literal(Manner.STATEMENT.value),
        Statement.stakeholder_id,
        func.coalesce(Statement.stakeholder_id, Statement.author_id),
        Statement.created_at,
        Statement.consultation_id,
    ).where(Statement.declaration_id == declaration_id, *which.statements)
