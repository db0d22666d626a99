"""Countering: a delegation proposes to change the words of another one's amendment."""

from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import Invalid, NotFound, StaleVersion, WrongState
from drafting.domain.permissions import Permission, allowed, require
from drafting.domain.vocabulary import Act, AmendmentState
from drafting.models import Amendment, Paragraph
from drafting.queries.carried import Standing, standing
from drafting.queries.releases import latest_release, released_row
from drafting.record import amended, drafts, journal, receipts
from drafting.record.adopted import refuse_adopted
from drafting.record.drafts import Ties
from drafting.record.proposals import Said, checked, said
from drafting.record.structure import lock

WAITS = (
    "A release changed the paragraph, and this amendment waits for its own delegation. "
    "Propose your words on the paragraph itself instead."
)


@dataclass(frozen=True, slots=True)
class Counter:
    """Other words for an amendment, and as which text of it the writer had read it."""

    amended_id: str
    text_number: int
    text: str
    reasons: str
    seen: str = ""
    """Names the words to which a release brought it; empty while it stands as submitted."""
    form_key: str = ""


def draft(session: Session, actor: Actor, counter: Counter) -> Amendment:
    """Keep other words for an amendment as a draft; nobody outside the delegation sees it."""
    other = _known(session, actor, counter.amended_id)
    require(actor, Permission.AMENDMENT_COUNTER, other)
    lock(session, other.declaration_id)
    session.refresh(other)
    if known := receipts.made_before(session, actor, counter.form_key, Amendment):
        return known
    _refuse_own(actor, other)
    amended.refuse_too_deep(session, other)
    what = _said(session, other, counter)
    ties = Ties(actor.delegation_id, amends_id=other.id, amends_number=other.submission_number)
    paragraph = session.get_one(Paragraph, standing(session, other).paragraph_id)
    made = drafts.keep(session, actor, paragraph, what, ties)
    receipts.keep(session, actor, counter.form_key, made.id)
    session.flush()
    return made


def revise(
    session: Session, actor: Actor, amendment_id: str, revision_number: int, counter: Counter
) -> Amendment:
    """Change such a draft; two members of a delegation do not overwrite each other."""
    own, other = _own(session, actor, amendment_id)
    require(actor, Permission.AMENDMENT_REVISE, own)
    refuse_adopted(lock(session, own.declaration_id))
    for one in (own, other):
        session.refresh(one)
    if known := receipts.made_before(session, actor, counter.form_key, Amendment):
        return known
    if own.state is not AmendmentState.DRAFT:
        raise WrongState("This amendment was submitted: its words are on the record and stay.")
    if own.revision_number != revision_number:
        raise StaleVersion(
            "Somebody of your delegation changed this draft while you were writing. "
            "Compare and save again."
        )
    what = _said(session, other, counter)
    own.text, own.reasons, own.base_id = what.text, what.reasons, what.base_id
    own.amends_number = other.submission_number
    own.revision_number = revision_number + 1
    journal.append(session, actor, Act.AMENDMENT_REVISED, own.id, {})
    receipts.keep(session, actor, counter.form_key, own.id)
    session.flush()
    return own


def _known(session: Session, actor: Actor, amendment_id: str) -> Amendment:
    found = session.get(Amendment, amendment_id)
    if found is None or not allowed(actor, Permission.AMENDMENT_READ, found):
        raise NotFound
    return found


def _own(session: Session, actor: Actor, amendment_id: str) -> tuple[Amendment, Amendment]:
    """A draft and the amendment that it would change."""
    own = _known(session, actor, amendment_id)
    if own.amends_id is None:
        raise NotFound
    return own, session.get_one(Amendment, own.amends_id)


def _refuse_own(actor: Actor, other: Amendment) -> None:
    if other.delegation_id != actor.delegation_id:
        return
    if other.state is AmendmentState.DRAFT:
        raise WrongState("This is a draft of your own delegation: edit it instead.")
    raise WrongState("This is an amendment of your own delegation: submit a revised text instead.")


def _said(session: Session, other: Amendment, counter: Counter) -> Said:
    """The words as they are kept, if they change what the other amendment says now."""
    amended.refuse_closed(session, other)
    amended.refuse_revised(other, counter.text_number)
    now = standing(session, other)
    if now.seen != counter.seen:
        raise StaleVersion(amended.REVISED)
    _refuse_waiting(session, other, now)
    what = checked(other.kind, now.base, counter.text, counter.reasons)
    what = replace(what, aim=said(other).aim)
    if what.text == now.text:
        raise Invalid(
            "These are the words of the amendment already. Change them, or support it instead.",
            field="text",
        )
    return what


def _refuse_waiting(session: Session, other: Amendment, now: Standing) -> None:
    """What is changed must stand on the words of the latest release."""
    latest = latest_release(session, other.declaration_id)
    row = released_row(session, latest.id, now.paragraph_id) if latest else None
    if row is None or row.version_id != now.base.id:
        raise WrongState(WAITS)
