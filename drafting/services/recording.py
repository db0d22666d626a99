"""Recording: the secretariat puts on the record what a State sent by mail, and says so."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.domain import clock, wording
from drafting.domain.actors import Actor
from drafting.domain.consultations import Faculty
from drafting.domain.errors import Invalid
from drafting.domain.identity import new_id
from drafting.domain.permissions import Permission, require
from drafting.domain.vocabulary import Act, Role, StakeholderKind
from drafting.models import Declaration, Delegation, Stakeholder, Submission
from drafting.queries.rooms import Wish
from drafting.record import consultations, gathered, journal, pasted, receipts, submitting
from drafting.record.consultations import Admitted
from drafting.record.drafts import Ties
from drafting.record.pasted import Paste
from drafting.record.publication import tell_everybody
from drafting.record.submitting import Terms

LONGEST_SENDER = 200


@dataclass(frozen=True, slots=True)
class Received:
    """A mail that came for a State: for which one, when it was sent, and by whom."""

    stakeholder_id: str
    sent_on: date | None
    sender: str
    paste: Paste


def record(session: Session, actor: Actor, declaration_id: str, mail: Received) -> Submission:
    """Put the confirmed changes on the record for a State; everywhere it is said who did."""
    require(actor, Permission.AMENDMENT_RECORD)
    declaration = gathered.held(session, declaration_id)
    if known := receipts.made_before(session, actor, mail.paste.form_key, Submission):
        return known
    pasted.refuse_unfit(session, declaration, mail.paste)
    place = _place(session, declaration, mail)
    submission = _submission(session, actor, declaration, (mail, place))
    ties = Ties(submission.delegation_id, submission_id=submission.id)
    more: dict[str, journal.Fact] = {
        "submission": submission.id,
        "recorded_for": mail.stakeholder_id,
    }
    for amendment in pasted.drafted(session, actor, declaration, mail.paste, ties):
        submitting.put_on_record(session, actor, amendment, Terms({}, place, more))
    receipts.keep(session, actor, mail.paste.form_key, submission.id)
    session.flush()
    return submission


def _place(session: Session, declaration: Declaration, mail: Received) -> Admitted:
    """Where the State itself would have spoken; what came by mail is never turned away."""
    state = session.get(Stakeholder, mail.stakeholder_id)
    speaker = Actor(
        role=Role.PARTICIPANT,
        delegation_id=_delegation_id(session, mail.stakeholder_id),
        stakeholder_id=mail.stakeholder_id,
        stakeholder_kind=state.kind if state else None,
    )
    return consultations.received(session, speaker, Wish(declaration.id, Faculty.PROPOSE))


def _submission(
    session: Session, actor: Actor, declaration: Declaration, sent: tuple[Received, Admitted]
) -> Submission:
    mail, place = sent
    delegation_id = _delegation_id(session, mail.stakeholder_id)
    sender = wording.line(
        mail.sender, field="sender", what="The sender of the mail", most=LONGEST_SENDER
    )
    sent_on = _day(mail.sent_on)
    submission_id = new_id()
    number = gathered.number_for(session, declaration, (), place)
    remarks, received = pasted.remarks_of(mail.paste), pasted.mail_of(mail.paste)
    facts: dict[str, journal.Fact] = {
        "number": number,
        "recorded_for": mail.stakeholder_id,
        "sent_on": sent_on.isoformat(),
        "sender": journal.words_hash(sender),
        "received": journal.words_hash(received),
        "remarks": journal.words_hash(remarks),
    }
    seq = journal.append(session, actor, Act.SUBMISSION_RECORDED, submission_id, facts)
    submission = Submission(
        id=submission_id,
        declaration_id=declaration.id,
        number=number,
        delegation_id=delegation_id,
        author_id=actor.user_id,
        remarks=remarks,
        received=received,
        revision_number=1,
        submitted_at=clock.now(),
        consultation_id=place.consultation_id,
        mail_from=sender,
        mail_sent_on=sent_on,
        journal_seq=seq,
    )
    session.add(submission)
    tell_everybody(declaration, seq, is_public=number > 0)
    session.flush()
    return submission


def _delegation_id(session: Session, stakeholder_id: str) -> str:
    query = (
        select(Delegation.id)
        .join(Stakeholder, Delegation.stakeholder_id == Stakeholder.id)
        .where(Stakeholder.id == stakeholder_id, Stakeholder.kind == StakeholderKind.STATE)
    )
    found = session.scalar(query)
    if found is None:
        raise Invalid("Choose the State that sent it.", field="stakeholder")
    return found


def _day(sent_on: date | None) -> date:
    if sent_on is None:
        raise Invalid("Enter the day on which the mail was sent.", field="sent_on")
    if sent_on > clock.now().date():
        raise Invalid("This day has not come yet. Enter the day of the mail.", field="sent_on")
    return sent_on
