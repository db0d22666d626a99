"""What must be true of an amendment that another one would change."""

from sqlalchemy.orm import Session

from drafting.domain.amended import DEEPEST
from drafting.domain.errors import Invalid, StaleVersion, WrongState
from drafting.domain.vocabulary import AmendmentKind, AmendmentState
from drafting.models import Amendment
from drafting.queries.told import is_decided

REVISED = "The amendment you change was revised while you were writing. Compare and submit again."


def refuse_closed(session: Session, amended: Amendment) -> None:
    """Only an amendment that waits for its decision, with words of its own, is amended."""
    if amended.state is AmendmentState.WITHDRAWN:
        raise WrongState(
            "The amendment you change was withdrawn. "
            "Propose your words on the paragraph itself instead."
        )
    if is_decided(session, amended.id):
        raise WrongState(
            "The Expert has decided on the amendment you change. "
            "Propose your words on the latest release instead."
        )
    if not amended.kind.has_words:
        raise WrongState(
            "This amendment has no words of its own to change. "
            "Propose your words on the paragraph itself instead."
        )


def refuse_revised(amended: Amendment, number: int | None) -> None:
    """The words that a change was written on must still be those of the other amendment."""
    if amended.submission_number != number:
        raise StaleVersion(REVISED)


def refuse_too_deep(session: Session, amended: Amendment) -> None:
    """Amendments to amendments end somewhere."""
    depth, above = 1, amended
    while above.amends_id is not None:
        depth, above = depth + 1, session.get_one(Amendment, above.amends_id)
    if depth > DEEPEST:
        raise WrongState(
            f"{DEEPEST} amendments stand upon one another here already, and no more can. "
            "Propose your words on the paragraph itself instead."
        )


def refuse_other_kind(amendment: Amendment, kind: AmendmentKind) -> None:
    """A change to an amendment asks for the same kind of thing as that one."""
    if amendment.amends_id is not None and kind is not amendment.kind:
        raise Invalid(
            "This changes another amendment, so it asks for the same kind of change as that one.",
            field="kind",
        )
