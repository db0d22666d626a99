"""Taking an accepted amendment into the working text, with its name on what it changed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import takewhile

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import WrongState
from drafting.domain.structure import child_kind
from drafting.domain.vocabulary import AmendmentKind
from drafting.models import Amendment, Paragraph, ParagraphVersion, Placement, VersionAmendment
from drafting.queries.carried import Standing
from drafting.queries.working import current_placements
from drafting.record.reshaped import credit, join_words, moved, split_words
from drafting.record.structure import (
    NewPlace,
    current_placement,
    last_rank,
    new_paragraph,
    place,
    rank_after,
    rank_before,
    refuse_depth,
    standing_parents,
)
from drafting.record.words import NewWords, current_version, write_version
from drafting.text.breaks import together


@dataclass(frozen=True, slots=True)
class _Case:
    """An accepted amendment, where it stands, and the words that are taken."""

    actor: Actor
    paragraph: Paragraph
    current: ParagraphVersion
    place: Placement
    standing: Standing
    words: NewWords


def take_in(
    session: Session, actor: Actor, kind: AmendmentKind, standing: Standing, words: NewWords
) -> None:
    """Do in the working text what an amendment asks for, credited to it."""
    paragraph = session.get_one(Paragraph, standing.paragraph_id)
    current, placement = current_version(session, paragraph), current_placement(session, paragraph)
    case = _Case(actor, paragraph, current, placement, standing, words)
    _DOES[kind](session, case)


def words_now(session: Session, kind: AmendmentKind, standing: Standing, current: str) -> str:
    """The words on which an amendment would act: those of both where it joins two paragraphs."""
    if kind is not AmendmentKind.JOIN or standing.target is None:
        return current
    partner = session.get_one(Paragraph, standing.target.paragraph_id)
    return together(current, current_version(session, partner).text)


def _reword(session: Session, case: _Case) -> None:
    if case.words.text != case.current.text:
        write_version(session, case.actor, case.paragraph, case.current.number, case.words)


def _delete(session: Session, case: _Case) -> None:
    if case.words.text:
        _reword(session, case)
        return
    standing, words = case.place, case.words
    gone = NewPlace(
        standing.parent_id,
        standing.rank,
        standing.kind,
        words.reason,
        words.journal_seq,
        is_retired=True,
    )
    credit(session, place(session, case.actor, case.paragraph, standing.number, gone), words)


def _keep(_session: Session, _case: _Case) -> None:
    """The text stays as it is: the decision alone is what is recorded."""


def _move(session: Session, case: _Case) -> None:
    target, side = case.standing.target, case.standing.side
    if target is None or side is None:
        raise WrongState("The amendment names no place. Decline it with that reason.")
    moved(session, case.actor, case.paragraph, (target.paragraph_id, side), case.words)


def _split(session: Session, case: _Case) -> None:
    split_words(session, case.actor, case.paragraph, case.words)


def _join(session: Session, case: _Case) -> None:
    if case.standing.target is None:
        raise WrongState("The amendment names no other paragraph. Decline it with that reason.")
    partner = session.get_one(Paragraph, case.standing.target.paragraph_id)
    join_words(session, case.actor, (case.paragraph, partner), case.words)


def _add_behind(session: Session, case: _Case) -> None:
    last = _last_insertion(session, case.place)
    rank = rank_after(session, case.actor, last, case.words.journal_seq)
    _add(session, case, _like(case.place, rank, case.words))


def _add_before(session: Session, case: _Case) -> None:
    rank = rank_before(session, case.actor, case.place, case.words.journal_seq)
    _add(session, case, _like(case.place, rank, case.words))


def _add_under(session: Session, case: _Case) -> None:
    kind = child_kind(case.place.kind)
    if kind is None:
        raise WrongState("Nothing is put under a paragraph of this kind. Add it beside another.")
    refuse_depth(len(standing_parents(session, case.paragraph)) + 2)
    rank = last_rank(session, case.paragraph.declaration_id, case.paragraph.id)
    words = case.words
    new = NewPlace(case.paragraph.id, rank, kind, words.reason, words.journal_seq)
    _add(session, case, new)


def _add(session: Session, case: _Case, new: NewPlace) -> None:
    added = new_paragraph(session, case.paragraph.declaration_id)
    place(session, case.actor, added, 0, new)
    write_version(session, case.actor, added, 0, case.words)


def _like(beside: Placement, rank: int, words: NewWords) -> NewPlace:
    return NewPlace(beside.parent_id, rank, beside.kind, words.reason, words.journal_seq)


def _last_insertion(session: Session, standing: Placement) -> Placement:
    """The last of the insertions accepted behind a paragraph that still follow it, or itself.

    So insertions stand in the order in which the Expert accepted them.
    """
    inserted = set(
        session.scalars(
            select(ParagraphVersion.paragraph_id)
            .join(VersionAmendment, VersionAmendment.version_id == ParagraphVersion.id)
            .join(Amendment, VersionAmendment.amendment_id == Amendment.id)
            .where(
                Amendment.kind == AmendmentKind.INSERT_AFTER,
                Amendment.paragraph_id == standing.paragraph_id,
            )
        )
    )
    siblings = [
        one
        for one in current_placements(session, standing.declaration_id)
        if one.parent_id == standing.parent_id and one.rank > standing.rank
    ]
    following = list(takewhile(lambda one: one.paragraph_id in inserted, siblings))
    return following[-1] if following else standing


_DOES: Mapping[AmendmentKind, Callable[[Session, _Case], None]] = {
    AmendmentKind.REPLACE: _reword,
    AmendmentKind.TITLE: _reword,
    AmendmentKind.INSERT_BEFORE: _add_before,
    AmendmentKind.INSERT_AFTER: _add_behind,
    AmendmentKind.INSERT_UNDER: _add_under,
    AmendmentKind.DELETE: _delete,
    AmendmentKind.MOVE: _move,
    AmendmentKind.SPLIT: _split,
    AmendmentKind.JOIN: _join,
    AmendmentKind.RETAIN: _keep,
}
