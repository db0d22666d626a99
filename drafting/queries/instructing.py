"""An amendment as a delegation would write it in a mail."""

from drafting.domain.vocabulary import AmendmentKind
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.text_rows import TextRow
from drafting.text.instructions import as_insertion, as_instruction


def instruction_of(amendment: AmendmentRow, place: TextRow | None) -> str:
    """What was submitted as one sentence; nothing where its paragraph was never in a release."""
    if place is None:
        return ""
    match amendment.kind:
        case AmendmentKind.REPLACE:
            return as_instruction("replace", place.name, amendment.base_text, amendment.text)
        case AmendmentKind.INSERT_AFTER:
            return as_insertion(place.name, amendment.text)
        case AmendmentKind.DELETE:
            return as_instruction("delete", place.name, amendment.base_text, "")
    return ""
