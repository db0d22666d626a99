"""Gathering: a delegation brings drafts and remarks together, and submits them at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from drafting.domain import clock, wording
from drafting.domain.actors import Actor
from drafting.domain.consultations import Faculty
from drafting.domain.errors import DraftingError, Invalid, NotFound, StaleVersion, WrongState
from drafting.domain.permissions import Permission, allowed, require
from drafting.domain.vocabulary import Act, AmendmentState
from drafting.models import Amendment, Declaration, Submission
from drafting.queries.releases import newest_row
from drafting.queries.rooms import Wish
from drafting.record import consultations, entrance, gathered, journal, receipts, submitting
from drafting.record.consultations import Admitted
from drafting.record.proposals import members_today
from drafting.record.publication import tell_everybody
from drafting.record.structure import lock
from drafting.record.submitting import Terms

CHANGED = (
    "Somebody of your delegation changed the submission since you opened it. "
    "Read it as it is now, then submit it."
)
OVERWRITES = (
    "Somebody of your delegation changed the remarks while you were writing. "
    "Compare and save again."
)
APART = (
    "The drafts are meant for different consultations. "
    "Take those for another one out, and submit them by themselves."
)
SENT = "This submission is on the record: what is in it stays as it is."


@dataclass(frozen=True, slots=True)
class Remarks:
    """General remarks, and which revision of them the member had before them."""

    text: str
    revision_number: int
    form_key: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """A submission as it was read before it is sent: words nobody looked at do not leave."""

    revision_number: int
    drafts: Mapping[str, int]
    """The drafts in it, each with its revision."""
    group_ids: tuple[str, ...] = ()


def add(session: Session, actor: Actor, amendment_id: str) -> Submission:
    """Put a draft of the own delegation into its submission, which is begun if there is none."""
    amendment = _draft(session, actor, amendment_id)
    declaration = _hold(session, amendment)
    submission = gathered.begun(session, actor, declaration)
    if amendment.submission_id == submission.id:
        return submission
    facts: dict[str, journal.Fact] = {"amendment": amendment.id}
    journal.append(session, actor, Act.SUBMISSION_FILLED, submission.id, facts)
    amendment.submission = submission
    session.flush()
    return submission


def take_out(session: Session, actor: Actor, amendment_id: str) -> Amendment:
    """Take a draft out of the submission; it stays a draft."""
    amendment = _draft(session, actor, amendment_id)
    _hold(session, amendment)
    if amendment.submission_id is None:
        return amendment
    facts: dict[str, journal.Fact] = {"amendment": amendment.id}
    journal.append(session, actor, Act.SUBMISSION_LIGHTENED, amendment.submission_id, facts)
    amendment.submission = None
    session.flush()
    return amendment


def begin(session: Session, actor: Actor, declaration_id: str, remarks: Remarks) -> Submission:
    """Begin a submission with its remarks; one that the delegation has begun already is kept."""
    require(actor, Permission.AMENDMENT_DRAFT)
    declaration = gathered.held(session, declaration_id)
    if known := receipts.made_before(session, actor, remarks.form_key, Submission):
        return known
    submission = gathered.begun(session, actor, declaration)
    return _remark(session, actor, submission, remarks)


def revise(session: Session, actor: Actor, submission_id: str, remarks: Remarks) -> Submission:
    """Change the general remarks; two members of a delegation do not overwrite each other."""
    submission = _own(session, actor, submission_id)
    require(actor, Permission.SUBMISSION_WRITE, submission)
    _hold_it(session, submission)
    if known := receipts.made_before(session, actor, remarks.form_key, Submission):
        return known
    if submission.number is not None:
        raise WrongState(SENT)
    return _remark(session, actor, submission, remarks)


def submit(session: Session, actor: Actor, submission_id: str, seen: Seen) -> Submission:
    """Put everything in it on the record in the delegation's name: all of it, or nothing."""
    submission = _own(session, actor, submission_id)
    require(actor, Permission.SUBMISSION_SUBMIT, submission)
    declaration = _hold_it(session, submission)
    if submission.number is not None:
        return submission
    drafts = gathered.gathered(session, submission)
    _refuse_unread(submission, drafts, seen)
    if not drafts and not submission.remarks:
        raise Invalid("There is nothing in this submission yet. Put drafts or remarks into it.")
    for amendment in drafts:
        _refuse_incomplete(session, amendment)
    members = members_today(session, actor, seen.group_ids)
    places = _places(session, actor, submission, drafts)
    place = places[0]
    number = gathered.number_for(session, declaration, drafts, place)
    facts: dict[str, journal.Fact] = {
        "number": number,
        "amendments": [one.id for one in drafts],
        "remarks": journal.words_hash(submission.remarks),
    }
    seq = journal.append(session, actor, Act.SUBMISSION_SUBMITTED, submission.id, facts)
    submission.number, submission.submitted_at = number, clock.now()
    submission.consultation_id = place.consultation_id
    tell_everybody(declaration, seq, is_public=number > 0)
    session.flush()
    more: dict[str, journal.Fact] = {"submission": submission.id}
    for amendment, own in zip(drafts, places, strict=False):
        submitting.put_on_record(session, actor, amendment, Terms(members, own, more))
    return submission


def _places(
    session: Session, actor: Actor, submission: Submission, drafts: Sequence[Amendment]
) -> list[Admitted]:
    """Through which consultation each draft enters, or the remarks where they come alone."""
    if not drafts:
        wish = Wish(submission.declaration_id, Faculty.PROPOSE)
        return [consultations.admit(session, actor, wish)]
    places = [entrance.admitted(session, actor, one) for one in drafts]
    if len({one.consultation_id for one in places}) > 1:
        raise Invalid(APART)
    return places


def _draft(session: Session, actor: Actor, amendment_id: str) -> Amendment:
    amendment = session.get(Amendment, amendment_id)
    if amendment is None or not allowed(actor, Permission.AMENDMENT_READ, amendment):
        raise NotFound
    require(actor, Permission.AMENDMENT_REVISE, amendment)
    return amendment


def _own(session: Session, actor: Actor, submission_id: str) -> Submission:
    submission = session.get(Submission, submission_id)
    if submission is None or not allowed(actor, Permission.SUBMISSION_READ, submission):
        raise NotFound
    return submission


def _hold(session: Session, amendment: Amendment) -> Declaration:
    declaration = lock(session, amendment.declaration_id)
    session.refresh(amendment)
    if amendment.state is not AmendmentState.DRAFT:
        raise WrongState("This amendment was submitted: it stays where it was submitted.")
    return declaration


def _hold_it(session: Session, submission: Submission) -> Declaration:
    declaration = lock(session, submission.declaration_id)
    session.refresh(submission)
    return declaration


def _remark(
    session: Session, actor: Actor, submission: Submission, remarks: Remarks
) -> Submission:
    if submission.revision_number != remarks.revision_number:
        raise StaleVersion(OVERWRITES)
    submission.remarks = wording.optional_remark(remarks.text, field="remarks")
    submission.revision_number = remarks.revision_number + 1
    journal.append(session, actor, Act.SUBMISSION_REVISED, submission.id, {})
    receipts.keep(session, actor, remarks.form_key, submission.id)
    session.flush()
    return submission


def _refuse_unread(submission: Submission, drafts: Sequence[Amendment], seen: Seen) -> None:
    found = {one.id: one.revision_number for one in drafts}
    if submission.revision_number != seen.revision_number or found != dict(seen.drafts):
        raise StaleVersion(CHANGED)


def _refuse_incomplete(session: Session, amendment: Amendment) -> None:
    """The refusal of one draft, which names it: the others wait with it."""
    try:
        submitting.refuse_incomplete(session, amendment)
    except DraftingError as refusal:
        row = newest_row(session, amendment.declaration_id, amendment.paragraph_id)
        on = f" on {row.name}" if row else ""
        sentence = f"Nothing was submitted, because of the draft{on}: {refusal}"
        raise type(refusal)(sentence, field=f"draft-{amendment.id}") from refusal
