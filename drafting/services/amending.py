"""Amending: a delegation drafts, submits and withdraws its amendments."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from drafting.domain import clock, wording
from drafting.domain.errors import Invalid, NotFound, StaleVersion, WrongState
from drafting.domain.identity import new_id
from drafting.domain.permissions import Actor, Permission, allowed, require
from drafting.domain.vocabulary import Act, AmendmentKind, AmendmentState, ParagraphKind
from drafting.models import (
    Amendment,
    Declaration,
    Disposition,
    Paragraph,
    ParagraphVersion,
)
from drafting.queries.releases import latest_release, published_version, released_row
from drafting.record import journal, receipts
from drafting.record.claims import claims_one
from drafting.record.structure import lock


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
    base = _latest_base(session, paragraph, proposal)
    text, reasons = _words(proposal, base)
    amendment_id = new_id()
    seq = journal.append(session, actor, Act.AMENDMENT_DRAFTED, amendment_id, {})
    amendment = Amendment(
        id=amendment_id,
        declaration_id=paragraph.declaration_id,
        kind=proposal.kind,
        state=AmendmentState.DRAFT,
        paragraph_id=paragraph.id,
        base_id=base.id,
        delegation_id=actor.delegation_id,
        author_id=actor.user_id,
        text=text,
        reasons=reasons,
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
    base = _latest_base(session, paragraph, proposal)
    amendment.text, amendment.reasons = _words(proposal, base)
    amendment.kind, amendment.base_id = proposal.kind, base.id
    amendment.revision_number = revision_number + 1
    journal.append(session, actor, Act.AMENDMENT_REVISED, amendment.id, {})
    receipts.keep(session, actor, proposal.form_key, amendment.id)
    session.flush()
    return amendment


def submit(
    session: Session, actor: Actor, amendment_id: str, revision_number: int | None = None
) -> Amendment:
    """Put a draft on the record in the delegation's name; from now on its words are frozen.

    `revision_number` is the one the member had read; words nobody looked at are not submitted.
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
    number = declaration.amendment_count + 1
    facts: dict[str, journal.Fact] = {
        "number": number,
        "kind": amendment.kind.value,
        "paragraph": amendment.paragraph_id,
        "base": amendment.base_id,
        "words": journal.words_hash(amendment.text),
        "reasons": journal.words_hash(amendment.reasons),
    }
    seq = journal.append(session, actor, Act.AMENDMENT_SUBMITTED, amendment.id, facts)
    _pass(
        session,
        amendment,
        AmendmentState.DRAFT,
        {"state": AmendmentState.SUBMITTED, "number": number, "submitted_at": clock.now()},
    )
    declaration.amendment_count, declaration.public_seq = number, seq
    session.flush()
    return amendment


def withdraw(session: Session, actor: Actor, amendment_id: str) -> Amendment:
    """Take an amendment back before it is decided; its words stay readable as withdrawn."""
    amendment = _own(session, actor, amendment_id)
    require(actor, Permission.AMENDMENT_WITHDRAW, amendment)
    declaration = _hold(session, amendment)
    if amendment.state is AmendmentState.WITHDRAWN:
        return amendment
    decided = select(Disposition.id).where(Disposition.amendment_id == amendment.id)
    if session.scalar(decided.limit(1)):
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
    declaration.public_seq = seq
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


def _latest_base(session: Session, paragraph: Paragraph, proposal: Proposal) -> ParagraphVersion:
    """The version in the latest release, which must be the one the proposal was written on."""
    release = latest_release(session, paragraph.declaration_id)
    row = released_row(session, release.id, paragraph.id) if release else None
    if row is None:
        raise WrongState(
            "This paragraph is not in the latest release any more. "
            "Open the latest release and propose your words there."
        )
    if row.kind in {ParagraphKind.TITLE, ParagraphKind.FORMULA} and (
        proposal.kind is not AmendmentKind.REPLACE
    ):
        raise Invalid("A title or an opening formula can only be replaced.", field="kind")
    if row.version_number != proposal.base_number:
        raise StaleVersion
    return session.get_one(ParagraphVersion, row.version_id)


def _words(proposal: Proposal, base: ParagraphVersion) -> tuple[str, str]:
    reasons = wording.optional_remark(proposal.reasons, field="reasons")
    if proposal.kind is AmendmentKind.DELETE:
        return "", reasons
    text = wording.paragraph_words(proposal.text)
    if proposal.kind is AmendmentKind.REPLACE and text == base.text:
        raise Invalid(
            "The words are the same as in the draft. Change them, or comment instead.",
            field="text",
        )
    if proposal.kind is AmendmentKind.INSERT_AFTER and text == base.text:
        raise Invalid(
            "These are the words of the paragraph before it. Write those of the new one alone.",
            field="text",
        )
    return text, reasons


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
