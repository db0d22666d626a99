"""Reading amendments to amendments: each behind the one it would change, and what it changes."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.models import AmendmentRevision
from drafting.queries.amendment_row import AmendmentRow
from drafting.text.diff import Edit, diff


@dataclass(frozen=True, slots=True)
class Upon:
    """An amendment beside the one it would change."""

    other: AmendmentRow
    other_then: str
    """What the other one said when this one was written."""
    edits: tuple[Edit, ...]
    """This one's words against those."""

    @property
    def was_revised(self) -> bool:
        """Whether the other one says something else by now."""
        return self.other.as_it_stands.text != self.other_then


def in_threads(found: Sequence[AmendmentRow]) -> list[AmendmentRow]:
    """The same amendments, each directly behind the one it would change."""
    there = {one.id for one in found}
    upon: defaultdict[str, list[AmendmentRow]] = defaultdict(list)
    for one in found:
        amended = one.bonds.amended
        upon[amended.id if amended and amended.id in there else ""].append(one)
    return list(_behind("", upon))


def upon(session: Session, amendment: AmendmentRow, other: AmendmentRow) -> Upon:
    """What an amendment changes in the words of the other one, as those were at that time."""
    then = _words_then(session, amendment, other)
    return Upon(other, then, diff(then, amendment.text))


def _words_then(session: Session, amendment: AmendmentRow, other: AmendmentRow) -> str:
    amended = amendment.bonds.amended
    standing = other.as_it_stands
    is_same = amended is not None and not amended.was_revised
    if is_same and standing.base_id == amendment.base_id:
        return standing.text
    query = select(AmendmentRevision.text).where(
        AmendmentRevision.amendment_id == other.id,
        AmendmentRevision.number == (amended.on_text if amended else 0),
    )
    return session.scalar(query) or ""


def _behind(
    amendment_id: str, upon: defaultdict[str, list[AmendmentRow]]
) -> Iterator[AmendmentRow]:
    for one in upon[amendment_id]:
        yield one
        yield from _behind(one.id, upon)
