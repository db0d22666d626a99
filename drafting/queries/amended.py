"""Reading amendments to amendments: what each changes in the words of the one it stands upon."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound
from drafting.models import AmendmentRevision
from drafting.queries import amendments
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.stale import Overtaken
from drafting.text.diff import Edit, diff
from drafting.text.merge import merge


@dataclass(frozen=True, slots=True)
class Upon:
    """An amendment, the one it would change, and the difference of their words."""

    amendment: AmendmentRow
    other: AmendmentRow
    edits: tuple[Edit, ...]
    """Against what the other one said when this one was written."""
    was_revised: bool
    """Whether the other one says something else by now."""

    @property
    def can_be_taken_up(self) -> bool:
        """Whether the other one's lead could say these words instead of its own."""
        return (
            self.other.is_open
            and self.amendment.is_open
            and self.other.as_it_stands.base_id == self.amendment.as_it_stands.base_id
        )


def upon(session: Session, actor: Actor, amendment: AmendmentRow) -> Upon | None:
    """What an amendment changes in another one; none if it changes the paragraph itself."""
    if amendment.bonds.amended is None:
        return None
    other = amendments.amendment(session, actor, amendment.bonds.amended.id)
    return _upon(amendment, other, _texts(session, other.id))


def changes_to(session: Session, actor: Actor, amendment: AmendmentRow) -> tuple[Upon, ...]:
    """The amendments to this one that the reader may know of, oldest first."""
    found = amendments.amending_it(session, actor, amendment.id)
    if not found:
        return ()
    texts = _texts(session, amendment.id)
    return tuple(_upon(one, amendment, texts) for one in found)


def overtaken(session: Session, other: AmendmentRow, number: int, written: str) -> Overtaken:
    """What another one said when somebody began to write upon it, what it says now, and both."""
    then = _texts(session, other.id).get(number)
    if then is None:
        raise NotFound
    now = other.as_it_stands.text
    return Overtaken(
        base=then,
        current=now,
        written=written,
        current_number=other.submission_number,
        theirs=diff(then, now),
        yours=diff(then, written),
        merged=merge(then, now, written),
    )


def _upon(amendment: AmendmentRow, other: AmendmentRow, texts: Mapping[int, str]) -> Upon:
    amended = amendment.bonds.amended
    standing = other.as_it_stands
    was_revised = amended is None or amended.was_revised
    is_same = not was_revised and standing.base_id == amendment.base_id
    then = standing.text if is_same else texts.get(amended.on_text if amended else 0, "")
    return Upon(amendment, other, diff(then, amendment.text), was_revised)


def _texts(session: Session, amendment_id: str) -> Mapping[int, str]:
    """Every text of an amendment that was on the record, by its number."""
    query = select(AmendmentRevision.number, AmendmentRevision.text)
    found = session.execute(query.where(AmendmentRevision.amendment_id == amendment_id))
    return dict(found.all())
