"""Reading the front page: where the draft stands, and what happened to it lately."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.vocabulary import (
    DECISIONS,
    AmendmentState,
    Outcome,
    StakeholderKind,
)
from drafting.models import (
    Amendment,
    Comment,
    Declaration,
    Delegation,
    Disposition,
    Release,
    Stakeholder,
    Telling,
)
from drafting.queries import amendment_rows, amendments, comments
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.releases import releases
from drafting.queries.told import is_latest_disposition


@dataclass(frozen=True, slots=True)
class Standing:
    """A declaration in figures, all of them public."""

    declaration: Declaration
    releases: Sequence[Release]
    open_count: int
    decided: dict[Outcome, int]
    withdrawn_count: int
    comment_count: int
    voices: dict[StakeholderKind, int]
    """How many stakeholders of each kind have proposed or commented."""


def standing(session: Session, declaration: Declaration) -> Standing:
    """Where a declaration stands."""
    decided = (
        select(Disposition.outcome, func.count())
        .join(Amendment, is_latest_disposition())
        .where(Amendment.declaration_id == declaration.id, *_is_publicly_decided())
        .group_by(Disposition.outcome)
    )
    withdrawn = select(func.count()).where(
        Amendment.declaration_id == declaration.id,
        Amendment.state == AmendmentState.WITHDRAWN,
        amendment_rows.is_public(),
    )
    spoken = select(func.count()).where(
        Comment.declaration_id == declaration.id, Comment.is_public.is_(True)
    )
    return Standing(
        declaration=declaration,
        releases=releases(session, declaration.id),
        open_count=sum(amendments.open_counts(session, declaration.id).values()),
        decided=_in_order(dict(session.execute(decided).all())),
        withdrawn_count=session.scalar(withdrawn) or 0,
        comment_count=session.scalar(spoken) or 0,
        voices=_voices(session, declaration.id),
    )


def _is_publicly_decided() -> tuple[ColumnElement[bool], ...]:
    """Whether everybody reads both an amendment and the decision on it."""
    return amendment_rows.is_public(), Disposition.outcome != Outcome.REOPENED


def _in_order(counts: dict[Outcome, int]) -> dict[Outcome, int]:
    return {one: counts[one] for one in DECISIONS if one in counts}


def latest_decisions(session: Session, declaration_id: str, most: int) -> list[AmendmentRow]:
    """The amendments decided last, the newest decision first."""
    query = (
        select(Disposition.amendment_id)
        .join(Amendment, is_latest_disposition())
        .outerjoin(Telling, Telling.disposition_id == Disposition.id)
        .where(Amendment.declaration_id == declaration_id, *_is_publicly_decided())
        .order_by(func.coalesce(Telling.journal_seq, Disposition.journal_seq).desc())
        .limit(most)
    )
    ids = list(session.scalars(query))
    found = amendments.of_ids(session, Actor(), ids)
    return sorted(found, key=lambda row: ids.index(row.id))


def _voices(session: Session, declaration_id: str) -> dict[StakeholderKind, int]:
    proposed = (
        select(Delegation.stakeholder_id)
        .join(Amendment, Amendment.delegation_id == Delegation.id)
        .where(Amendment.declaration_id == declaration_id, amendment_rows.is_public())
    )
    commented = select(Comment.stakeholder_id).where(
        Comment.declaration_id == declaration_id,
        Comment.stakeholder_id.is_not(None),
        comments.is_public(),
    )
    spoke = proposed.union(commented).subquery()
    query = (
        select(Stakeholder.kind, func.count())
        .where(Stakeholder.id.in_(select(spoke.c.stakeholder_id)))
        .group_by(Stakeholder.kind)
    )
    return dict(session.execute(query).all())
