"""Keeping what is confidential from the public record while its words enter the text."""

from drafting.domain import wording
from drafting.domain.errors import WrongState
from drafting.models import Amendment


def refuse_unpublished(amendment: Amendment) -> None:
    """What waits for a publication is decided on when everybody reads it."""
    if amendment.number is None and not amendment.is_confidential:
        raise WrongState(
            "This amendment waits for what its consultation publishes. "
            "Decide when it is published: until then others cannot answer it."
        )


def reason_for_everybody(amendment: Amendment, reason: str, public_reason: str) -> str:
    """The reason that the new words carry in the history of the paragraph.

    That of a decision on a confidential amendment is for its delegation and the desk alone; so the
    Expert says in other words why the text changes, as for any change of the Expert's own.
    """
    if amendment.number is not None:
        return reason
    return wording.remark(public_reason, field="public_reason", what="A reason for everybody")
