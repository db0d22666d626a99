"""Reading amendments, as far as the reader may know of them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import ColumnElement, Row, ScalarSelect, Select, func, or_, select
from sqlalchemy.orm import Session, aliased

from drafting.domain.errors import NotFound
from drafting.domain.permissions import ANYONE, Actor, Permission, allowed
from drafting.domain.vocabulary import AmendmentState
from drafting.models import (
    Amendment,
    CarriedAmendment,
    CarriedAnswer,
    Delegation,
    Disposition,
    ParagraphVersion,
    Release,
    ReleasedParagraph,
    Stakeholder,
    Telling,
    User,
)
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.bonds import bonds_of, with_bonds
from drafting.queries.carried import (
    StandingBase,
    TargetBase,
    carried_of,
    is_latest_answer,
    is_latest_carried,
    is_standing_base,
    is_target_base,
    standing_paragraph,
    stands_on,
)
from drafting.queries.releases import released_text_row
from drafting.queries.sponsors import Sponsors, support
from drafting.queries.text_rows import TextRow
from drafting.queries.threads import in_threads
from drafting.queries.told import is_latest_disposition, is_undecided

TargetWritten = aliased(ParagraphVersion, name="target_written")
"""The other paragraph of which an amendment speaks, as it read when that was written."""

Into = aliased(Amendment, name="into_amendment")
"""The amendment into which another one was merged."""

MOST = 200
"""Of what one delegation sent, or of what waits in one consultation, that one page shows."""

Columns = tuple[
    Amendment,
    ParagraphVersion,
    Stakeholder,
    str,
    Disposition | None,
    CarriedAmendment | None,
    CarriedAnswer | None,
    ParagraphVersion,
    ParagraphVersion | None,
    ParagraphVersion | None,
    str | None,
    int | None,
    datetime | None,
]
Found = Row[*Columns]
Rows = Select[*Columns]


def amendment(session: Session, actor: Actor, amendment_id: str) -> AmendmentRow:
    """One amendment, or `NotFound`: another delegation's draft does not exist."""
    found = _all(session, _rows(actor, for_desk=True).where(Amendment.id == amendment_id))
    if not found:
        raise NotFound
    return found[0]


def on_paragraph(session: Session, actor: Actor, paragraph_id: str) -> list[AmendmentRow]:
    """All that was proposed on a paragraph and may be seen, oldest first."""
    query = _rows(actor).where(stands_on(paragraph_id))
    query = query.order_by(Amendment.number.nulls_last(), Amendment.created_at, Amendment.id)
    return in_threads(_all(session, query))


def amending_it(session: Session, actor: Actor, amendment_id: str) -> list[AmendmentRow]:
    """The amendments that would change this one, oldest first."""
    seen = _visible(actor, for_desk=False)
    upon_it = select(Amendment.id).where(Amendment.amends_id == amendment_id, seen)
    if session.scalar(upon_it.limit(1)) is None:
        return []
    query = _rows(actor).where(Amendment.amends_id == amendment_id)
    return _all(session, query.order_by(Amendment.number.nulls_last(), Amendment.created_at))


def of_submission(session: Session, actor: Actor, submission_id: str) -> list[AmendmentRow]:
    """What came with one submission, by number."""
    query = _rows(actor).where(Amendment.submission_id == submission_id)
    return _all(session, query.order_by(Amendment.number.nulls_last(), Amendment.created_at))


def drafts_of_delegation(
    session: Session, actor: Actor, declaration_id: str
) -> list[AmendmentRow]:
    """The drafts of the actor's own delegation, in the order in which they were begun."""
    query = _rows(actor).where(
        Amendment.declaration_id == declaration_id,
        Amendment.delegation_id == actor.delegation_id,
        Amendment.state == AmendmentState.DRAFT,
    )
    return _all(session, query.order_by(Amendment.created_at, Amendment.id))


def of_delegation(session: Session, actor: Actor, declaration_id: str) -> list[AmendmentRow]:
    """What the actor's own delegation has written, drafts first, then the newest."""
    query = (
        _rows(actor)
        .where(
            Amendment.declaration_id == declaration_id,
            Amendment.delegation_id == actor.delegation_id,
        )
        .order_by(Amendment.number.desc().nulls_first(), Amendment.created_at.desc(), Amendment.id)
    )
    return _all(session, query)


def of_declaration(session: Session, actor: Actor, declaration_id: str) -> list[AmendmentRow]:
    """Everything on the public record of a declaration, by number."""
    query = _rows(actor).where(
        Amendment.declaration_id == declaration_id, Amendment.number.is_not(None)
    )
    return _all(session, query.order_by(Amendment.number))


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
            _visible(actor, for_desk=True),
            *also,
        )
        .order_by(*newest)
        .limit(most)
    )
    ids = session.scalars(shown).all()
    query = _rows(actor, for_desk=True).where(Amendment.id.in_(ids))
    return _all(session, query.order_by(*newest))


def place_of(session: Session, amendment: AmendmentRow) -> TextRow | None:
    """The paragraph as the newest release that held the version it stands on shows it."""
    carried = amendment.carried
    version_id = (carried and carried.version_id) or amendment.base_id
    query = (
        select(ReleasedParagraph, ParagraphVersion.number, ParagraphVersion.text)
        .join(Release, ReleasedParagraph.release_id == Release.id)
        .join(ParagraphVersion, ReleasedParagraph.version_id == ParagraphVersion.id)
        .where(ReleasedParagraph.version_id == version_id)
        .order_by(Release.number.desc())
        .limit(1)
    )
    found = session.execute(query).first()
    return released_text_row(*found) if found else None


def of_ids(session: Session, actor: Actor, ids: Sequence[str]) -> list[AmendmentRow]:
    """Those of these amendments that may be seen."""
    return _all(session, _rows(actor).where(Amendment.id.in_(ids)))


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
        _rows(Actor())
        .join(ranked, ranked.c.id == Amendment.id)
        .where(ranked.c.place <= most)
        .order_by(Amendment.number.desc())
    )
    return _all(session, query)


def is_public() -> ColumnElement[bool]:
    """Whether everybody may read an amendment: it has a number from its publication on.

    A draft has none, nor has what waits in a consultation or is confidential.
    """
    return Amendment.number.is_not(None)


def _visible(actor: Actor, *, for_desk: bool) -> ColumnElement[bool]:
    """What is public, what is the actor's own, and on the desk's request what waits there."""
    if actor.delegation_id is not None:
        return or_(is_public(), Amendment.delegation_id == actor.delegation_id)
    if for_desk and allowed(actor, Permission.CONSULTATION_RUN):
        return Amendment.state != AmendmentState.DRAFT
    return is_public()


def _rows(actor: Actor, *, for_desk: bool = False) -> Rows:
    return (
        select(
            Amendment,
            ParagraphVersion,
            Stakeholder,
            User.name,
            Disposition,
            CarriedAmendment,
            CarriedAnswer,
            StandingBase,
            TargetWritten,
            TargetBase,
            _target_reference(),
            Into.number,
            Telling.created_at,
        )
        .join(ParagraphVersion, Amendment.base_id == ParagraphVersion.id)
        .join(Delegation, Amendment.delegation_id == Delegation.id)
        .join(Stakeholder, Delegation.stakeholder_id == Stakeholder.id)
        .join(User, Amendment.author_id == User.id)
        .outerjoin(Disposition, is_latest_disposition(actor))
        .outerjoin(Into, Disposition.into_id == Into.id)
        .outerjoin(Telling, Telling.disposition_id == Disposition.id)
        .outerjoin(CarriedAmendment, is_latest_carried())
        .outerjoin(CarriedAnswer, is_latest_answer())
        .join(StandingBase, is_standing_base())
        .outerjoin(TargetWritten, Amendment.target_base_id == TargetWritten.id)
        .outerjoin(TargetBase, is_target_base())
        .where(_visible(actor, for_desk=for_desk))
    )


def _all(session: Session, query: Rows) -> list[AmendmentRow]:
    """The rows of a query with everybody behind each amendment, in three statements."""
    ids = query.with_only_columns(Amendment.id).order_by(None)
    behind = support(session, ids)
    found = session.execute(query.options(*with_bonds()))
    return [_row(one, behind.of(one[0].id, one[2])) for one in found]


def _row(found: Found, sponsors: Sponsors) -> AmendmentRow:
    one, base, stakeholder, author_name, latest, carried, answer, standing_base = found[:8]
    written, target, reference, into_number, told_at = found[8:]
    row = AmendmentRow(
        id=one.id,
        number=one.number,
        kind=one.kind,
        state=one.state,
        declaration_id=one.declaration_id,
        paragraph_id=carried.paragraph_id if carried else one.paragraph_id,
        submitted_paragraph_id=one.paragraph_id,
        delegation_id=one.delegation_id,
        base_id=one.base_id,
        base_number=base.number,
        base_text=base.text,
        text=one.text,
        reasons=one.reasons,
        revision_number=one.revision_number,
        short_name=stakeholder.short_name,
        stakeholder_name=stakeholder.name,
        stakeholder_kind=stakeholder.kind,
        region=stakeholder.region,
        author_name=author_name,
        at=one.submitted_at or one.created_at,
        submitted_at=one.submitted_at,
        outcome=None,
        decision_reason="",
        decision_words=None,
        decided_at=None,
        disposition_id=None,
        submission_number=one.submission_number,
        ready_number=one.ready_number,
        sponsors=sponsors,
        carried=carried_of(carried, answer, standing_base, target),
        target_id=one.target_id,
        side=one.side,
        target_name=reference or (written.text[:40] if written else ""),
        target_text=written.text if written else "",
        bonds=bonds_of(one),
        consultation_id=one.consultation_id,
        is_late=one.is_late,
        is_confidential=one.is_confidential,
    )
    return _decided(row, latest, into_number, told_at) if latest else row


def _target_reference() -> ScalarSelect[str]:
    """What the newest release that holds it calls the other paragraph of which one speaks."""
    return (
        select(ReleasedParagraph.reference)
        .join(Release, ReleasedParagraph.release_id == Release.id)
        .where(ReleasedParagraph.paragraph_id == Amendment.target_id)
        .order_by(Release.number.desc())
        .limit(1)
        .correlate(Amendment)
        .scalar_subquery()
    )


def _decided(
    row: AmendmentRow, latest: Disposition, into_number: int | None, told_at: datetime | None
) -> AmendmentRow:
    """The row with its decision; one that was taken back leaves it open."""
    if not latest.outcome.decides:
        return replace(row, decision_number=latest.number)
    return replace(
        row,
        outcome=latest.outcome,
        decision_reason=latest.reason,
        decision_words=latest.words,
        decided_at=latest.created_at,
        disposition_id=latest.id,
        decision_number=latest.number,
        into_id=latest.into_id,
        into_number=into_number,
        waits=latest.waits and told_at is None,
        told_at=told_at or latest.created_at,
    )
