"""Reading what deciding from a composition would do, before it is done."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.composing import FITTING
from drafting.domain.errors import NotFound
from drafting.domain.vocabulary import Outcome
from drafting.models import Amendment, Declaration, Disposition
from drafting.queries import amendments, compositions
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.amendment_rows import is_public
from drafting.queries.boards import Board, board
from drafting.queries.composing import standing
from drafting.queries.compositions import Saved
from drafting.queries.previews import proposed_edits
from drafting.text.diff import Edit
from drafting.text.tracing import extent

MOST_PHRASES = 20
"""Reasons used before that are offered again, those used most often first."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """A proposal that is switched on: what is computed of it, and what fits as well."""

    amendment: AmendmentRow
    outcome: Outcome
    fitting: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class SettlingPage:
    """A saved composition as it would be decided, with the others of the paragraph."""

    saved: Saved
    board: Board
    ruled: tuple[Ruled, ...]
    others: tuple[AmendmentRow, ...]
    gone: tuple[AmendmentRow, ...]
    """Switched on when it was saved, and withdrawn or decided since."""
    phrases: tuple[str, ...]
    changes: Mapping[str, tuple[Edit, ...]]
    """What each of them changes in the words it was written on, by identity."""

    @property
    def is_current(self) -> bool:
        """Whether the paragraph still reads as it did when the composition was saved."""
        return self.saved.base_number == self.board.row.version_number

    @property
    def is_ready(self) -> bool:
        """Whether nothing stands in the way of a decision."""
        return self.is_current and not self.gone and self.board.composed is not None


def settling_page(session: Session, actor: Actor, place: tuple[Declaration, str]) -> SettlingPage:
    """The latest composition of a paragraph; `NotFound` where none was saved."""
    declaration, paragraph_id = place
    saved = compositions.latest(session, actor, paragraph_id)
    if saved is None:
        raise NotFound
    row, found = standing(session, actor, place)
    made = board(row, found, saved.selection, declaration.language)
    missing = set(saved.selection.chosen) - set(made.selection.chosen)
    gone = amendments.weighed_ids(session, actor, sorted(missing)) if missing else []
    return SettlingPage(
        saved=saved,
        board=made,
        ruled=tuple(_ruled(made, one) for one in made.letters),
        others=tuple(one for one in found if one.id not in made.letters),
        gone=tuple(sorted(gone, key=lambda one: one.order)),
        phrases=phrases(session, declaration.id),
        changes={one.id: proposed_edits(one) for one in found},
    )


def phrases(session: Session, declaration_id: str) -> tuple[str, ...]:
    """The reasons given most often on a declaration, to be used again.

    None of those that only one delegation reads: used again it would be read by everybody.
    """
    query = (
        select(Disposition.reason)
        .join(Amendment, Disposition.amendment_id == Amendment.id)
        .where(Amendment.declaration_id == declaration_id, is_public())
        .group_by(Disposition.reason)
        .order_by(func.count().desc(), Disposition.reason)
        .limit(MOST_PHRASES)
    )
    return tuple(session.scalars(query))


def _ruled(made: Board, amendment_id: str) -> Ruled:
    choices = made.selection.choices
    much = extent(made.combination, amendment_id, made.words, choices, made.language)
    fitting = FITTING[much]
    return Ruled(made.named[amendment_id], fitting[0], fitting)
