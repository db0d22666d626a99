"""The other paragraph of which an amendment speaks, and why it may not be that one."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from drafting.domain.asking import UNLIKE
from drafting.domain.errors import Invalid, WrongState
from drafting.domain.vocabulary import AmendmentKind, Side
from drafting.models import Amendment, Paragraph
from drafting.queries.moving import objection_to_move
from drafting.queries.releases import latest_release, release_text
from drafting.queries.text_rows import TextRow, find, joinable_with

NO_TARGET = (
    "Say beside which paragraph of the latest release it shall stand, and on which side of it."
)


@dataclass(frozen=True, slots=True)
class Aim:
    """A paragraph beside which another one moves, or with which it joins, as it read then."""

    target_id: str | None = None
    side: Side | None = None
    target_base_id: str | None = None


NOWHERE = Aim()


def aim_at(amendment: Amendment, aim: Aim) -> None:
    """Let an amendment speak of that other paragraph from now on, or of none."""
    amendment.target_id, amendment.side = aim.target_id, aim.side
    amendment.target_base_id = aim.target_base_id


def checked_aim(session: Session, paragraph: Paragraph, kind: AmendmentKind, asked: Aim) -> Aim:
    """The aim of a proposal on the latest release, or the refusal of what cannot be done there."""
    if kind not in {AmendmentKind.MOVE, AmendmentKind.JOIN}:
        return NOWHERE
    release = latest_release(session, paragraph.declaration_id)
    rows = release_text(session, release.id) if release else ()
    row = find(rows, paragraph.id)
    if row is None:
        raise WrongState("This paragraph is not in the latest release any more.")
    if kind is AmendmentKind.JOIN:
        partner = _partner(rows, row, asked.target_id)
        return Aim(partner.paragraph_id, None, partner.version_id)
    target = find(rows, asked.target_id or "")
    if target is None or asked.side is None:
        raise Invalid(NO_TARGET, field="target")
    if refusal := objection_to_move(rows, row, target, asked.side):
        raise Invalid(refusal, field="target")
    return Aim(target.paragraph_id, asked.side, target.version_id)


def _partner(rows: Sequence[TextRow], row: TextRow, target_id: str | None) -> TextRow:
    able = joinable_with(rows, row.paragraph_id)
    if target_id:
        partner = find(able, target_id)
        if partner is None:
            raise Invalid(UNLIKE, field="partner")
        return partner
    siblings = [one for one in rows if one.parent_id == row.parent_id]
    behind = siblings[siblings.index(row) + 1 :]
    if not behind or behind[0] not in able:
        raise Invalid(
            "No paragraph follows this one with which it could be joined. "
            "Name another one that stands under the same.",
            field="partner",
        )
    return behind[0]
