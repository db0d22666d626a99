"""When somebody else was quicker: both texts, and what becomes of them together."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound
from drafting.models import ParagraphVersion
from drafting.queries.history import visible_versions
from drafting.text.diff import Edit, diff
from drafting.text.merge import Merged, merge


@dataclass(frozen=True, slots=True)
class Overtaken:
    """What a writer had before them, what stands now, what they wrote, and all of it together."""

    base: str
    current: str
    written: str
    current_number: int
    theirs: tuple[Edit, ...]
    """What changed meanwhile."""
    yours: tuple[Edit, ...]
    """What the writer changed."""
    merged: Merged


def overtaken(
    session: Session, actor: Actor, base: tuple[str, int], current_number: int, written: str
) -> Overtaken:
    """`base` names a paragraph and the version the writer had seen; a hidden one is `NotFound`."""
    paragraph_id, base_number = base
    before = _text(session, actor, paragraph_id, base_number)
    now = _text(session, actor, paragraph_id, current_number)
    return Overtaken(
        base=before,
        current=now,
        written=written,
        current_number=current_number,
        theirs=diff(before, now),
        yours=diff(before, written),
        merged=merge(before, now, written),
    )


def _text(session: Session, actor: Actor, paragraph_id: str, number: int) -> str:
    version = session.scalar(
        visible_versions(actor).where(
            ParagraphVersion.paragraph_id == paragraph_id, ParagraphVersion.number == number
        )
    )
    if version is None:
        raise NotFound
    return version.text
