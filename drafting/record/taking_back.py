"""Bringing the earlier words back where a decision had changed the text and nobody built on it."""

from dataclasses import dataclass

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.structure import SPREAD
from drafting.domain.vocabulary import AmendmentKind
from drafting.models import (
    Amendment,
    Disposition,
    Paragraph,
    ParagraphVersion,
    Placement,
    PlacementAmendment,
    VersionAmendment,
)
from drafting.queries.working import current_placements
from drafting.record.structure import NewPlace, current_placement, is_in_text, place
from drafting.record.taking_back_structure import (
    RESHAPING,
    EarlierStructure,
    bring_structure_back,
    earlier_structure,
)
from drafting.record.words import NewWords, spans_of, version_of, write_version

KNOWN = frozenset(AmendmentKind) - RESHAPING - {AmendmentKind.RETAIN}
"""What puts words in or takes a paragraph out, and touches no other one."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """What stood before a decision and can stand again: other words, a place, or no paragraph."""

    paragraph: Paragraph
    version: ParagraphVersion | None = None
    """The words that stood before; none where a whole paragraph comes back or goes."""
    now: ParagraphVersion | None = None
    """The words that stand in their place until then."""
    retires: bool = False

    @property
    def words(self) -> str:
        """The words that stand again; empty where a paragraph comes back or goes."""
        return self.version.text if self.version else ""


def earlier(
    session: Session, amendment: Amendment, accepted: Disposition, since: int
) -> Earlier | EarlierStructure | None:
    """What stood before an acceptance, if that can be brought back; `since` is the act before it.

    It can where the version that was made is still the latest and was made of this one alone.
    """
    if not accepted.outcome.changes_the_text:
        return None
    if amendment.kind in RESHAPING:
        return earlier_structure(session, accepted.journal_seq)
    if amendment.kind not in KNOWN:
        return None
    if amendment.kind is AmendmentKind.DELETE and not accepted.words:
        return _deleted(session, amendment, since)
    made = _made(session, amendment, since)
    return _replaced(session, made) if made else None


def bring_back(
    session: Session, actor: Actor, before: Earlier | EarlierStructure, reason: str, seq: int
) -> None:
    """Let it stand again: as one more version or place, which removes nothing.

    Such a version is made of the earlier one, for which it stands when a release is published.
    """
    if isinstance(before, EarlierStructure):
        bring_structure_back(session, actor, before, reason, seq)
        return
    paragraph, version = before.paragraph, before.version
    if version is not None:
        spans = spans_of(session, version)
        made_of = (version, *((before.now,) if before.now else ()))
        words = NewWords(version.text, reason, seq, parents=made_of, spans=spans)
        write_version(session, actor, paragraph, version.number + 1, words)
        return
    now = current_placement(session, paragraph)
    again = NewPlace(now.parent_id, now.rank, now.kind, reason, seq, is_retired=before.retires)
    place(session, actor, paragraph, now.number, again)


def _replaced(session: Session, made: ParagraphVersion) -> Earlier | None:
    """What stood before a version that was made of one amendment, if it is still the latest."""
    if _credit_count(session, made) > 1:
        return None
    paragraph = session.get_one(Paragraph, made.paragraph_id, populate_existing=True)
    if paragraph.version_number != made.number or not is_in_text(session, paragraph):
        return None
    if made.number == 1:
        return Earlier(paragraph, retires=True) if _stands_alone(session, paragraph) else None
    return Earlier(paragraph, version_of(session, paragraph.id, made.number - 1), made)


def _made(session: Session, amendment: Amendment, since: int) -> ParagraphVersion | None:
    query = (
        select(ParagraphVersion)
        .join(VersionAmendment, VersionAmendment.version_id == ParagraphVersion.id)
        .where(VersionAmendment.amendment_id == amendment.id, ParagraphVersion.journal_seq > since)
        .order_by(ParagraphVersion.journal_seq.desc())
        .limit(1)
    )
    return session.scalar(query)


def _credit_count(session: Session, version: ParagraphVersion) -> int:
    query = select(func.count()).where(VersionAmendment.version_id == version.id)
    return session.scalar(query) or 0


def _stands_alone(session: Session, paragraph: Paragraph) -> bool:
    """Whether nothing stands under a paragraph, and nobody put it elsewhere."""
    placements = current_placements(session, paragraph.declaration_id)
    moved = exists().where(
        Placement.paragraph_id == paragraph.id, Placement.number > 1, Placement.reason != SPREAD
    )
    has_any = any(one.parent_id == paragraph.id and not one.is_retired for one in placements)
    return not has_any and not session.scalar(select(moved))


def _deleted(session: Session, amendment: Amendment, since: int) -> Earlier | None:
    query = (
        select(Placement)
        .join(PlacementAmendment, PlacementAmendment.placement_id == Placement.id)
        .where(PlacementAmendment.amendment_id == amendment.id, Placement.journal_seq > since)
        .order_by(Placement.journal_seq.desc())
        .limit(1)
    )
    gone = session.scalar(query)
    if gone is None:
        return None
    paragraph = session.get_one(Paragraph, gone.paragraph_id, populate_existing=True)
    parent = session.get_one(Paragraph, gone.parent_id) if gone.parent_id else None
    stands = parent is None or is_in_text(session, parent)
    return Earlier(paragraph) if stands and paragraph.placement_number == gone.number else None
