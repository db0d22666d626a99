"""A list of sources that was read, as it is carried along in a form until somebody confirms it."""

from pydantic import TypeAdapter, ValidationError

from drafting.domain.errors import Invalid
from drafting.formats.reference_list import LARGEST, MOST_ENTRIES, ReferenceList

_LIST = TypeAdapter(ReferenceList)

MOST_CARRIED = 3 * LARGEST
"""Characters: a list as JSON, with its doubts, is longer than it was in its file."""


def carried(listed: ReferenceList) -> str:
    """The list as one field of a form."""
    return _LIST.dump_json(listed).decode()


def uncarried(text: str) -> ReferenceList:
    """The list that a form brought back; what it says is checked again when it is taken in."""
    try:
        found = _LIST.validate_json(text if len(text) <= MOST_CARRIED else "")
    except ValidationError:
        raise _lost() from None
    if len(found.entries) > MOST_ENTRIES:
        raise _lost()
    return found


def _lost() -> Invalid:
    return Invalid(
        "The list did not come along with the form. Choose its file again.", field="file"
    )
