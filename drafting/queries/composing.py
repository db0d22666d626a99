"""Reading the page on which the desk brings the proposals on a paragraph together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import WrongState
from drafting.models import Declaration
from drafting.queries import amendments, compositions
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.boards import Board, board
from drafting.queries.compositions import Saved, Selection, combined
from drafting.queries.text_rows import TextRow, find
from drafting.queries.working import working_row, working_text
from drafting.text.combination import follow


@dataclass(frozen=True, slots=True)
class ComposingPage:
    """The board, with what was saved before."""

    board: Board
    saved: Saved | None
    left_over: str = ""
    """Words saved on an earlier version of the paragraph, to be looked at again."""
    is_unsettled: bool = False
    """Whether words written by hand and a new selection changed the same place."""


def composing_page(
    session: Session,
    actor: Actor,
    place: tuple[Declaration, str],
    asked: Selection | None,
    draft: int = 0,
) -> ComposingPage:
    """What is asked for, else what was saved; words of the revision `draft` are taken along."""
    saved = compositions.latest(session, actor, place[1])
    row, found = standing(session, actor, place)
    language = place[0].language
    is_current = saved is not None and saved.base_number == row.version_number
    if saved is None or (is_current and asked is None):
        selection = asked or (saved.selection if saved else Selection())
        return ComposingPage(board(row, found, selection, language), saved)
    if is_current:
        return _taken_along(board(row, found, asked or Selection(), language), saved, found, draft)
    waiting = {one.id for one in found} & set(saved.selection.chosen)
    left_over = saved.selection.words if waiting else ""
    selection = asked or Selection(saved.selection.chosen)
    return ComposingPage(board(row, found, selection, language), saved, left_over)


def standing(
    session: Session, actor: Actor, place: tuple[Declaration, str]
) -> tuple[TextRow, list[AmendmentRow]]:
    """A paragraph of the working text, and what waits for a decision on it."""
    declaration, paragraph_id = place
    text = working_text(session, actor, declaration.id)
    row = working_row(text, paragraph_id)
    if find(text.rows, paragraph_id) is None:
        raise WrongState(
            "This paragraph is retired from the working text. Restore it before you compose."
        )
    found = amendments.on_desk(session, actor, paragraph_id)
    return row, [one for one in found if one.is_open]


def _taken_along(
    made: Board, saved: Saved, found: Sequence[AmendmentRow], draft: int
) -> ComposingPage:
    """The words that were written upon the saved text, upon the one that is composed now."""
    words = saved.selection.words
    if draft != saved.number or not words:
        return ComposingPage(made, saved)
    before = combined(made.row.text, found, saved.selection, made.language).text or made.row.text
    after = made.composed or made.row.text
    followed = follow(words, before, after, made.language)
    is_own = followed != made.composed
    selection = replace(made.selection, words=(followed or words) if is_own else "")
    return ComposingPage(replace(made, selection=selection), saved, is_unsettled=followed is None)
