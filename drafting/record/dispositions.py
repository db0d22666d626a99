"""Writing down what the Expert decided about an amendment."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from drafting.domain.errors import WrongState
from drafting.domain.identity import new_id
from drafting.domain.permissions import Actor
from drafting.domain.vocabulary import Act, AmendmentKind, AmendmentState, Outcome
from drafting.models import Amendment, Disposition
from drafting.record import journal


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision about to be recorded, with the words it uses if it changes the text."""

    outcome: Outcome
    reason: str
    words: str | None


def next_number(session: Session, amendment: Amendment) -> int:
    """The number of the next decision, or why there can be none."""
    if amendment.state is AmendmentState.WITHDRAWN:
        raise WrongState(
            "The delegation has withdrawn this amendment: there is nothing to decide."
        )
    query = select(Disposition.outcome).where(Disposition.amendment_id == amendment.id)
    latest = session.scalar(query.order_by(Disposition.number.desc()).limit(1))
    is_in_text = latest is not None and latest.changes_the_text
    if is_in_text and amendment.kind is not AmendmentKind.RETAIN:
        raise WrongState(
            "This amendment was taken into the text already. Rewrite the paragraph if its words "
            "should change; the decision stays on the record."
        )
    count = select(func.count()).where(Disposition.amendment_id == amendment.id)
    return (session.scalar(count) or 0) + 1


def dispose(
    session: Session, actor: Actor, amendment: Amendment, number: int, ruling: Ruling
) -> Disposition:
    """Record a decision as one act, and make it the one that counts."""
    facts: dict[str, journal.Fact] = {
        "number": number,
        "outcome": ruling.outcome.value,
        "reason": journal.words_hash(ruling.reason),
        "words": journal.words_hash(ruling.words) if ruling.words is not None else None,
    }
    disposition = Disposition(
        id=new_id(),
        amendment_id=amendment.id,
        number=number,
        outcome=ruling.outcome,
        reason=ruling.reason,
        words=ruling.words,
        author_id=actor.user_id,
        journal_seq=journal.append(session, actor, Act.AMENDMENT_DECIDED, amendment.id, facts),
    )
    session.add(disposition)
    return disposition
