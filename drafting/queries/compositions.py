"""Reading the desk's work on a paragraph, and what its selection makes of the text now."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound
from drafting.domain.permissions import Permission, allowed
from drafting.models import Composition
from drafting.queries.amendment_row import AmendmentRow
from drafting.text.combination import Chosen, Combination, Wish, combine


@dataclass(frozen=True, slots=True)
class Selection:
    """The proposals that are switched on, the answers given, and the words written upon them."""

    chosen: tuple[str, ...] = ()
    choices: Chosen = field(default_factory=dict)
    words: str = ""


@dataclass(frozen=True, slots=True)
class Saved:
    """The latest revision of the work on a paragraph: by whom, when, and on which version."""

    number: int
    base_number: int
    selection: Selection
    author_name: str
    at: datetime


def latest(session: Session, actor: Actor, paragraph_id: str) -> Saved | None:
    """What was saved last on a paragraph; outside the desk there is no such thing."""
    if not allowed(actor, Permission.COMPOSITION_READ):
        raise NotFound
    query = (
        select(Composition)
        .where(Composition.paragraph_id == paragraph_id)
        .options(joinedload(Composition.author))
        .order_by(Composition.number.desc())
        .limit(1)
    )
    found = session.scalar(query)
    return _saved(found) if found else None


def is_anything_on(session: Session, actor: Actor, paragraph_id: str) -> bool:
    """Whether what was saved last on a paragraph takes anything in or changes words by hand."""
    saved = latest(session, actor, paragraph_id)
    return saved is not None and bool(saved.selection.chosen or saved.selection.words)


def is_composable(amendment: AmendmentRow) -> bool:
    """Whether it proposes other words; a whole paragraph is put in or taken out by itself."""
    return amendment.kind.is_rewording


def wish(amendment: AmendmentRow) -> Wish:
    """A proposal as the composition takes it: with the words it was carried to, if it was."""
    standing = amendment.as_it_stands
    return Wish(amendment.id, standing.base_text, standing.text)


def combined(
    now: str, amendments: Sequence[AmendmentRow], selection: Selection, language: str
) -> Combination:
    """What a selection makes of the text that stands, without the words written upon it."""
    wishes = [wish(one) for one in amendments if one.id in selection.chosen]
    return combine(now, wishes, selection.choices, language)


def _saved(found: Composition) -> Saved:
    choices = {str(key): tuple(str(name) for name in names) for key, *names in found.choices}
    return Saved(
        found.number,
        found.base_number,
        Selection(tuple(found.chosen), choices, found.words),
        found.author.name,
        found.created_at,
    )
