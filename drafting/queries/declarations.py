"""Reading which declarations there are, as far as the reader may know of them."""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound
from drafting.domain.permissions import Permission, allowed
from drafting.models import Base, Declaration, ImportedFile

Glance = Callable[..., tuple[Any, ...] | None]
"""The first row of a question, asked by the shortest way that the database has."""


def declarations(session: Session, actor: Actor) -> Sequence[Declaration]:
    """Every declaration the actor may know of, by title."""
    return session.scalars(_visible(actor).order_by(Declaration.title)).all()


def declaration(session: Session, actor: Actor, slug: str) -> Declaration:
    """The declaration of this name; one without a release exists for its editors only."""
    found = session.scalar(_visible(actor).where(Declaration.slug == slug))
    if found is None:
        raise NotFound
    return found


def public_state(glance: Glance, slug: str) -> str | None:
    """What changes whenever everybody's view of a declaration changes; None if there is none.

    Asked before every page that is kept, so it goes by the shortest way.
    """
    found = glance(_PUBLIC_STATE, slug=slug)
    return _in_words(found) if found else None


def public_state_of(session: Session, known: Declaration) -> str:
    """The same of a declaration that was read already; one statement."""
    return _in_words(session.execute(_STATE.where(_TABLE.c.id == known.id)).one())


def imported_file(session: Session, actor: Actor, declaration_id: str) -> ImportedFile | None:
    """The file a declaration came from, for its editors."""
    if not allowed(actor, Permission.WORKING_TEXT_READ):
        return None
    query = select(ImportedFile).where(ImportedFile.declaration_id == declaration_id)
    return session.scalar(query.order_by(ImportedFile.journal_seq).limit(1))


_TABLE = Base.metadata.tables["declaration"]
_SILENCE = Base.metadata.tables["silence_procedure"]
_OVER = (
    select(func.count())
    .where(
        _SILENCE.c.declaration_id == _TABLE.c.id,
        _SILENCE.c.result.is_(None),
        func.coalesce(_SILENCE.c.extended_to, _SILENCE.c.closes_at) <= func.current_timestamp(),
    )
    .scalar_subquery()
)
"""How often silence has ended without an act: what it agreed stands beside the text at once."""
_STATE = select(_TABLE.c.id, _TABLE.c.public_seq, _OVER)
_PUBLIC_STATE = _STATE.where(_TABLE.c.slug == bindparam("slug"), _TABLE.c.release_count > 0)


def _in_words(state: Sequence[Any]) -> str:
    return ":".join(str(part) for part in state)


def _visible(actor: Actor) -> Select[Declaration]:
    query = select(Declaration)
    if allowed(actor, Permission.WORKING_TEXT_READ):
        return query
    return query.where(Declaration.release_count > 0)
