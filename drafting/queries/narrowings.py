"""Whether there is what a file is narrowed to: nobody waits while a file of nothing is made."""

from collections.abc import Callable, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import Invalid
from drafting.domain.preparing import FileKind, FileWish
from drafting.models import Declaration, Group, Stakeholder
from drafting.queries import consultations
from drafting.queries.register import FATES
from drafting.queries.reported import Order

NOTHING = (
    "There is nothing of this name to which the file could be narrowed. "
    "Choose it on the page where the file is offered."
)

Look = Callable[[Session, Actor, Declaration, str], bool]


def refuse_unknown(session: Session, actor: Actor, known: Declaration, wish: FileWish) -> None:
    """Refuse a word that names nothing; a statement for each word at most.

    Comments that are narrowed to nothing are none, and so few are not made to wait for.
    """
    for name, word in wish.narrowed:
        is_there = THERE.get((wish.kind, name))
        if is_there and not is_there(session, actor, known, word):
            raise Invalid(NOTHING, field=name)


def _state(session: Session, _actor: Actor, _known: Declaration, word: str) -> bool:
    query = select(Stakeholder.id).where(Stakeholder.short_name == word)
    return session.scalar(query.limit(1)) is not None


def _group(session: Session, _actor: Actor, _known: Declaration, word: str) -> bool:
    return session.scalar(select(Group.id).where(Group.short_name == word)) is not None


def _consultation(session: Session, actor: Actor, known: Declaration, word: str) -> bool:
    found = consultations.standings(session, actor, known.id)
    return word in {one.consultation.id for one in found}


def _stakeholder(session: Session, _actor: Actor, _known: Declaration, word: str) -> bool:
    return session.scalar(select(Stakeholder.id).where(Stakeholder.id == word)) is not None


def _order(_session: Session, _actor: Actor, _known: Declaration, word: str) -> bool:
    return word in set(Order)


def _fate(_session: Session, _actor: Actor, _known: Declaration, word: str) -> bool:
    return word in FATES


THERE: Mapping[tuple[FileKind, str], Look] = {
    (FileKind.COMPILATION, "state"): _state,
    (FileKind.COMPILATION, "group"): _group,
    (FileKind.COMPILATION, "consultation"): _consultation,
    (FileKind.DISPOSITIONS, "by"): _order,
    (FileKind.DISPOSITIONS, "stakeholder"): _stakeholder,
    (FileKind.AMENDMENTS, "state"): _fate,
}
"""How to look whether there is what a kind of file is narrowed to by each name."""
