"""An amendment as a delegation would write it in a mail."""

from collections.abc import Mapping

from drafting.domain.vocabulary import AmendmentKind
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.text_rows import TextRow
from drafting.text.instructions import as_insertion, as_instruction
from drafting.text.instructions.values import Kind
from drafting.text.instructions.writing import Where

INSERTED: Mapping[AmendmentKind, Where] = {
    AmendmentKind.INSERT_BEFORE: "before",
    AmendmentKind.INSERT_AFTER: "after",
    AmendmentKind.INSERT_UNDER: "under",
}
"""On which side of the paragraph a new one is to stand."""

BETWEEN: Mapping[AmendmentKind, Kind] = {
    AmendmentKind.MOVE: "move",
    AmendmentKind.JOIN: "join",
}
"""Kinds that speak of another paragraph as well."""

ALONE: Mapping[AmendmentKind, Kind] = {
    AmendmentKind.REPLACE: "replace",
    AmendmentKind.TITLE: "replace",
    AmendmentKind.SPLIT: "split",
    AmendmentKind.DELETE: "delete",
    AmendmentKind.RETAIN: "retain",
}


def instruction_of(amendment: AmendmentRow, place: TextRow | None) -> str:
    """What was submitted as one sentence; nothing where its paragraph was never in a release."""
    if place is None:
        return ""
    name, kind = place.name, amendment.kind
    if kind.is_insertion:
        return as_insertion(name, amendment.text, INSERTED[kind])
    if kind in BETWEEN:
        side: Where = amendment.side.value if amendment.side else "after"
        return as_instruction(BETWEEN[kind], name, "", amendment.target_name, side=side)
    return as_instruction(ALONE[kind], name, amendment.base_text, amendment.text)
