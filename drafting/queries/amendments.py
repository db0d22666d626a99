"""Reading amendments, as far as the reader may know of them."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from drafting.domain.actors import ANYONE, Actor
from drafting.domain.errors import NotFound
from drafting.domain.vocabulary import AmendmentState
from drafting.models import (
    Amendment,
    CarriedAmendment,
    Disposition,
)
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.amendment_rows import drawn, is_public, is_weighed, rows, visible
from drafting.queries.carried import (
    is_latest_carried,
    standing_paragraph,
    stands_on,
)
from drafting.queries.releases import newest_row
from drafting.queries.text_rows import TextRow
from drafting.queries.threads import in_threads
from drafting.queries.told import is_latest_disposition, is_undecided

MOST = 200
"""Of what one delegation sent, or of what waits in one consultation, that one page shows."""


def amendment(session: Session, actor: Actor, amendment_id: str) -> AmendmentRow:
    """One amendment, or `NotFound`: another delegation's draft does not exist."""
    found = drawn(session, rows(actor, for_desk=True).where(Amendment.id == amendment_id))
    if not found:
        raise NotFound
    return found[0]


def on_paragraph(session: Session, actor: Actor, paragraph_id: str) -> list[AmendmentRow]:
    """All that was proposed on a paragraph and may be seen, oldest first."""
    query = rows(actor).where(stands_on(paragraph_id))
    query = query.order_by(Amendment.number.nulls_last(), Amendment.created_at, Amendment.id)
    return in_threads(drawn(session, query))


def on_desk(session: Session, actor: Actor, paragraph_id: str) -> list[AmendmentRow]:
    """All that the desk weighs on a paragraph, oldest first, then what is confidential."""
    query = rows(actor, for_desk=True).where(stands_on(paragraph_id), is_weighed())
    query = query.order_by(
        Amendment.number.nulls_last(), Amendment.submitted_at, Amendment.created_at, Amendment.id
    )
    return in_threads(drawn(session, query))


def amending_it(session: Session, actor: Actor, amendment_id: str) -> list[AmendmentRow]:
    """The amendments that would change this one, oldest first."""
    seen = visible(actor, for_desk=False)
    upon_it = select(Amendment.id).where(Amendment.amends_id == amendment_id, seen)
    if session.scalar(upon_it.limit(1)) is None:
        return []
    query = rows(actor).where(Amendment.amends_id == amendment_id)
    return drawn(session, query.order_by(Amendment.number.nulls_last(), Amendment.created_at))


def of_submission(session: Session, actor: Actor, submission_id: str) -> list[AmendmentRow]:
    """What came with one submission, by number."""
    query = rows(actor).where(Amendment.submission_id == submission_id)
    return drawn(session, query.order_by(Amendment.number.nulls_last(), Amendment.created_at))


def drafts_of_delegation(
    session: Session, actor: Actor, declaration_id: str
) -> list[AmendmentRow]:
    """The drafts of the actor's own delegation, in the order in which they were begun."""
    query = rows(actor).where(
        Amendment.declaration_id == declaration_id,
        Amendment.delegation_id == actor.delegation_id,
        Amendment.state == AmendmentState.DRAFT,
    )
    return drawn(session, query.order_by(Amendment.created_at, Amendment.id))


def of_delegation(session: Session, actor: Actor, declaration_id: str) -> list[AmendmentRow]:
    """What the actor's own delegation has written, drafts first, then the newest."""
    query = (
        rows(actor)
        .where(
            Amendment.declaration_id == declaration_id,
            Amendment.delegation_id == actor.delegation_id,
        )
        .order_by(Amendment.number.desc().nulls_first(), Amendment.created_at.desc(), Amendment.id)
    )
    return drawn(session, query)


def of_declaration(session: Session, actor: Actor, declaration_id: str) -> list[AmendmentRow]:
    """Everything on the public record of a declaration, by number."""
    query = rows(actor).where(
        Amendment.declaration_id == declaration_id, Amendment.number.is_not(None)
    )
    return drawn(session, query.order_by(Amendment.number))


def weighed(session: Session, actor: Actor, declaration_id: str) -> list[AmendmentRow]:
    """All that the desk weighs on a declaration, by number, then what is confidential."""
    query = rows(actor, for_desk=True).where(
        Amendment.declaration_id == declaration_id, is_weighed()
    )
    order = Amendment.number.nulls_last(), Amendment.submitted_at, Amendment.id
    return drawn(session, query.order_by(*order))


def of_consultation(
    session: Session,
    actor: Actor,
    consultation_id: str,
    *also: ColumnElement[bool],
    most: int = MOST,
) -> list[AmendmentRow]:
    """The newest of what was submitted in a consultation and may be seen."""
    newest = Amendment.number.desc().nulls_first(), Amendment.submitted_at.desc(), Amendment.id
    shown = (
        select(Amendment.id)
        .where(
            Amendment.consultation_id == consultation_id,
            Amendment.state != AmendmentState.DRAFT,
            visible(actor, for_desk=True),
            *also,
        )
        .order_by(*newest)
        .limit(most)
    )
    ids = session.scalars(shown).all()
    query = rows(actor, for_desk=True).where(Amendment.id.in_(ids))
    return drawn(session, query.order_by(*newest))


def place_of(session: Session, amendment: AmendmentRow) -> TextRow | None:
    """The paragraph on which it stands, as the newest release that holds it shows it."""
    return newest_row(session, amendment.declaration_id, amendment.paragraph_id)


def of_ids(session: Session, actor: Actor, ids: Sequence[str]) -> list[AmendmentRow]:
    """Those of these amendments that may be seen."""
    return drawn(session, rows(actor).where(Amendment.id.in_(ids)))


def weighed_ids(session: Session, actor: Actor, ids: Sequence[str]) -> list[AmendmentRow]:
    """Those of these amendments that the desk weighs."""
    query = rows(actor, for_desk=True).where(Amendment.id.in_(ids), is_weighed())
    return drawn(session, query)


def open_counts(session: Session, declaration_id: str, actor: Actor = ANYONE) -> dict[str, int]:
    """How many open amendments each paragraph has; those without any are left out."""
    query = (
        select(standing_paragraph(), func.count())
        .select_from(Amendment)
        .outerjoin(CarriedAmendment, is_latest_carried())
        .outerjoin(Disposition, is_latest_disposition(actor))
        .where(
            Amendment.declaration_id == declaration_id,
            Amendment.state == AmendmentState.SUBMITTED,
            is_public(),
            is_undecided(),
        )
        .group_by(standing_paragraph())
    )
    return dict(session.execute(query).all())


def newest_open(session: Session, declaration_id: str, most: int) -> Sequence[AmendmentRow]:
    """The newest open amendments, at most so many a paragraph: what the margin has room for."""
    place = func.row_number().over(
        partition_by=standing_paragraph(), order_by=Amendment.number.desc()
    )
    ranked = (
        select(Amendment.id, place.label("place"))
        .outerjoin(CarriedAmendment, is_latest_carried())
        .outerjoin(Disposition, is_latest_disposition())
        .where(
            Amendment.declaration_id == declaration_id,
            Amendment.state == AmendmentState.SUBMITTED,
            is_public(),
            is_undecided(),
        )
        .subquery()
    )
    query = (
        rows(Actor())
        .join(ranked, ranked.c.id == Amendment.id)
        .where(ranked.c.place <= most)
        .order_by(Amendment.number.desc())
    )
    return drawn(session, query)
