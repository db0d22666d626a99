"""Editing the working text: rewriting, adding, moving, retiring and restoring paragraphs."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from drafting.domain import wording
from drafting.domain.actors import Actor
from drafting.domain.errors import Invalid, NotFound, StaleVersion, WrongState
from drafting.domain.permissions import Permission, require
from drafting.domain.structure import check_place
from drafting.domain.vocabulary import Act, ParagraphKind
from drafting.models import Paragraph, ParagraphVersion, Placement
from drafting.queries.working import current_placements
from drafting.record import journal, receipts
from drafting.record.structure import (
    MOVED,
    NewPlace,
    current_placement,
    first_rank,
    is_in_text,
    lock,
    new_paragraph,
    place,
    rank_after,
    refuse_depth,
    standing_parents,
)
from drafting.record.words import NewWords, current_version, write_version

BESIDE_RETIRED = "The paragraph beside it is retired. Restore it or choose another place."


@dataclass(frozen=True, slots=True)
class Edit:
    """What an editor does to one paragraph, and on which state of it the editor looked."""

    paragraph_id: str
    base_number: int
    reason: str
    text: str = ""
    form_key: str = ""


@dataclass(frozen=True, slots=True)
class Addition:
    """A new paragraph: as what, and behind which one or as whose first child."""

    kind: ParagraphKind
    text: str
    reason: str
    after_id: str | None = None
    under_id: str | None = None
    form_key: str = ""


def rewrite(session: Session, actor: Actor, edit: Edit) -> ParagraphVersion:
    """Give a paragraph new words; makes its next version."""
    paragraph = _paragraph(session, actor, edit.paragraph_id)
    text = wording.paragraph_words(edit.text)
    reason = wording.remark(edit.reason, field="reason", what="A reason")
    if known := receipts.made_before(session, actor, edit.form_key, ParagraphVersion):
        return known
    lock(session, paragraph.declaration_id)
    if not is_in_text(session, paragraph):
        raise WrongState(
            "The paragraph is not in the text any more. Restore it first, then rewrite it."
        )
    current = current_version(session, paragraph)
    if current.number == edit.base_number and current.text == text:
        raise WrongState("The words are the same as before: there is nothing to record.")
    facts: dict[str, journal.Fact] = {
        "version": edit.base_number + 1,
        "words": journal.words_hash(text),
    }
    seq = journal.append(session, actor, Act.PARAGRAPH_REWRITTEN, paragraph.id, facts)
    words = NewWords(text, reason, seq)
    version = write_version(session, actor, paragraph, edit.base_number, words)
    receipts.keep(session, actor, edit.form_key, version.id)
    return version


def add(session: Session, actor: Actor, addition: Addition) -> Paragraph:
    """Add a paragraph behind another one, or as the first child under one."""
    anchor = _paragraph(session, actor, addition.after_id or addition.under_id or "")
    text = wording.paragraph_words(addition.text)
    reason = wording.remark(addition.reason, field="reason", what="A reason")
    if known := receipts.made_before(session, actor, addition.form_key, Paragraph):
        return known
    declaration = lock(session, anchor.declaration_id)
    paragraph = new_paragraph(session, declaration.id)
    seq = journal.append(
        session,
        actor,
        Act.PARAGRAPH_ADDED,
        paragraph.id,
        {"kind": addition.kind.value, "words": journal.words_hash(text)},
    )
    new = _new_place(session, actor, anchor, addition, seq)
    place(session, actor, paragraph, 0, new)
    write_version(session, actor, paragraph, 0, NewWords(text, reason, seq))
    receipts.keep(session, actor, addition.form_key, paragraph.id)
    return paragraph


def move(session: Session, actor: Actor, edit: Edit, after_id: str) -> Placement:
    """Put a paragraph, with all under it, behind another one; its identity and words stay."""
    paragraph = _paragraph(session, actor, edit.paragraph_id)
    anchor = _paragraph(session, actor, after_id)
    reason = wording.remark(edit.reason, field="reason", what="A reason")
    if known := receipts.made_before(session, actor, edit.form_key, Placement):
        return known
    lock(session, paragraph.declaration_id)
    now, after = current_placement(session, paragraph), current_placement(session, anchor)
    if now.declaration_id != after.declaration_id:
        raise NotFound
    _refuse_move(session, now, paragraph, anchor)
    refuse_depth(len(standing_parents(session, anchor)) + _levels(session, paragraph))
    if now.number != edit.base_number:
        raise StaleVersion(MOVED)
    check_place(now.kind, _kind_of(session, after.parent_id))
    seq = journal.append(session, actor, Act.PARAGRAPH_MOVED, paragraph.id, {"after": anchor.id})
    rank = rank_after(session, actor, after, seq)
    new = NewPlace(after.parent_id, rank, now.kind, reason, seq)
    # Making room may have moved this paragraph, too: its place is no longer the one seen.
    base_number = current_placement(session, paragraph).number
    placement = place(session, actor, paragraph, base_number, new)
    receipts.keep(session, actor, edit.form_key, placement.id)
    return placement


def retire(session: Session, actor: Actor, edit: Edit) -> Placement:
    """Take a paragraph, with all under it, out of the text; nothing of it is lost."""
    return _stand(session, actor, edit, Act.PARAGRAPH_RETIRED)


def restore(session: Session, actor: Actor, edit: Edit) -> Placement:
    """Put a retired paragraph back where it stood."""
    return _stand(session, actor, edit, Act.PARAGRAPH_RESTORED)


def _stand(session: Session, actor: Actor, edit: Edit, act: Act) -> Placement:
    paragraph = _paragraph(session, actor, edit.paragraph_id)
    reason = wording.remark(edit.reason, field="reason", what="A reason")
    if known := receipts.made_before(session, actor, edit.form_key, Placement):
        return known
    lock(session, paragraph.declaration_id)
    now = current_placement(session, paragraph)
    retires = act is Act.PARAGRAPH_RETIRED
    _refuse_standing(session, now, retires=retires)
    seq = journal.append(session, actor, act, paragraph.id, {"placement": now.number + 1})
    new = NewPlace(now.parent_id, now.rank, now.kind, reason, seq, is_retired=retires)
    placement = place(session, actor, paragraph, edit.base_number, new)
    receipts.keep(session, actor, edit.form_key, placement.id)
    return placement


def _refuse_move(
    session: Session, now: Placement, paragraph: Paragraph, anchor: Paragraph
) -> None:
    if now.kind is ParagraphKind.TITLE:
        raise WrongState("The title stands before everything else and cannot be moved.")
    if paragraph.id in {anchor.id, *standing_parents(session, anchor)}:
        raise WrongState("A paragraph cannot stand behind itself. Choose another place.")
    if not is_in_text(session, paragraph):
        raise WrongState("The paragraph is retired. Restore it first, then move it.")
    if not is_in_text(session, anchor):
        raise WrongState(BESIDE_RETIRED)


def _refuse_standing(session: Session, now: Placement, *, retires: bool) -> None:
    if now.is_retired and retires:
        raise WrongState("The paragraph is retired already.")
    if now.kind is ParagraphKind.TITLE:
        raise WrongState("A declaration keeps its title. Rewrite it instead.")
    if retires:
        return
    parent = session.get_one(Paragraph, now.parent_id) if now.parent_id else None
    if parent and not is_in_text(session, parent):
        raise WrongState(
            "What the paragraph stands under is not in the text any more. Restore that one first."
        )
    if not now.is_retired:
        raise WrongState("The paragraph stands in the text already.")


def _paragraph(session: Session, actor: Actor, paragraph_id: str) -> Paragraph:
    paragraph = session.get(Paragraph, paragraph_id)
    if paragraph is None:
        raise NotFound
    require(actor, Permission.WORKING_TEXT_EDIT, paragraph)
    return paragraph


def _new_place(
    session: Session, actor: Actor, anchor: Paragraph, addition: Addition, seq: int
) -> NewPlace:
    standing = current_placement(session, anchor)
    if not is_in_text(session, anchor):
        raise WrongState(BESIDE_RETIRED)
    if addition.kind is ParagraphKind.TITLE:
        raise Invalid("A declaration has one title. Choose another kind.", field="kind")
    if addition.after_id is None:
        refuse_depth(len(standing_parents(session, anchor)) + 2)
        check_place(addition.kind, standing.kind)
        rank = first_rank(session, anchor.declaration_id, anchor.id)
        return NewPlace(anchor.id, rank, addition.kind, addition.reason, seq)
    check_place(addition.kind, _kind_of(session, standing.parent_id))
    rank = rank_after(session, actor, standing, seq)
    return NewPlace(standing.parent_id, rank, addition.kind, addition.reason, seq)


def _levels(session: Session, paragraph: Paragraph) -> int:
    """The levels that a paragraph and all under it take, retired ones too: they may return."""
    placements = current_placements(session, paragraph.declaration_id)
    count, level = 0, {paragraph.id}
    while level:
        count += 1
        level = {one.paragraph_id for one in placements if one.parent_id in level}
    return count


def _kind_of(session: Session, paragraph_id: str | None) -> ParagraphKind | None:
    if paragraph_id is None:
        return None
    return current_placement(session, session.get_one(Paragraph, paragraph_id)).kind
