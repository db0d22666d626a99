"""Amending: a delegation drafts, submits and withdraws its amendments."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from drafting.domain import clock
from drafting.domain.consultations import Faculty
from drafting.domain.errors import Invalid, NotFound, StaleVersion, WrongState
from drafting.domain.identity import new_id
from drafting.domain.permissions import Actor, Permission, allowed, require
from drafting.domain.vocabulary import Act, AmendmentKind, AmendmentState
from drafting.models import Amendment, Declaration, Disposition, Paragraph
from drafting.queries.releases import latest_release, published_version, released_row
from drafting.queries.rooms import Wish
from drafting.record import consultations, journal, receipts
from drafting.record.claims import claims_one
from drafting.record.proposals import (
    Said,
    checked,
    freeze_groups,
    keep_submission,
    latest_base,
    members_today,
    said,
)
from drafting.record.publication import tell_everybody
from drafting.record.structure import lock

MOVED = (
    "A release carried this amendment to another paragraph than the one it was submitted on. "
    "Adapt it there, or withdraw it and propose your words anew."
)

OPEN = (
    "Your draft is marked as confidential, and nothing confidential is taken in now. "
    "Take the mark off, or keep the draft."
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


def draft(session: Session, actor: Actor, proposal: Proposal) -> Amendment:
    """Keep a proposal as the delegation's own draft; nobody outside sees it."""
    paragraph = session.get(Paragraph, proposal.paragraph_id)
    if paragraph is None or published_version(session, paragraph.id, proposal.base_number) is None:
        raise NotFound
    require(actor, Permission.AMENDMENT_DRAFT, paragraph)
    if known := receipts.made_before(session, actor, proposal.form_key, Amendment):
        return known
    what = _checked(session, paragraph, proposal)
    amendment_id = new_id()
    seq = journal.append(session, actor, Act.AMENDMENT_DRAFTED, amendment_id, {})
    amendment = Amendment(
        id=amendment_id,
        declaration_id=paragraph.declaration_id,
        kind=proposal.kind,
        state=AmendmentState.DRAFT,
        paragraph_id=paragraph.id,
        base_id=what.base_id,
        delegation_id=actor.delegation_id,
        author_id=actor.user_id,
        text=what.text,
        reasons=what.reasons,
        revision_number=1,
        journal_seq=seq,
    )
    session.add(amendment)
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
    what = _checked(session, paragraph, proposal)
    amendment.text, amendment.reasons = what.text, what.reasons
    amendment.kind, amendment.base_id = what.kind, what.base_id
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
    declaration = _hold(session, amendment)
    if amendment.state is AmendmentState.SUBMITTED:
        return amendment
    if revision_number not in {None, amendment.revision_number}:
        raise StaleVersion(
            "Somebody of your delegation changed this draft since you opened it. "
            "Read it as it is now, then submit it."
        )
    paragraph = session.get_one(Paragraph, amendment.paragraph_id)
    _refuse_incomplete(session, amendment, paragraph)
    members = members_today(session, actor, group_ids)
    place = _admit(session, actor, amendment)
    is_public = _is_public(amendment, place)
    number = declaration.amendment_count + 1 if is_public else None
    facts = {"number": number, "groups": sorted(members), **_facts(amendment), **place.facts()}
    seq = journal.append(session, actor, Act.AMENDMENT_SUBMITTED, amendment.id, facts)
    keep_submission(session, amendment.id, 1, said(amendment), seq)
    freeze_groups(session, amendment.id, members)
    after: dict[str, object] = {"number": number, "submission_number": 1}
    after |= {"submitted_at": clock.now(), "state": AmendmentState.SUBMITTED}
    after |= {"consultation_id": place.consultation_id, "is_late": place.is_late}
    _pass(session, amendment, AmendmentState.DRAFT, after)
    declaration.amendment_count = number or declaration.amendment_count
    tell_everybody(declaration, seq, is_public=is_public)
    session.flush()
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
    paragraph = session.get_one(Paragraph, amendment.paragraph_id)
    what = _checked(session, paragraph, proposal)
    if what == said(amendment):
        raise Invalid(
            "This is what the amendment says already. Change its words or its reasons.",
            field="text",
        )
    _admit(session, actor, amendment)
    facts: dict[str, journal.Fact] = {"submission": submission_number + 1, **what.facts()}
    seq = journal.append(session, actor, Act.AMENDMENT_RESUBMITTED, amendment.id, facts)
    keep_submission(session, amendment.id, submission_number + 1, what, seq)
    after = {
        "kind": what.kind,
        "base_id": what.base_id,
        "submission_number": submission_number + 1,
    }
    after |= {"text": what.text, "reasons": what.reasons}
    _pass(session, amendment, AmendmentState.SUBMITTED, after)
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
    if _is_decided(session, amendment):
        raise WrongState(
            "The Expert has decided on this amendment: it can no longer be withdrawn."
        )
    if amendment.state is AmendmentState.DRAFT:
        raise WrongState("This is a draft of your delegation: nobody outside has seen it.")
    seq = journal.append(session, actor, Act.AMENDMENT_WITHDRAWN, amendment.id, {})
    _pass(
        session,
        amendment,
        AmendmentState.SUBMITTED,
        {"state": AmendmentState.WITHDRAWN, "withdrawn_at": clock.now()},
    )
    tell_everybody(declaration, seq, is_public=amendment.number is not None)
    session.flush()
    return amendment


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


def _admit(session: Session, actor: Actor, amendment: Amendment) -> consultations.Admitted:
    """The consultation that takes an amendment in now; a draft may be meant for one."""
    is_draft = amendment.state is AmendmentState.DRAFT
    meant_for = amendment.consultation_id if is_draft else None
    wish = Wish(amendment.declaration_id, Faculty.PROPOSE, consultation_id=meant_for)
    return consultations.admit(session, actor, wish)


def _is_public(amendment: Amendment, place: consultations.Admitted) -> bool:
    """Whether everybody reads it at once; a mark that is not taken in is refused."""
    if amendment.is_confidential and not place.takes_confidential:
        raise Invalid(OPEN, field="confidential")
    return not (place.is_sealed or amendment.is_confidential)


def _checked(session: Session, paragraph: Paragraph, proposal: Proposal) -> Said:
    base = latest_base(session, paragraph, proposal.kind, proposal.base_number)
    return checked(proposal.kind, base, proposal.text, proposal.reasons)


def _facts(amendment: Amendment) -> dict[str, journal.Fact]:
    return {"paragraph": amendment.paragraph_id, **said(amendment).facts()}


def _is_decided(session: Session, amendment: Amendment) -> bool:
    decided = select(Disposition.id).where(Disposition.amendment_id == amendment.id)
    return session.scalar(decided.limit(1)) is not None


def _refuse_settled(session: Session, amendment: Amendment, paragraph_id: str) -> None:
    """A revised text needs an amendment that was submitted and still waits where it was."""
    if amendment.state is AmendmentState.DRAFT:
        raise WrongState("This is a draft of your delegation: edit it, then submit it.")
    if amendment.state is AmendmentState.WITHDRAWN:
        raise WrongState("This amendment was withdrawn. Write a new one instead.")
    if _is_decided(session, amendment):
        raise WrongState(
            "The Expert has decided on this amendment: its words stay as they were decided on. "
            "Write a new one on the latest release."
        )
    if paragraph_id != amendment.paragraph_id:
        raise WrongState(MOVED)


def _refuse_incomplete(session: Session, amendment: Amendment, paragraph: Paragraph) -> None:
    if amendment.state is not AmendmentState.DRAFT:
        raise WrongState("This amendment was withdrawn. Write a new one instead.")
    release = latest_release(session, amendment.declaration_id)
    row = released_row(session, release.id, paragraph.id) if release else None
    if row is None:
        raise WrongState(
            "This paragraph is not in the latest release any more; your draft is kept. "
            "Open the latest release and propose your words there."
        )
    if row.version_id != amendment.base_id:
        raise StaleVersion(
            "A new release changed this paragraph after you wrote your draft. "
            "Compare, bring the draft up to date and submit again."
        )


def _pass(
    session: Session, amendment: Amendment, before: AmendmentState, after: Mapping[str, object]
) -> None:
    """Change the state only from the state seen: of two at once, one is refused."""
    statement = (
        update(Amendment)
        .where(Amendment.id == amendment.id, Amendment.state == before)
        .values(**after)
    )
    if not claims_one(session, statement):
        raise WrongState("Somebody of your delegation was quicker. Look at the amendment again.")
    session.refresh(amendment)
