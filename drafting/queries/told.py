"""Which decision on an amendment counts, and for whom: one that waits is the desk's alone."""

from sqlalchemy import ColumnElement, ScalarSelect, and_, exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from drafting.domain.actors import ANYONE, Actor
from drafting.domain.permissions import Permission, allowed
from drafting.domain.vocabulary import Outcome
from drafting.models import Amendment, Disposition, ParagraphVersion, Telling

Public = aliased(Disposition, name="public_disposition")
"""What everybody may know, beside what the desk knows."""


def is_told() -> ColumnElement[bool]:
    """Whether a disposition was told: at once, or with a release since."""
    told = exists().where(Telling.disposition_id == Disposition.id).correlate(Disposition)
    return or_(Disposition.waits.is_(False), told)


def is_latest_disposition(actor: Actor = ANYONE) -> ColumnElement[bool]:
    """Whether a disposition is the one that counts for this reader: the last that it may know."""
    last = _last_number(told_only=not allowed(actor, Permission.DESK_READ))
    return and_(Disposition.amendment_id == Amendment.id, Disposition.number == last)


def is_public_disposition() -> ColumnElement[bool]:
    """Whether `Public` is the disposition that counts for everybody outside the desk."""
    last = _last_number(told_only=True)
    return and_(Public.amendment_id == Amendment.id, Public.number == last)


def _last_number(*, told_only: bool) -> ScalarSelect[int]:
    newest = select(func.max(Disposition.number)).where(Disposition.amendment_id == Amendment.id)
    if told_only:
        newest = newest.where(is_told())
    return newest.correlate(Amendment).scalar_subquery()


def is_undecided() -> ColumnElement[bool]:
    """Whether nothing is decided; goes beside an outer join on `is_latest_disposition`."""
    return or_(Disposition.id.is_(None), Disposition.outcome == Outcome.REOPENED)


def was_told_of(version: type[ParagraphVersion]) -> ColumnElement[bool]:
    """Whether anybody was told of the acceptance by which an amendment became this version.

    Deciding from a composition makes the version first; any other decision comes before it.
    """
    taken = [one for one in Outcome if one.changes_the_text]
    later = aliased(Disposition)
    first = (
        select(func.min(later.number))
        .where(
            later.amendment_id == Amendment.id,
            later.outcome.in_(taken),
            later.journal_seq >= version.journal_seq,
        )
        .correlate(Amendment, version)
        .scalar_subquery()
    )
    return (
        exists()
        .where(Disposition.amendment_id == Amendment.id, Disposition.number == first, is_told())
        .correlate(Amendment, version)
    )


def is_decided(session: Session, amendment_id: str) -> bool:
    """Whether a delegation has to know that its amendment is decided."""
    query = (
        select(Disposition.outcome)
        .select_from(Amendment)
        .join(Disposition, is_latest_disposition())
        .where(Amendment.id == amendment_id)
    )
    outcome = session.scalar(query)
    return outcome is not None and outcome.decides
