"""Reading where a paragraph was put, and out of the text: when, by whom and why."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.permissions import Permission, allowed
from drafting.domain.structure import SPREAD
from drafting.models import Placement, Release, User

Spot = tuple[str | None, str, bool, int]
"""Under which paragraph, as what, whether out of the text, and since which placement there."""


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One change of place: placed, moved, retired or restored."""

    number: int
    change: str
    reason: str
    author_name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class _Stay:
    """A place in which a paragraph stood, and the first release published since."""

    place: Placement
    author_name: str
    release: int | None
    spot: Spot


def places(session: Session, actor: Actor, paragraph_id: str) -> tuple[PlaceRow, ...]:
    """Every change of place, the oldest first: all for editors, else what releases showed."""
    query = _placed().where(Placement.paragraph_id == paragraph_id).order_by(Placement.number)
    stays = tuple(_stays(session.execute(query)))
    reads_all = allowed(actor, Permission.WORKING_TEXT_READ)
    return tuple(_changes(stays if reads_all else tuple(_released(stays))))


def _placed() -> Select[Placement, str, int]:
    since = (
        select(func.min(Release.number))
        .where(
            Release.declaration_id == Placement.declaration_id,
            Release.journal_seq >= Placement.journal_seq,
        )
        .correlate(Placement)
        .scalar_subquery()
    )
    return select(Placement, User.name, since).outerjoin(User, Placement.author_id == User.id)


def _stays(found: Iterable[tuple[Placement, str | None, int | None]]) -> Iterator[_Stay]:
    """The places that somebody chose; room made between neighbours changes none of them.

    Whoever puts a paragraph back to the very place where it stood chooses no new one.
    """
    rank, since = None, 0
    known: dict[tuple[str | None, int], int] = {}
    for one, author_name, release in found:
        if one.reason == SPREAD:
            known = {(one.parent_id, one.rank): since}
        else:
            new = since if one.rank == rank else one.number
            since = known.setdefault((one.parent_id, one.rank), new)
            spot = (one.parent_id, one.kind.value, one.is_retired, since)
            yield _Stay(one, author_name or "", release, spot)
        rank = one.rank


def _released(stays: Sequence[_Stay]) -> Iterator[_Stay]:
    """Those in which releases found it, each told by what first put it there.

    What came and went between two releases is the desk's alone.
    """
    shown: Spot | None = None
    for release, group in groupby(stays, key=lambda one: one.release):
        between = list(group)
        last = between[-1].spot
        if release is not None and last != shown:
            yield next(one for one in between if one.spot == last)
            shown = last


def _changes(stays: Sequence[_Stay]) -> Iterator[PlaceRow]:
    was_retired = False
    for number, one in enumerate(stays):
        is_retired = one.place.is_retired
        change = "moved" if number else "placed"
        if is_retired != was_retired:
            change = "retired" if is_retired else "restored"
        place = one.place
        yield PlaceRow(place.number, change, place.reason, one.author_name, place.created_at)
        was_retired = is_retired
