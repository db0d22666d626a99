"""Putting paragraphs back where a decision had moved, split or joined them and nobody came after.

Each of them stands as the act left it, alone under what it stood under: then its place and its
words before are written once more. Otherwise nothing is guessed, and a person does it by hand.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.structure import SPREAD
from drafting.domain.vocabulary import AmendmentKind
from drafting.models import Paragraph, ParagraphVersion, Placement
from drafting.queries.working import current_placements
from drafting.record.structure import (
    NewPlace,
    current_placement,
    is_in_text,
    place,
    standing_parents,
)
from drafting.record.words import NewWords, spans_of, version_of, write_version

FIRST = 1
RESHAPING = frozenset({AmendmentKind.MOVE, AmendmentKind.SPLIT, AmendmentKind.JOIN})
"""Kinds that change where paragraphs stand and how many they are."""


@dataclass(frozen=True, slots=True)
class EarlierStructure:
    """The places and words before an act, which can stand again; and what came by it and goes."""

    places: tuple[Placement, ...]
    """Where paragraphs stood: each goes back to its own."""
    parts: tuple[ParagraphVersion, ...] = ()
    """The words of paragraphs that began with the act, and leave the text."""
    version: ParagraphVersion | None = None
    """The words of the paragraph that was split, or took another one in."""

    @property
    def words(self) -> str:
        """The words that stand again; empty where a paragraph only changes its place."""
        return self.version.text if self.version else ""


def earlier_structure(session: Session, seq: int) -> EarlierStructure | None:
    """What stood before an act that reshaped paragraphs, if nobody touched them since."""
    versions, placements = _versions(session, seq), _placements(session, seq)
    touched = {one.paragraph_id for one in versions} | {one.paragraph_id for one in placements}
    if not touched or _changed_since(session, touched, seq):
        return None
    before = tuple(_before(session, [one for one in placements if one.number > FIRST]))
    if not all(_is_free(session, one, touched, seq) for one in before):
        return None
    changed = next((one for one in versions if one.number > FIRST), None)
    was = version_of(session, changed.paragraph_id, changed.number - 1) if changed else None
    return EarlierStructure(before, tuple(one for one in versions if one.number == FIRST), was)


def bring_structure_back(
    session: Session, actor: Actor, before: EarlierStructure, reason: str, seq: int
) -> None:
    """Let it stand again: first the places, then the words, which know what they were made of."""
    for one in before.places:
        _put(session, actor, one, (reason, seq))
    for part in before.parts:
        now = current_placement(session, session.get_one(Paragraph, part.paragraph_id))
        _put(session, actor, now, (reason, seq), retires=True)
    if before.version is not None:
        _write(session, actor, before, NewWords(before.version.text, reason, seq))


def _put(
    session: Session,
    actor: Actor,
    at: Placement,
    why: tuple[str, int],
    *,
    retires: bool = False,
) -> None:
    paragraph = session.get_one(Paragraph, at.paragraph_id, populate_existing=True)
    new = NewPlace(at.parent_id, at.rank, at.kind, *why, is_retired=retires or at.is_retired)
    place(session, actor, paragraph, paragraph.placement_number, new)


def _write(session: Session, actor: Actor, before: EarlierStructure, words: NewWords) -> None:
    """The words once more, made of the earlier ones and of all into which they had gone."""
    was = before.version
    if was is None:
        return
    paragraph = session.get_one(Paragraph, was.paragraph_id, populate_existing=True)
    now = version_of(session, paragraph.id, was.number + 1)
    parents = (was, *((now,) if now else ()), *before.parts)
    whole = replace(words, parents=parents, spans=spans_of(session, was))
    write_version(session, actor, paragraph, was.number + 1, whole)


def _versions(session: Session, seq: int) -> Sequence[ParagraphVersion]:
    query = select(ParagraphVersion).where(ParagraphVersion.journal_seq == seq)
    return session.scalars(query.order_by(ParagraphVersion.paragraph_id)).all()


def _placements(session: Session, seq: int) -> Sequence[Placement]:
    """The places that an act gave, but for the room it made between others."""
    query = select(Placement).where(Placement.journal_seq == seq, Placement.reason != SPREAD)
    return session.scalars(query.order_by(Placement.rank, Placement.paragraph_id)).all()


def _before(session: Session, placements: Sequence[Placement]) -> Iterator[Placement]:
    """The place of each before this one."""
    for one in placements:
        yield session.scalars(
            select(Placement).where(
                Placement.paragraph_id == one.paragraph_id, Placement.number == one.number - 1
            )
        ).one()


def _changed_since(session: Session, touched: set[str], seq: int) -> bool:
    """Whether any of them, or anything under them, got other words or another place since."""
    placements = current_placements(session, _declaration_id(session, touched))
    family = _with_all_under(placements, touched)
    was_moved = exists().where(
        Placement.paragraph_id.in_(family), Placement.journal_seq > seq, Placement.reason != SPREAD
    )
    was_reworded = exists().where(
        ParagraphVersion.paragraph_id.in_(touched), ParagraphVersion.journal_seq > seq
    )
    return bool(session.scalar(select(was_moved | was_reworded)))


def _declaration_id(session: Session, touched: set[str]) -> str:
    return session.get_one(Paragraph, min(touched)).declaration_id


def _with_all_under(placements: Sequence[Placement], above: set[str]) -> set[str]:
    family, level = set(above), set(above)
    while level:
        level = {one.paragraph_id for one in placements if one.parent_id in level} - family
        family |= level
    return family


def _is_free(session: Session, was: Placement, touched: set[str], seq: int) -> bool:
    """Whether a place is as it was left: what is above it stands, and nobody took its rank."""
    siblings = [
        one
        for one in current_placements(session, was.declaration_id)
        if one.parent_id == was.parent_id and one.paragraph_id != was.paragraph_id
    ]
    spread_since = exists().where(
        Placement.declaration_id == was.declaration_id,
        Placement.parent_id.is_not_distinct_from(was.parent_id),
        Placement.reason == SPREAD,
        Placement.journal_seq > seq,
    )
    if any(one.rank == was.rank for one in siblings) or session.scalar(select(spread_since)):
        return False
    return was.parent_id is None or _stands(session, was.parent_id, touched, seq)


def _stands(session: Session, parent_id: str, touched: set[str], seq: int) -> bool:
    """Whether a paragraph is in the text, and nothing above it was moved since."""
    parent = session.get_one(Paragraph, parent_id)
    chain = {parent_id, *standing_parents(session, parent)} - touched
    was_moved = exists().where(
        Placement.paragraph_id.in_(chain), Placement.journal_seq > seq, Placement.reason != SPREAD
    )
    return is_in_text(session, parent) and not session.scalar(select(was_moved))
