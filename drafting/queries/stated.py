"""What a compilation states below a paragraph: what would move, split or join it, and who asks."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from drafting.domain.vocabulary import AmendmentKind, Side
from drafting.queries.moving import place_of, stands_at
from drafting.queries.text_rows import TextRow, find, joinable_with
from drafting.text.breaks import broken, together
from drafting.text.merge import merge

SIDES = {Side.BEFORE: "before", Side.AFTER: "after", Side.UNDER: "under"}


class Asked(Protocol):
    """What a statement is made of: an amendment, however it was read."""

    @property
    def kind(self) -> AmendmentKind:
        """What it asks for."""

    @property
    def base_text(self) -> str:
        """The words of its paragraph on which it stands."""

    @property
    def base_words(self) -> str:
        """The words that it would change: those of both paragraphs where it joins two."""

    @property
    def text(self) -> str:
        """The words that it puts there."""

    @property
    def target_id(self) -> str | None:
        """The other paragraph: beside which it would stand, or with which it would be joined."""

    @property
    def side(self) -> Side | None:
        """On which side of the other paragraph it would stand."""


@dataclass(frozen=True, slots=True)
class Stated:
    """What is asked of a paragraph as a whole, and the names behind it."""

    kind: AmendmentKind
    words: str
    names: tuple[str, ...]

    @property
    def line(self) -> str:
        """The statement as it stands in a compilation, in brackets with its names."""
        return f"({self.words} — {', '.join(self.names)})"


def statement(amendment: Asked, row: TextRow, rows: Sequence[TextRow]) -> str | None:
    """What it asks for on the words that stand now; None where they are not as it needs them."""
    match amendment.kind:
        case AmendmentKind.MOVE:
            return _move(amendment, row, rows)
        case AmendmentKind.SPLIT:
            return _split(amendment, row)
        case _:
            return _join(amendment, row, rows)


def _move(amendment: Asked, row: TextRow, rows: Sequence[TextRow]) -> str | None:
    target, side = find(rows, amendment.target_id or ""), amendment.side
    if target is None or side is None or stands_at(rows, row, place_of(rows, target, side)):
        return None
    return f"move {SIDES[side]} {target.name}"


def _split(amendment: Asked, row: TextRow) -> str | None:
    text = merge(amendment.base_text, row.text, amendment.text).text
    parts = broken(text or "")
    return f"split: {' ¶ '.join(parts)}" if len(parts) > 1 else None


def _join(amendment: Asked, row: TextRow, rows: Sequence[TextRow]) -> str | None:
    partner = find(joinable_with(rows, row.paragraph_id), amendment.target_id or "")
    if partner is None:
        return None
    text = merge(amendment.base_words, together(row.text, partner.text), amendment.text).text
    return None if text is None else f"join with {partner.name}: {text}"
