"""Pasting: what a delegation has in a mail or a document becomes drafts in its submission."""

from sqlalchemy.orm import Session

from drafting.domain import wording
from drafting.domain.actors import Actor
from drafting.domain.permissions import Permission, require
from drafting.domain.vocabulary import Act
from drafting.models import Submission
from drafting.record import gathered, journal, pasted, receipts
from drafting.record.drafts import Ties
from drafting.record.pasted import Paste


def take_up(session: Session, actor: Actor, declaration_id: str, paste: Paste) -> Submission:
    """Make drafts of what was confirmed, in the submission the delegation gathers."""
    require(actor, Permission.AMENDMENT_DRAFT)
    declaration = gathered.held(session, declaration_id)
    if known := receipts.made_before(session, actor, paste.form_key, Submission):
        return known
    pasted.refuse_unfit(session, declaration, paste)
    mail = pasted.mail_of(paste)
    submission = gathered.begun(session, actor, declaration)
    ties = Ties(actor.delegation_id, submission_id=submission.id)
    made = pasted.drafted(session, actor, declaration, paste, ties)
    together = _behind(submission.remarks, pasted.remarks_of(paste))
    submission.remarks = wording.optional_remark(together, field="remarks")
    submission.received = _behind(submission.received, mail)
    submission.revision_number += 1
    facts: dict[str, journal.Fact] = {
        "received": journal.words_hash(mail),
        "amendments": [one.id for one in made],
    }
    journal.append(session, actor, Act.SUBMISSION_FILLED, submission.id, facts)
    receipts.keep(session, actor, paste.form_key, submission.id)
    session.flush()
    return submission


def _behind(before: str, more: str) -> str:
    """What was there, with what comes now behind it."""
    return "\n\n".join(one for one in (before, more) if one)
