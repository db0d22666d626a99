"""The rows of amendments: what is read of each, and which of them a reader may see."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Integer,
    Row,
    ScalarSelect,
    Select,
    and_,
    case,
    func,
    null,
    or_,
    select,
    type_coerce,
)
from sqlalchemy.orm import Session, aliased

from drafting.domain.actors import Actor
from drafting.domain.permissions import Permission, allowed
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
)
from drafting.queries.sponsors import Sponsors, support
from drafting.queries.told import is_latest_disposition
from drafting.text.phrases import first_words

TargetWritten = aliased(ParagraphVersion, name="target_written")
"""The other paragraph of which an amendment speaks, as it read when that was written."""

Into = aliased(Amendment, name="into_amendment")
"""The amendment into which another one was merged."""

Closed = aliased(Amendment, name="closed_amendment")
"""Another amendment that is confidential."""

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
    int | None,
]
Found = Row[*Columns]
Rows = Select[*Columns]


def is_public() -> ColumnElement[bool]:
    """Whether everybody may read an amendment: it has a number from its publication on.

    A draft has none, nor has what waits in a consultation or is confidential.
    """
    return Amendment.number.is_not(None)


def is_weighed() -> ColumnElement[bool]:
    """Whether the desk decides on an amendment: what is public, and what is confidential for good.

    What waits for a publication is decided on when everybody reads it.
    """
    left = Amendment.state != AmendmentState.DRAFT
    return or_(is_public(), and_(Amendment.is_confidential.is_(True), left))


def visible(actor: Actor, *, for_desk: bool) -> ColumnElement[bool]:
    """What is public, what is the actor's own, and on the desk's request what waits there."""
    if actor.delegation_id is not None:
        return or_(is_public(), Amendment.delegation_id == actor.delegation_id)
    if for_desk and allowed(actor, Permission.CONSULTATION_RUN):
        return Amendment.state != AmendmentState.DRAFT
    return is_public()


def rows(actor: Actor, *, for_desk: bool = False) -> Rows:
    """What the reader may see, to be narrowed by whoever asks."""
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
            _closed_number(actor),
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
        .where(visible(actor, for_desk=for_desk))
    )


def drawn(session: Session, query: Rows) -> list[AmendmentRow]:
    """The rows of a query with everybody behind each amendment, in three statements."""
    ids = query.with_only_columns(Amendment.id).order_by(None)
    behind = support(session, ids)
    found = session.execute(query.options(*with_bonds()))
    return [_row(one, behind.of(one[0].id, one[2])) for one in found]


def _row(found: Found, sponsors: Sponsors) -> AmendmentRow:
    one, base, stakeholder, author_name, latest, carried, answer, standing_base = found[:8]
    written, target, reference, into_number, told_at, closed_number = found[8:]
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
        bonds=bonds_of(one),
    )
    row = replace(_placed(row, one, written, reference), closed_number=closed_number)
    return _decided(row, latest, into_number, told_at) if latest else row


def _placed(
    row: AmendmentRow, one: Amendment, written: ParagraphVersion | None, reference: str | None
) -> AmendmentRow:
    """The row with its consultation, and the other paragraph of which the amendment speaks."""
    words = written.text if written else ""
    return replace(
        row,
        target_id=one.target_id,
        side=one.side,
        target_name=reference or first_words(words),
        target_text=words,
        consultation_id=one.consultation_id,
        is_late=one.is_late,
        is_confidential=one.is_confidential,
    )


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


def _closed_number(actor: Actor) -> ColumnElement[int | None]:
    """Which of the confidential ones it is, in the order they came; told to the desk alone."""
    if not allowed(actor, Permission.DESK_READ):
        return type_coerce(null(), Integer())
    before = or_(
        Closed.submitted_at < Amendment.submitted_at,
        and_(Closed.submitted_at == Amendment.submitted_at, Closed.id <= Amendment.id),
    )
    place = (
        select(func.count())
        .where(
            Closed.declaration_id == Amendment.declaration_id,
            Closed.is_confidential.is_(True),
            Closed.state != AmendmentState.DRAFT,
            before,
        )
        .correlate(Amendment)
        .scalar_subquery()
    )
    return case((Amendment.is_confidential.is_(True), place))


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
