"""Carrying on: a delegation confirms or adapts its amendment on a newer release."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from drafting.domain import wording
from drafting.domain.actors import Actor
from drafting.domain.errors import Invalid, NotFound, StaleVersion, WrongState
from drafting.domain.identity import new_id
from drafting.domain.permissions import Permission, allowed, require
from drafting.domain.vocabulary import Act, AmendmentKind, AmendmentState, Answer, Fate
from drafting.models import (
    Amendment,
    CarriedAmendment,
    CarriedAnswer,
    ParagraphVersion,
    Release,
)
from drafting.queries.carried import Standing, is_latest_carried, standing
from drafting.queries.told import is_decided
from drafting.record import journal, receipts
from drafting.record.adopted import refuse_adopted
from drafting.record.publication import tell_everybody
from drafting.record.structure import lock

ACTS = {
    Answer.CONFIRMED: Act.AMENDMENT_CONFIRMED,
    Answer.ADAPTED: Act.AMENDMENT_ADAPTED,
}

WORDLESS = {
    AmendmentKind.DELETE: "A deletion has no words to adapt. Confirm it, or withdraw it.",
    AmendmentKind.MOVE: (
        "A move has no words to adapt. Submit a revised text with another place, or withdraw it."
    ),
    AmendmentKind.RETAIN: (
        "Whoever wants the text kept has no words to adapt. Confirm it to keep the words that "
        "stand now, or withdraw it."
    ),
}
"""What is said to whoever would adapt an amendment that has no words."""

NO_PLACE = (
    "The place to which it would move is not in the release. "
    "Submit a revised text with another place, or withdraw the amendment."
)
NO_PARTNER = (
    "The paragraph with which it would be joined is not in the release. "
    "Submit a revised text with another one, or withdraw the amendment."
)


@dataclass(frozen=True, slots=True)
class Reply:
    """What a delegation says to its carried amendment, and on which state of it it looked."""

    amendment_id: str
    release_number: int
    answer_count: int
    text: str = ""
    form_key: str = ""


def confirm(session: Session, actor: Actor, reply: Reply) -> CarriedAnswer:
    """Stand by an amendment as it was carried to the latest release."""
    amendment = _own(session, actor, reply)
    require(actor, Permission.AMENDMENT_CONFIRM, amendment)
    if known := receipts.made_before(session, actor, reply.form_key, CarriedAnswer):
        return known
    carried = _held(session, amendment, reply)
    now = standing(session, amendment)
    _refuse_unconfirmed(amendment, carried, now)
    return _record(session, actor, reply, (carried, Answer.CONFIRMED, now.text))


def adapt(session: Session, actor: Actor, reply: Reply) -> CarriedAnswer:
    """Give an amendment new words on the latest release; the earlier ones stay readable."""
    amendment = _own(session, actor, reply)
    require(actor, Permission.AMENDMENT_ADAPT, amendment)
    if known := receipts.made_before(session, actor, reply.form_key, CarriedAnswer):
        return known
    carried = _held(session, amendment, reply)
    text = _words(session, amendment, carried, reply)
    return _record(session, actor, reply, (carried, Answer.ADAPTED, text))


def _own(session: Session, actor: Actor, reply: Reply) -> Amendment:
    amendment = session.get(Amendment, reply.amendment_id)
    if amendment is None or not allowed(actor, Permission.AMENDMENT_READ, amendment):
        raise NotFound
    return amendment


def _held(session: Session, amendment: Amendment, reply: Reply) -> CarriedAmendment:
    """The carried amendment, held until the transaction ends, if it is still the one seen."""
    refuse_adopted(lock(session, amendment.declaration_id))
    session.refresh(amendment)
    _refuse_closed(session, amendment)
    newest = (
        select(CarriedAmendment, Release.number)
        .select_from(Amendment)
        .join(CarriedAmendment, is_latest_carried())
        .join(Release, CarriedAmendment.release_id == Release.id)
        .where(Amendment.id == amendment.id)
    )
    found = session.execute(newest).first()
    if found is None:
        raise WrongState("No release was published since this amendment was submitted.")
    carried, number = found
    if number != reply.release_number:
        raise StaleVersion(
            "A newer release was published while you were looking. "
            "See below how your amendment was carried to it, then answer again."
        )
    if _answer_count(session, carried) != reply.answer_count:
        raise StaleVersion(
            "Somebody of your delegation was quicker. "
            "See below how your amendment stands now, then answer again."
        )
    return carried


def _refuse_closed(session: Session, amendment: Amendment) -> None:
    if amendment.state is AmendmentState.WITHDRAWN:
        raise WrongState("This amendment was withdrawn. Write a new one instead.")
    if is_decided(session, amendment.id):
        raise WrongState(
            "The Expert has decided on this amendment: its words stay as they were decided."
        )


def _refuse_unconfirmed(amendment: Amendment, carried: CarriedAmendment, now: Standing) -> None:
    if now.seen != carried.id:
        raise WrongState("Your delegation has answered already: the amendment stands so.")
    _refuse_void(carried)
    if carried.fate is Fate.OVERTAKEN:
        raise WrongState(
            "The text says this already: there is nothing to confirm. Withdraw or adapt it."
        )
    if carried.fate is not Fate.CONFLICT:
        return
    if amendment.kind is AmendmentKind.MOVE and not carried.conflicts:
        raise WrongState(NO_PLACE)
    if amendment.kind.has_words:
        raise WrongState(
            "The same words were changed in the release: "
            "write the words that you propose now, or withdraw the amendment."
        )


def _refuse_void(carried: CarriedAmendment) -> None:
    if carried.fate is Fate.VOID:
        raise WrongState(
            "The release has no paragraph for this amendment any more. "
            "Withdraw it, or propose your words anew where they belong now."
        )


def _words(session: Session, amendment: Amendment, carried: CarriedAmendment, reply: Reply) -> str:
    _refuse_void(carried)
    if not amendment.kind.has_words:
        raise WrongState(WORDLESS[amendment.kind])
    if amendment.kind is AmendmentKind.JOIN and carried.target_version_id is None:
        raise WrongState(NO_PARTNER)
    is_split = amendment.kind is AmendmentKind.SPLIT
    text = (wording.paragraph_parts if is_split else wording.paragraph_words)(reply.text)
    version = session.get_one(ParagraphVersion, carried.version_id)
    if text == version.text:
        raise Invalid(
            "The words are the same as in the release. Change them, or withdraw the amendment.",
            field="text",
        )
    now = standing(session, amendment)
    if text == now.text and now.base.id == carried.version_id:
        raise Invalid(
            "These are the words with which the amendment stands already. "
            "Change them, or leave it as it is.",
            field="text",
        )
    return text


def _answer_count(session: Session, carried: CarriedAmendment) -> int:
    query = select(func.count()).where(CarriedAnswer.carried_id == carried.id)
    return session.scalar(query) or 0


def _record(
    session: Session,
    actor: Actor,
    reply: Reply,
    said: tuple[CarriedAmendment, Answer, str],
) -> CarriedAnswer:
    carried, answer, text = said
    number = reply.answer_count + 1
    facts: dict[str, journal.Fact] = {
        "release": reply.release_number,
        "number": number,
        "words": journal.words_hash(text),
    }
    seq = journal.append(session, actor, ACTS[answer], carried.amendment_id, facts)
    made = CarriedAnswer(
        id=new_id(),
        carried_id=carried.id,
        number=number,
        answer=answer,
        text=text,
        author_id=actor.user_id,
        journal_seq=seq,
    )
    session.add(made)
    amendment = session.get_one(Amendment, carried.amendment_id)
    declaration = lock(session, amendment.declaration_id)
    tell_everybody(declaration, seq, is_public=amendment.number is not None)
    receipts.keep(session, actor, reply.form_key, made.id)
    session.flush()
    return made
