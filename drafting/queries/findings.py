"""What the editorial checks find in a text, and in words that are being written for it."""

from collections.abc import Sequence
from dataclasses import replace

from drafting.domain.structure import child_kind
from drafting.domain.vocabulary import AmendmentKind, Side
from drafting.queries.text_rows import TextRow
from drafting.text.editorial import Finding, Passage, check_passage, check_passages

SIDES = {
    AmendmentKind.INSERT_BEFORE: Side.BEFORE,
    AmendmentKind.INSERT_AFTER: Side.AFTER,
    AmendmentKind.INSERT_UNDER: Side.UNDER,
}
"""On which side of its paragraph each kind puts a new one."""


def text_findings(rows: Sequence[TextRow], language: str) -> tuple[Finding, ...]:
    """All that is found in a text."""
    return check_passages(_passages(rows), language)


def rewritten_findings(
    rows: Sequence[TextRow], paragraph_id: str, text: str, language: str
) -> tuple[Finding, ...]:
    """What would be found in a paragraph with these words, among the others as they stand."""
    passages = _passages(rows)
    index = _place(rows, paragraph_id)
    if index is None:
        return ()
    passages[index] = replace(passages[index], text=text)
    return check_passage(passages, index, language)


def inserted_findings(
    rows: Sequence[TextRow], beside_id: str, text: str, language: str, side: Side = Side.AFTER
) -> tuple[Finding, ...]:
    """What would be found in a new paragraph beside or under another one.

    One that is put behind it, or under it, stands behind all that stands under it.
    """
    passages = _passages(rows)
    place = _place(rows, beside_id)
    if place is None:
        return ()
    beside, index = passages[place], place
    while side is not Side.BEFORE and index < len(passages):
        if index > place and passages[index].depth <= beside.depth:
            break
        index += 1
    new = replace(beside, text=text, label="", identity="")
    if side is Side.UNDER:
        kind = child_kind(rows[place].kind) or rows[place].kind
        new = replace(new, kind=kind.value, depth=beside.depth + 1)
    return check_passage([*passages[:index], new, *passages[index:]], index, language)


def proposed_findings(
    rows: Sequence[TextRow], paragraph_id: str, kind: AmendmentKind, text: str, language: str
) -> tuple[Finding, ...]:
    """What would be found in the words of a proposal of this kind.

    Nothing is said of a split, whose words are several paragraphs at once.
    """
    if kind is AmendmentKind.SPLIT or not kind.has_words or not text:
        return ()
    if kind in SIDES:
        return inserted_findings(rows, paragraph_id, text, language, SIDES[kind])
    return rewritten_findings(rows, paragraph_id, text, language)


def _passages(rows: Sequence[TextRow]) -> list[Passage]:
    return [
        Passage(row.kind.value, row.depth, row.text, row.label, row.paragraph_id) for row in rows
    ]


def _place(rows: Sequence[TextRow], paragraph_id: str) -> int | None:
    places = (place for place, row in enumerate(rows) if row.paragraph_id == paragraph_id)
    return next(places, None)
