"""Reading amendments, as far as the reader may know of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import ColumnElement, Row, Select, and_, func, or_, select
from sqlalchemy.orm import Session

from drafting.domain.errors import NotFound
from drafting.domain.permissions import Actor
from drafting.domain.vocabulary import AmendmentKind, AmendmentState, Outcome, StakeholderKind
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
    User,
)
from drafting.queries.carried import (
    Carried,
    StandingBase,
    carried_of,
    is_latest_answer,
    is_latest_carried,
    is_standing_base,
    standing_paragraph,
    stands_on,
)
from drafting.queries.releases import released_text_row
from drafting.queries.text_rows import TextRow

Columns = tuple[
    Amendment,
    ParagraphVersion,
    Stakeholder,
    str,
    Disposition | None,
    CarriedAmendment | None,
    CarriedAnswer | None,
    ParagraphVersion,
]
Found = Row[*Columns]


@dataclass(frozen=True, slots=True)
class AmendmentRow:
    """An amendment with its delegation, the words it starts from, and what became of it."""

    id: str
    number: int | None
    kind: AmendmentKind
    state: AmendmentState
    declaration_id: str
    paragraph_id: str
    """Where it stands now: a paragraph that was split or joined took it along."""
    submitted_paragraph_id: str
    delegation_id: str
    base_id: str
    base_number: int
    base_text: str
    text: str
    reasons: str
    revision_number: int
    short_name: str
    stakeholder_name: str
    stakeholder_kind: StakeholderKind
    region: str | None
    author_name: str
    at: datetime
    submitted_at: datetime | None
    outcome: Outcome | None
    decision_reason: str
    decision_words: str | None
    """The words the decision used, for editors and, once they are published, for everybody."""
    decided_at: datetime | None
    disposition_id: str | None
    carried: Carried | None
    """How the latest release that carried it found it; None if none did."""

    @property
    def as_it_stands(self) -> "AmendmentRow":
        """The same on the version and with the words it was carried to, if it was."""
        if self.carried is None:
            return self
        return replace(
            self,
            base_id=self.carried.base_id,
            base_number=self.carried.base_number,
            base_text=self.carried.base_text,
            text=self.carried.text,
        )

    @property
    def is_open(self) -> bool:
        """Submitted, not withdrawn, and still without a decision."""
        return self.state is AmendmentState.SUBMITTED and self.outcome is None

    @property
    def asks(self) -> bool:
        """Whether a newer release asks its delegation to look at it."""
        return self.is_open and self.carried is not None and self.carried.asks

    @property
    def needs_its_author(self) -> bool:
        """Whether it has no words on the latest release until its delegation chooses."""
        return self.asks and self.carried is not None and not self.carried.fate.fits


def amendment(session: Session, actor: Actor, amendment_id: str) -> AmendmentRow:
    """One amendment, or `NotFound`: another delegation's draft does not exist."""
    found = session.execute(_rows(actor).where(Amendment.id == amendment_id)).first()
    if found is None:
        raise NotFound
    return _row(found)


def on_paragraph(session: Session, actor: Actor, paragraph_id: str) -> list[AmendmentRow]:
    """All that was proposed on a paragraph and may be seen, oldest first."""
    query = _rows(actor).where(stands_on(paragraph_id))
    query = query.order_by(Amendment.number.nulls_last(), Amendment.created_at, Amendment.id)
    return [_row(found) for found in session.execute(query)]


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
    return [_row(found) for found in session.execute(query)]


def of_declaration(session: Session, actor: Actor, declaration_id: str) -> list[AmendmentRow]:
    """Everything on the public record of a declaration, by number."""
    query = _rows(actor).where(
        Amendment.declaration_id == declaration_id, Amendment.number.is_not(None)
    )
    return [_row(found) for found in session.execute(query.order_by(Amendment.number))]


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
    return [_row(found) for found in session.execute(_rows(actor).where(Amendment.id.in_(ids)))]


def open_counts(session: Session, declaration_id: str) -> dict[str, int]:
    """How many open amendments each paragraph has; those without any are left out."""
    query = (
        select(standing_paragraph(), func.count())
        .select_from(Amendment)
        .outerjoin(CarriedAmendment, is_latest_carried())
        .outerjoin(Disposition, Disposition.amendment_id == Amendment.id)
        .where(
            Amendment.declaration_id == declaration_id,
            Amendment.state == AmendmentState.SUBMITTED,
            Disposition.id.is_(None),
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
        .outerjoin(Disposition, Disposition.amendment_id == Amendment.id)
        .where(
            Amendment.declaration_id == declaration_id,
            Amendment.state == AmendmentState.SUBMITTED,
            Disposition.id.is_(None),
        )
        .subquery()
    )
    query = (
        _rows(Actor())
        .join(ranked, ranked.c.id == Amendment.id)
        .where(ranked.c.place <= most)
        .order_by(Amendment.number.desc())
    )
    return [_row(found) for found in session.execute(query)]


def _visible(actor: Actor) -> ColumnElement[bool]:
    submitted = Amendment.state != AmendmentState.DRAFT
    if actor.delegation_id is None:
        return submitted
    return or_(submitted, Amendment.delegation_id == actor.delegation_id)


def is_latest_disposition() -> ColumnElement[bool]:
    """Whether a disposition is the one that counts: the last of its amendment."""
    newest = (
        select(func.max(Disposition.number))
        .where(Disposition.amendment_id == Amendment.id)
        .correlate(Amendment)
        .scalar_subquery()
    )
    return and_(Disposition.amendment_id == Amendment.id, Disposition.number == newest)


def _rows(actor: Actor) -> Select[*Columns]:
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
        )
        .join(ParagraphVersion, Amendment.base_id == ParagraphVersion.id)
        .join(Delegation, Amendment.delegation_id == Delegation.id)
        .join(Stakeholder, Delegation.stakeholder_id == Stakeholder.id)
        .join(User, Amendment.author_id == User.id)
        .outerjoin(Disposition, is_latest_disposition())
        .outerjoin(CarriedAmendment, is_latest_carried())
        .outerjoin(CarriedAnswer, is_latest_answer())
        .join(StandingBase, is_standing_base())
        .where(_visible(actor))
    )


def _row(found: Found) -> AmendmentRow:
    one, base, stakeholder, author_name, decision, carried, answer, standing_base = found
    return AmendmentRow(
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
        outcome=decision.outcome if decision else None,
        decision_reason=decision.reason if decision else "",
        decision_words=decision.words if decision else None,
        decided_at=decision.created_at if decision else None,
        disposition_id=decision.id if decision else None,
        carried=carried_of(carried, answer, standing_base),
    )
