"""Amending: a delegation drafts, submits and withdraws its amendments."""

from collections.abc import Collection
from dataclasses import asdict, dataclass, replace

from sqlalchemy.orm import Session

from drafting.domain import clock
from drafting.domain.actors import Actor
from drafting.domain.errors import Invalid, NotFound, StaleVersion, WrongState
from drafting.domain.permissions import Permission, allowed, require
from drafting.domain.vocabulary import Act, AmendmentKind, AmendmentState
from drafting.models import Amendment, Declaration, Paragraph
from drafting.queries.releases import published_version
from drafting.queries.told import is_decided
from drafting.record import drafts, entrance, journal, receipts, submitting
from drafting.record.aims import NOWHERE, Aim, aim_at, checked_aim
from drafting.record.amended import refuse_other_kind
from drafting.record.proposals import (
    Said,
    checked,
    keep_submission,
    latest_base,
    members_today,
    said,
)
from drafting.record.publication import tell_everybody
from drafting.record.structure import lock
from drafting.record.submitting import Terms

MOVED = (
    "A release carried this amendment to another paragraph than the one it was submitted on. "
    "Adapt it there, or withdraw it and propose your words anew."
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a delegation asks for, before anyone has accepted to record it."""

    paragraph_id: str
    base_number: int
    kind: AmendmentKind
    text: str
    reasons: str
    form_key: str = ""
    aim: Aim = NOWHERE


def draft(session: Session, actor: Actor, proposal: Proposal) -> Amendment:
    """Keep a proposal as the delegation's own draft; nobody outside sees it."""
    paragraph = session.get(Paragraph, proposal.paragraph_id)
    if paragraph is None or published_version(session, paragraph.id, proposal.base_number) is None:
        raise NotFound
    require(actor, Permission.AMENDMENT_DRAFT, paragraph)
    if known := receipts.made_before(session, actor, proposal.form_key, Amendment):
        return known
    what = _checked(session, paragraph, proposal)
    amendment = drafts.keep(session, actor, paragraph, what)
    receipts.keep(session, actor, proposal.form_key, amendment.id)
    session.flush()
    return amendment


def revise(
    session: Session, actor: Actor, amendment_id: str, revision_number: int, proposal: Proposal
) -> Amendment:
    """Change a draft; two members of a delegation do not overwrite each other."""
    amendment = _own(session, actor, amendment_id)
    require(actor, Permission.AMENDMENT_REVISE, amendment)
    _hold(session, amendment)
    if known := receipts.made_before(session, actor, proposal.form_key, Amendment):
        return known
    if amendment.state is not AmendmentState.DRAFT:
        raise WrongState("This amendment was submitted: its words are on the record and stay.")
    if amendment.revision_number != revision_number:
        raise StaleVersion(
            "Somebody of your delegation changed this draft while you were writing. "
            "Compare and save again."
        )
    paragraph = session.get_one(Paragraph, amendment.paragraph_id)
    if published_version(session, paragraph.id, proposal.base_number) is None:
        raise NotFound
    refuse_other_kind(amendment, proposal.kind)
    what = _checked(session, paragraph, proposal)
    amendment.text, amendment.reasons = what.text, what.reasons
    amendment.kind, amendment.base_id = what.kind, what.base_id
    aim_at(amendment, what.aim)
    amendment.revision_number = revision_number + 1
    journal.append(session, actor, Act.AMENDMENT_REVISED, amendment.id, {})
    receipts.keep(session, actor, proposal.form_key, amendment.id)
    session.flush()
    return amendment


def submit(
    session: Session,
    actor: Actor,
    amendment_id: str,
    revision_number: int | None = None,
    group_ids: Collection[str] = (),
) -> Amendment:
    """Put a draft on the record in the delegation's name; from now on its words are frozen.

    `revision_number` is the one the member had read; words nobody looked at are not submitted.
    `group_ids` are the groups on whose behalf it speaks, with those who belong to them today.
    """
    amendment = _own(session, actor, amendment_id)
    require(actor, Permission.AMENDMENT_SUBMIT, amendment)
    _hold(session, amendment)
    if amendment.state is AmendmentState.SUBMITTED:
        return amendment
    if revision_number not in {None, amendment.revision_number}:
        raise StaleVersion(
            "Somebody of your delegation changed this draft since you opened it. "
            "Read it as it is now, then submit it."
        )
    submitting.refuse_incomplete(session, amendment)
    members = members_today(session, actor, group_ids)
    place = entrance.admitted(session, actor, amendment)
    submitting.put_on_record(session, actor, amendment, Terms(members, place))
    return amendment


def resubmit(
    session: Session, actor: Actor, amendment_id: str, submission_number: int, proposal: Proposal
) -> Amendment:
    """Put a revised text on the record in place of the one before, which stays readable.

    Whoever supports the amendment goes on supporting it, and can leave.
    """
    amendment = _own(session, actor, amendment_id)
    require(actor, Permission.AMENDMENT_SUBMIT, amendment)
    declaration = _hold(session, amendment)
    if known := receipts.made_before(session, actor, proposal.form_key, Amendment):
        return known
    _refuse_settled(session, amendment, proposal.paragraph_id)
    if amendment.submission_number != submission_number:
        raise StaleVersion(
            "Somebody of your delegation submitted a revised text while you were writing. "
            "Compare and submit again."
        )
    refuse_other_kind(amendment, proposal.kind)
    paragraph = session.get_one(Paragraph, amendment.paragraph_id)
    what = _checked(session, paragraph, proposal)
    if what == said(amendment):
        raise Invalid(
            "This is what the amendment says already. Change its words or its reasons.",
            field="text",
        )
    entrance.admitted(session, actor, amendment)
    facts: dict[str, journal.Fact] = {"submission": submission_number + 1, **what.facts()}
    seq = journal.append(session, actor, Act.AMENDMENT_RESUBMITTED, amendment.id, facts)
    keep_submission(session, amendment.id, submission_number + 1, what, seq)
    after = {**_columns(what), "submission_number": submission_number + 1}
    submitting.pass_on(session, amendment, AmendmentState.SUBMITTED, after)
    tell_everybody(declaration, seq, is_public=amendment.number is not None)
    receipts.keep(session, actor, proposal.form_key, amendment.id)
    session.flush()
    return amendment


def withdraw(session: Session, actor: Actor, amendment_id: str) -> Amendment:
    """Take an amendment back before it is decided; its words stay readable as withdrawn."""
    amendment = _own(session, actor, amendment_id)
    require(actor, Permission.AMENDMENT_WITHDRAW, amendment)
    declaration = _hold(session, amendment)
    if amendment.state is AmendmentState.WITHDRAWN:
        return amendment
    if is_decided(session, amendment.id):
        raise WrongState(
            "The Expert has decided on this amendment: it can no longer be withdrawn."
        )
    if amendment.state is AmendmentState.DRAFT:
        raise WrongState("This is a draft of your delegation: nobody outside has seen it.")
    seq = journal.append(session, actor, Act.AMENDMENT_WITHDRAWN, amendment.id, {})
    submitting.pass_on(
        session,
        amendment,
        AmendmentState.SUBMITTED,
        {"state": AmendmentState.WITHDRAWN, "withdrawn_at": clock.now()},
    )
    tell_everybody(declaration, seq, is_public=amendment.number is not None)
    session.flush()
    return amendment


def _columns(what: Said) -> dict[str, object]:
    """What an amendment says, as its columns keep it."""
    said_now = {"kind": what.kind, "base_id": what.base_id, "text": what.text}
    return {**said_now, "reasons": what.reasons, **asdict(what.aim)}


def _own(session: Session, actor: Actor, amendment_id: str) -> Amendment:
    amendment = session.get(Amendment, amendment_id)
    if amendment is None or not allowed(actor, Permission.AMENDMENT_READ, amendment):
        raise NotFound
    return amendment


def _hold(session: Session, amendment: Amendment) -> Declaration:
    """Lock the declaration and read the amendment anew: another member may have changed it."""
    declaration = lock(session, amendment.declaration_id)
    session.refresh(amendment)
    return declaration


def _checked(session: Session, paragraph: Paragraph, proposal: Proposal) -> Said:
    kind, base = latest_base(session, paragraph, proposal.kind, proposal.base_number)
    aim = checked_aim(session, paragraph, kind, proposal.aim)
    return replace(checked(kind, base, proposal.text, proposal.reasons), aim=aim)


def _refuse_settled(session: Session, amendment: Amendment, paragraph_id: str) -> None:
    """A revised text needs an amendment that was submitted and still waits where it was."""
    if amendment.state is AmendmentState.DRAFT:
        raise WrongState("This is a draft of your delegation: edit it, then submit it.")
    if amendment.state is AmendmentState.WITHDRAWN:
        raise WrongState("This amendment was withdrawn. Write a new one instead.")
    if is_decided(session, amendment.id):
        raise WrongState(
            "The Expert has decided on this amendment: its words stay as they were decided on. "
            "Write a new one on the latest release."
        )
    if paragraph_id != amendment.paragraph_id:
        raise WrongState(MOVED)
