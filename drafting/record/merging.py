"""Merging one amendment into another, which goes on for both."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from drafting.domain.errors import Invalid, NotFound, WrongState
from drafting.domain.vocabulary import AmendmentState, Outcome
from drafting.models import Amendment
from drafting.queries.carried import standing
from drafting.record.dispositions import latest_disposition


def merge_target(
    session: Session, amendment: Amendment, outcome: Outcome, into_id: str, field: str = "into"
) -> str | None:
    """The amendment into which this one can be merged, or why it cannot; none if it is not."""
    if outcome is not Outcome.MERGED:
        return None
    if not into_id:
        raise Invalid("Choose the amendment that goes on for this one.", field=field)
    into = session.get(Amendment, into_id, populate_existing=True)
    if into is None or into.state is AmendmentState.DRAFT:
        raise NotFound
    _refuse_itself(amendment, into, field)
    if into.state is AmendmentState.WITHDRAWN:
        raise WrongState(
            f"Amendment {into.number} was withdrawn: nothing can go on in it. Choose another one."
        )
    if standing(session, into).paragraph_id != standing(session, amendment).paragraph_id:
        raise Invalid(
            f"Amendment {into.number} stands on another paragraph. Choose one of this paragraph.",
            field=field,
        )
    if amendment.id in _way(session, into.id):
        raise Invalid(
            f"Amendment {into.number} was itself merged into this one. Choose another one.",
            field=field,
        )
    return into.id


def _refuse_itself(amendment: Amendment, into: Amendment, field: str) -> None:
    """Nothing goes on in itself, nor in what not everybody reads: that would tell of it."""
    if into.id == amendment.id:
        raise Invalid("An amendment cannot be merged into itself.", field=field)
    if into.number is None:
        raise Invalid("Nothing can go on in an amendment that not everybody reads.", field=field)


def _way(session: Session, amendment_id: str) -> Iterator[str]:
    """The amendments in which an amendment went on, one after the other."""
    latest = latest_disposition(session, amendment_id)
    while latest is not None and latest.outcome is Outcome.MERGED and latest.into_id:
        yield latest.into_id
        latest = latest_disposition(session, latest.into_id)
