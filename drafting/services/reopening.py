"""Reopening: the Expert takes a decision back, and the amendment waits once more."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from drafting.domain import wording
from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound, StaleVersion, WrongState
from drafting.domain.permissions import Permission, require
from drafting.domain.telling import When
from drafting.domain.vocabulary import AmendmentState, Outcome
from drafting.models import Amendment, Disposition
from drafting.queries.told import is_decided
from drafting.record import receipts
from drafting.record.confidence import reason_for_everybody
from drafting.record.dispositions import Ruling, dispose, latest_disposition, number_after
from drafting.record.publication import tell_everybody
from drafting.record.structure import lock
from drafting.record.taking_back import bring_back, earlier


@dataclass(frozen=True, slots=True)
class Recall:
    """Which decision is taken back, and why."""

    amendment_id: str
    number: int
    """The decision that the Expert looked at; if another one counts by now, nothing is done."""
    reason: str
    when: When = When.AT_ONCE
    form_key: str = ""
    public_reason: str = ""
    """Why the words change back, for everybody, where the amendment is confidential."""


def reopen(session: Session, actor: Actor, recall: Recall) -> Disposition:
    """Take a decision back; the words it put in go, where nobody built on them since.

    The words of the disposition are those that stand again; none where the text stays as it is.
    """
    amendment = session.get(Amendment, recall.amendment_id)
    if amendment is None or amendment.state is AmendmentState.DRAFT:
        raise NotFound
    require(actor, Permission.AMENDMENT_DECIDE, amendment)
    reason = wording.remark(recall.reason, field="reason", what="A reason")
    if known := receipts.made_before(session, actor, recall.form_key, Disposition):
        return known
    declaration = lock(session, amendment.declaration_id)
    session.refresh(amendment)
    standing = _standing(session, recall)
    waits = recall.when is When.WITH_RELEASE or not is_decided(session, amendment.id)
    before = earlier(session, amendment, standing, _act_before(session, standing))
    why = reason_for_everybody(amendment, reason, recall.public_reason) if before else reason
    words = before.words if before else None
    ruling = Ruling(Outcome.REOPENED, reason, words, waits=waits)
    number = number_after(session, amendment.id)
    reopened = dispose(session, actor, amendment, number, ruling)
    if before is not None:
        bring_back(session, actor, before, why, reopened.journal_seq)
    is_public = amendment.number is not None and not waits
    tell_everybody(declaration, reopened.journal_seq, is_public=is_public)
    receipts.keep(session, actor, recall.form_key, reopened.id)
    session.flush()
    return reopened


def brings_back(session: Session, actor: Actor, amendment_id: str) -> bool:
    """Whether taking the last decision back would now let stand again what stood before it."""
    amendment = session.get(Amendment, amendment_id)
    if amendment is None or amendment.state is AmendmentState.DRAFT:
        raise NotFound
    require(actor, Permission.AMENDMENT_DECIDE, amendment)
    latest = latest_disposition(session, amendment_id)
    return latest is not None and bool(
        earlier(session, amendment, latest, _act_before(session, latest))
    )


def _standing(session: Session, recall: Recall) -> Disposition:
    """The decision that counts, which must be the one that was looked at."""
    latest = latest_disposition(session, recall.amendment_id)
    if latest is None or not latest.outcome.decides:
        raise WrongState("This amendment waits for a decision: there is nothing to take back.")
    if latest.number != recall.number:
        raise StaleVersion(
            "This amendment was decided again after you opened the page. "
            "Read the decision that counts now, then take it back if you still want to."
        )
    return latest


def _act_before(session: Session, standing: Disposition) -> int:
    """The act of the disposition before this one; 0 if there was none."""
    query = select(func.max(Disposition.journal_seq)).where(
        Disposition.amendment_id == standing.amendment_id, Disposition.number < standing.number
    )
    return session.scalar(query) or 0
