"""Moving, splitting and joining paragraphs of the working text on somebody's proposal."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import MergeConflict, WrongState
from drafting.domain.vocabulary import Side
from drafting.models import Paragraph, ParagraphVersion, Placement, PlacementAmendment
from drafting.queries.moving import objection_to_move, place_of, stands_at
from drafting.queries.text_rows import TextRow, find, joinable_with
from drafting.queries.working import current_placements, standing_text
from drafting.record.structure import (
    NewPlace,
    current_placement,
    first_rank,
    last_rank,
    new_paragraph,
    place,
    rank_after,
    refuse_depth,
    standing_parents,
)
from drafting.record.words import (
    NewWords,
    carried_spans,
    current_version,
    spans_of,
    write_version,
)
from drafting.text.breaks import broken, broken_spans
from drafting.text.provenance import Span

TARGET_GONE = (
    "The paragraph beside which this one would stand is not in the working text any more. "
    "Restore it first, or decline the amendment with that reason."
)
NO_NEIGHBOURS = (
    "The two paragraphs cannot be joined as the working text stands: they are not both in it, "
    "under the same one, of one kind and with nothing under them."
)
TAKE_NOTE = "Take note of the amendment instead, or decline it with that reason."


def moved(
    session: Session,
    actor: Actor,
    paragraph: Paragraph,
    aim: tuple[str, Side],
    words: NewWords,
) -> Placement:
    """Put a paragraph, with all under it, beside or under another one."""
    rows = standing_text(session, paragraph.declaration_id).rows
    target_id, side = aim
    row, target = _row(rows, paragraph.id), find(rows, target_id)
    if target is None:
        raise WrongState(TARGET_GONE)
    spot = place_of(rows, target, side)
    if stands_at(rows, row, spot):
        raise WrongState(f"The paragraph stands there already. {TAKE_NOTE}")
    if refusal := objection_to_move(rows, row, target, side):
        raise WrongState(refusal)
    _refuse_deep_move(session, paragraph, spot.parent_id)
    rank = _rank_at(session, actor, paragraph, (spot.parent_id, spot.behind_id), words)
    standing = current_placement(session, paragraph)
    new = NewPlace(spot.parent_id, rank, standing.kind, words.reason, words.journal_seq)
    placement = place(session, actor, paragraph, standing.number, new)
    credit(session, placement, words)
    return placement


def split_words(
    session: Session, actor: Actor, paragraph: Paragraph, words: NewWords
) -> tuple[Paragraph, ...]:
    """Make several paragraphs of one; the first keeps the identity, the others know their parent.

    What stands under it goes under the last of them, as with any split.
    """
    parent, parts = current_version(session, paragraph), broken(words.text)
    if len(parts) < 2:
        raise MergeConflict(field="words")
    spans = carried_spans(parent.text, spans_of(session, parent), words)
    made, behind = [paragraph], current_placement(session, paragraph)
    for text, origins in list(zip(parts, broken_spans(spans, parts), strict=True))[1:]:
        part = new_paragraph(session, paragraph.declaration_id)
        rank = rank_after(session, actor, behind, words.journal_seq)
        new = NewPlace(behind.parent_id, rank, behind.kind, words.reason, words.journal_seq)
        behind = place(session, actor, part, 0, new)
        credit(session, behind, words)
        _write(session, actor, (part, 0), _part(words, text, origins, parent))
        made.append(part)
    _hand_over(session, actor, (paragraph, made[-1]), words)
    first = broken_spans(spans, parts)[0]
    _write(session, actor, (paragraph, parent.number), _part(words, parts[0], first, parent))
    return tuple(made)


def join_words(
    session: Session, actor: Actor, both: tuple[Paragraph, Paragraph], words: NewWords
) -> ParagraphVersion:
    """Make one paragraph of two; the first named keeps its identity, the other retires."""
    paragraph, partner = both
    rows = standing_text(session, paragraph.declaration_id).rows
    if find(joinable_with(rows, paragraph.id), partner.id) is None:
        raise WrongState(f"{NO_NEIGHBOURS} {TAKE_NOTE}")
    one, other = current_version(session, paragraph), current_version(session, partner)
    before = spans_of(session, one)
    spans = (*before, Span(" ", before[-1].origin), *spans_of(session, other))
    text = "".join(span.text for span in spans)
    standing = current_placement(session, partner)
    gone = NewPlace(
        standing.parent_id,
        standing.rank,
        standing.kind,
        words.reason,
        words.journal_seq,
        is_retired=True,
    )
    credit(session, place(session, actor, partner, standing.number, gone), words)
    origins = carried_spans(text, spans, words)
    return write_version(
        session,
        actor,
        paragraph,
        one.number,
        replace(words, amendment_text=None, parents=(one, other), spans=origins),
    )


def credit(session: Session, placement: Placement, words: NewWords) -> None:
    """Keep on whose proposal a paragraph came to this place, or left the text."""
    session.add(
        PlacementAmendment(placement_id=placement.id, amendment_id=words.amendment_id or "")
    )


def _part(
    words: NewWords, text: str, origins: tuple[Span, ...], parent: ParagraphVersion
) -> NewWords:
    return replace(words, text=text, amendment_text=None, parents=(parent,), spans=origins)


def _write(session: Session, actor: Actor, on: tuple[Paragraph, int], words: NewWords) -> None:
    write_version(session, actor, *on, words)


def _row(rows: Sequence[TextRow], paragraph_id: str) -> TextRow:
    row = find(rows, paragraph_id)
    if row is None:
        raise WrongState("The paragraph is not in the working text any more. Restore it first.")
    return row


def _refuse_deep_move(session: Session, paragraph: Paragraph, parent_id: str | None) -> None:
    parent = session.get_one(Paragraph, parent_id) if parent_id else None
    above = len(standing_parents(session, parent)) + 1 if parent else 0
    placements = current_placements(session, paragraph.declaration_id)
    level, below = {paragraph.id}, 0
    while level:
        below += 1
        level = {one.paragraph_id for one in placements if one.parent_id in level}
    refuse_depth(above + below)


def _rank_at(
    session: Session,
    actor: Actor,
    paragraph: Paragraph,
    spot: tuple[str | None, str | None],
    words: NewWords,
) -> int:
    """A free rank directly behind a sibling, or before all others under a parent."""
    parent_id, behind_id = spot
    if behind_id is None:
        return first_rank(session, paragraph.declaration_id, parent_id)
    behind = current_placement(session, session.get_one(Paragraph, behind_id))
    if behind.parent_id == parent_id:
        return rank_after(session, actor, behind, words.journal_seq)
    return last_rank(session, paragraph.declaration_id, parent_id)


def _hand_over(
    session: Session, actor: Actor, both: tuple[Paragraph, Paragraph], words: NewWords
) -> None:
    """Put what stands under the first part under the last: points follow their chapeau's end."""
    first, last = both
    for child in current_placements(session, first.declaration_id):
        if child.parent_id == first.id:
            point = session.get_one(Paragraph, child.paragraph_id)
            new = NewPlace(
                last.id,
                child.rank,
                child.kind,
                words.reason,
                words.journal_seq,
                is_retired=child.is_retired,
            )
            place(session, actor, point, child.number, new)
