"""Writing down what the Expert decided about an amendment, for everybody or sealed for a while."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import WrongState
from drafting.domain.identity import new_id
from drafting.domain.vocabulary import Act, AmendmentKind, AmendmentState, Outcome
from drafting.models import Amendment, Disposition
from drafting.record import journal


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision about to be recorded, with the words it uses if it changes the text."""

    outcome: Outcome
    reason: str
    words: str | None
    into_id: str | None = None
    """The amendment into which this one is merged, if it is."""
    waits: bool = False
    """Whether it is told only with the next release."""


def next_number(session: Session, amendment: Amendment) -> int:
    """The number of the next decision, or why there can be none."""
    if amendment.state is AmendmentState.WITHDRAWN:
        raise WrongState(
            "The delegation has withdrawn this amendment: there is nothing to decide."
        )
    latest = latest_disposition(session, amendment.id)
    is_in_text = latest is not None and latest.outcome.changes_the_text
    if is_in_text and amendment.kind is not AmendmentKind.RETAIN:
        raise WrongState(
            "This amendment was taken into the text already. Take that decision back first, or "
            "rewrite the paragraph if its words should change."
        )
    return number_after(session, amendment.id)


def number_after(session: Session, amendment_id: str) -> int:
    """The number that the next disposition of an amendment has."""
    count = select(func.count()).where(Disposition.amendment_id == amendment_id)
    return (session.scalar(count) or 0) + 1


def latest_disposition(session: Session, amendment_id: str) -> Disposition | None:
    """The last that was decided about an amendment, told or not."""
    query = select(Disposition).where(Disposition.amendment_id == amendment_id)
    return session.scalar(query.order_by(Disposition.number.desc()).limit(1))


def dispose(
    session: Session, actor: Actor, amendment: Amendment, number: int, ruling: Ruling
) -> Disposition:
    """Record a decision as one act, and make it the one that counts."""
    disposition = Disposition(
        id=new_id(),
        amendment_id=amendment.id,
        number=number,
        outcome=ruling.outcome,
        reason=ruling.reason,
        words=ruling.words,
        into_id=ruling.into_id,
        waits=ruling.waits,
        author_id=actor.user_id,
    )
    record = _seal if ruling.waits else _tell
    disposition.journal_seq = record(session, actor, disposition)
    session.add(disposition)
    session.flush()
    return disposition


def decided_facts(disposition: Disposition) -> dict[str, journal.Fact]:
    """What the journal keeps of a decision once it may be known."""
    words, into = disposition.words, disposition.into_id
    return {
        "number": disposition.number,
        "outcome": disposition.outcome.value,
        "reason": journal.words_hash(disposition.reason),
        "words": journal.words_hash(words) if words is not None else None,
        **({"into": into} if into else {}),
    }


def _tell(session: Session, actor: Actor, disposition: Disposition) -> int:
    act = Act.AMENDMENT_DECIDED if disposition.outcome.decides else Act.AMENDMENT_REOPENED
    facts = decided_facts(disposition)
    return journal.append(session, actor, act, disposition.amendment_id, facts)


def _seal(session: Session, actor: Actor, disposition: Disposition) -> int:
    """Record that something was decided: neither about what nor how can be read from it.

    The identity of the decision is part of what is hashed and stays unknown until it is told.
    """
    facts = {"id": disposition.id, "amendment": disposition.amendment_id}
    whole = journal.canonical_bytes({**facts, **decided_facts(disposition)}).decode()
    sealed: dict[str, journal.Fact] = {"sealed": journal.words_hash(whole)}
    return journal.append(session, actor, Act.DECISION_SEALED, new_id(), sealed)
