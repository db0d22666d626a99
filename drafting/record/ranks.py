"""Ranks in a delegation: the first who comes is its head, unless somebody says otherwise."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.domain.vocabulary import Rank
from drafting.models import Accreditation


def rank_in(
    session: Session, delegation_id: str | None, chosen: Rank | None, user_id: str | None = None
) -> Rank | None:
    """The rank of a person who comes into a delegation: the one chosen, or the usual one."""
    if delegation_id is None or chosen is not None:
        return chosen if delegation_id else None
    others = select(Accreditation.id).where(
        Accreditation.delegation_id == delegation_id,
        Accreditation.begun_at.is_not(None),
        Accreditation.ended_at.is_(None),
    )
    if user_id:
        others = others.where(Accreditation.user_id != user_id)
    return Rank.MEMBER if session.scalar(others.limit(1)) else Rank.HEAD
