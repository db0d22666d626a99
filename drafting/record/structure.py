"""Writing where a paragraph stands: each move adds a placement and removes none."""

from dataclasses import dataclass

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import StaleVersion, WrongState
from drafting.domain.identity import new_id
from drafting.domain.structure import SPREAD
from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.outline import DEEPEST
from drafting.models import Declaration, Paragraph, Placement
from drafting.queries.working import current_placements
from drafting.record.adopted import refuse_adopted
from drafting.record.claims import claims_one

GAP = 2**16
"""Ranks lie this far apart, so that a paragraph can come between two without moving others."""

MOVED = "The paragraph was moved while you were looking. Look again and repeat the act."


@dataclass(frozen=True, slots=True)
class NewPlace:
    """A place about to be taken: under whom, in what order, as what, and why."""

    parent_id: str | None
    rank: int
    kind: ParagraphKind
    reason: str
    journal_seq: int
    is_retired: bool = False


def place(
    session: Session, actor: Actor, paragraph: Paragraph, base_number: int, new: NewPlace
) -> Placement:
    """Make placement `base_number` + 1, or refuse with `StaleVersion` if there is one already."""
    refuse_adopted(paragraph.declaration)
    statement = (
        update(Paragraph)
        .where(Paragraph.id == paragraph.id, Paragraph.placement_number == base_number)
        .values(placement_number=base_number + 1)
    )
    if not claims_one(session, statement):
        raise StaleVersion(MOVED)
    placement = Placement(
        id=new_id(),
        declaration_id=paragraph.declaration_id,
        paragraph_id=paragraph.id,
        number=base_number + 1,
        parent_id=new.parent_id,
        rank=new.rank,
        kind=new.kind,
        is_retired=new.is_retired,
        author_id=actor.user_id,
        reason=new.reason,
        journal_seq=new.journal_seq,
    )
    session.add(placement)
    session.flush()
    return placement


def new_paragraph(session: Session, declaration_id: str) -> Paragraph:
    """A new identity in a declaration, without words or place yet."""
    paragraph = Paragraph(
        id=new_id(), declaration_id=declaration_id, version_number=0, placement_number=0
    )
    session.add(paragraph)
    session.flush()
    return paragraph


def current_placement(session: Session, paragraph: Paragraph) -> Placement:
    """Where a paragraph stands now."""
    query = (
        select(Placement)
        .join(Paragraph, Placement.paragraph_id == Paragraph.id)
        .where(Paragraph.id == paragraph.id, Placement.number == Paragraph.placement_number)
    )
    return session.scalars(query).one()


def lock(session: Session, declaration_id: str) -> Declaration:
    """The declaration, held until the transaction ends: structure changes one act at a time.

    Read anew, for it may have changed while we waited; rows that only point to it do not wait.
    """
    query = select(Declaration).where(Declaration.id == declaration_id)
    held = query.with_for_update(key_share=True).execution_options(populate_existing=True)
    return session.scalars(held).one()


def rank_after(session: Session, actor: Actor, after: Placement, journal_seq: int) -> int:
    """A free rank directly behind a placement, spreading its siblings first if there is none."""
    siblings = _siblings(session, after.declaration_id, after.parent_id)
    behind = [other.rank for other in siblings if other.rank > after.rank]
    if not behind:
        return after.rank + GAP
    between = (after.rank + min(behind)) // 2
    if between > after.rank:
        return between
    _spread(session, actor, siblings, journal_seq)
    fresh = current_placement(session, _paragraph(session, after.paragraph_id))
    return fresh.rank + GAP // 2


def first_rank(session: Session, declaration_id: str, parent_id: str | None) -> int:
    """A rank before every sibling under a parent."""
    siblings = _siblings(session, declaration_id, parent_id)
    return min((other.rank for other in siblings), default=2 * GAP) - GAP


def rank_before(session: Session, actor: Actor, before: Placement, journal_seq: int) -> int:
    """A free rank directly before a placement."""
    siblings = _siblings(session, before.declaration_id, before.parent_id)
    ahead = [other for other in siblings if other.rank < before.rank]
    if not ahead:
        return first_rank(session, before.declaration_id, before.parent_id)
    return rank_after(session, actor, ahead[-1], journal_seq)


def last_rank(session: Session, declaration_id: str, parent_id: str | None) -> int:
    """A rank behind every sibling under a parent."""
    siblings = _siblings(session, declaration_id, parent_id)
    return max((other.rank for other in siblings), default=0) + GAP


def refuse_depth(deepest: int) -> None:
    """Refuse a place on a level that no text has."""
    if deepest > DEEPEST:
        raise WrongState(f"A text has {DEEPEST} levels at most. Choose a place on a higher level.")


def _siblings(session: Session, declaration_id: str, parent_id: str | None) -> list[Placement]:
    placements = current_placements(session, declaration_id)
    return sorted(
        (one for one in placements if one.parent_id == parent_id), key=lambda one: one.rank
    )


def _spread(session: Session, actor: Actor, siblings: list[Placement], journal_seq: int) -> None:
    for index, sibling in enumerate(siblings, start=1):
        new = NewPlace(
            sibling.parent_id,
            index * GAP,
            sibling.kind,
            SPREAD,
            journal_seq,
            is_retired=sibling.is_retired,
        )
        place(session, actor, _paragraph(session, sibling.paragraph_id), sibling.number, new)


def is_in_text(session: Session, paragraph: Paragraph) -> bool:
    """Whether neither a paragraph nor anything it stands under is retired."""
    placements = current_placements(session, paragraph.declaration_id)
    retired = {one.paragraph_id for one in placements if one.is_retired}
    return retired.isdisjoint({paragraph.id, *standing_parents(session, paragraph)})


def _paragraph(session: Session, paragraph_id: str) -> Paragraph:
    query = select(Paragraph).where(Paragraph.id == paragraph_id)
    return session.scalars(query.execution_options(populate_existing=True)).one()


def standing_parents(session: Session, paragraph: Paragraph) -> tuple[str, ...]:
    """The identities of everything a paragraph stands under, the nearest first."""
    placements = current_placements(session, paragraph.declaration_id)
    parent_of = {one.paragraph_id: one.parent_id for one in placements}
    found, parent_id = [], parent_of.get(paragraph.id)
    while parent_id:
        found.append(parent_id)
        parent_id = parent_of.get(parent_id)
    return tuple(found)
