"""Recommending: the desk says what it would decide, and asks the lead of a proposal about it."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from drafting.domain import wording
from drafting.domain.actors import Actor
from drafting.domain.errors import Invalid, NotFound, StaleVersion, WrongState
from drafting.domain.identity import new_id
from drafting.domain.permissions import Permission, allowed, require
from drafting.domain.recommending import Consent
from drafting.domain.vocabulary import Act, AmendmentState, Outcome
from drafting.models import (
    Amendment,
    Recommendation,
    RecommendationAnswer,
    RecommendationSending,
)
from drafting.queries.told import is_decided
from drafting.record import journal, receipts
from drafting.record.dispositions import latest_disposition
from drafting.record.structure import lock


@dataclass(frozen=True, slots=True)
class Advice:
    """What somebody at the desk would decide, and what they had before them."""

    amendment_id: str
    number: int
    """The latest version of the recommendation that was seen; 0 where there was none."""
    submission_number: int
    outcome: Outcome
    reason: str
    words: str = ""
    form_key: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """What the lead says to a recommendation that was sent to it."""

    recommendation_id: str
    consent: Consent
    remark: str = ""
    form_key: str = ""


def write(session: Session, actor: Actor, advice: Advice) -> Recommendation:
    """Write the next version of a recommendation; the desk alone knows of it."""
    amendment = session.get(Amendment, advice.amendment_id)
    if amendment is None or amendment.state is AmendmentState.DRAFT:
        raise NotFound
    require(actor, Permission.RECOMMENDATION_WRITE, amendment)
    reason = wording.remark(advice.reason, field="reason", what="A reason")
    words = wording.paragraph_words(advice.words, field="words") if advice.words.strip() else ""
    _refuse_unsaid(advice, words)
    if known := receipts.made_before(session, actor, advice.form_key, Recommendation):
        return known
    _hold_undecided(session, amendment)
    _refuse_unseen(session, amendment, advice)
    recommendation = Recommendation(
        id=new_id(),
        amendment_id=amendment.id,
        number=advice.number + 1,
        submission_number=advice.submission_number,
        outcome=advice.outcome,
        words=words,
        reason=reason,
        author_id=actor.user_id,
    )
    facts: dict[str, journal.Fact] = {
        "number": recommendation.number,
        "reason": journal.words_hash(reason),
        "words": journal.words_hash(words) if words else None,
    }
    recommendation.journal_seq = journal.append(
        session, actor, Act.RECOMMENDATION_WRITTEN, recommendation.id, facts
    )
    session.add(recommendation)
    receipts.keep(session, actor, advice.form_key, recommendation.id)
    session.flush()
    return recommendation


def send(session: Session, actor: Actor, recommendation_id: str) -> RecommendationSending:
    """Send the latest version to the lead, for yes or no; sent once, it stays sent."""
    recommendation = session.get(Recommendation, recommendation_id)
    if recommendation is None or not allowed(actor, Permission.DESK_READ):
        raise NotFound
    require(actor, Permission.RECOMMENDATION_WRITE, recommendation.amendment)
    _hold_undecided(session, recommendation.amendment)
    if known := session.get(RecommendationSending, recommendation_id):
        return known
    if _count(session, recommendation.amendment_id) != recommendation.number:
        raise StaleVersion(
            "Somebody wrote a newer recommendation after you opened the page. "
            "Read that one, then send it."
        )
    if recommendation.submission_number != recommendation.amendment.submission_number:
        raise WrongState(
            "The delegation submitted a revised text since this was written. "
            "Write a recommendation on the text as it is now."
        )
    seq = journal.append(session, actor, Act.RECOMMENDATION_SENT, recommendation.id, {})
    sending = RecommendationSending(
        recommendation_id=recommendation.id, author_id=actor.user_id, journal_seq=seq
    )
    session.add(sending)
    session.flush()
    return sending


def answer(session: Session, actor: Actor, reply: Reply) -> RecommendationAnswer:
    """Say yes or no in the name of the delegation that leads the proposal."""
    recommendation = _asked(session, actor, reply.recommendation_id)
    amendment = recommendation.amendment
    require(actor, Permission.RECOMMENDATION_ANSWER, amendment)
    remark = wording.optional_remark(reply.remark, field="remark")
    lock(session, amendment.declaration_id)
    session.refresh(amendment)
    if known := receipts.made_before(session, actor, reply.form_key, Recommendation):
        return session.get_one(RecommendationAnswer, known.id)
    _refuse_answer(session, recommendation)
    facts: dict[str, journal.Fact] = {
        "consent": reply.consent.value,
        "remark": journal.words_hash(remark),
    }
    seq = journal.append(session, actor, Act.RECOMMENDATION_ANSWERED, recommendation.id, facts)
    answered = RecommendationAnswer(
        recommendation_id=recommendation.id,
        consent=reply.consent,
        remark=remark,
        author_id=actor.user_id,
        journal_seq=seq,
    )
    session.add(answered)
    receipts.keep(session, actor, reply.form_key, recommendation.id)
    session.flush()
    return answered


def _refuse_unsaid(advice: Advice, words: str) -> None:
    if not advice.outcome.decides:
        raise Invalid("Choose what you recommend.", field="outcome")
    if advice.outcome is Outcome.ACCEPTED_IN_PART and not words:
        raise Invalid("Write the words that you recommend.", field="words")


def _refuse_unseen(session: Session, amendment: Amendment, advice: Advice) -> None:
    if _count(session, amendment.id) != advice.number:
        raise StaleVersion(
            "Somebody at the desk wrote a newer recommendation while you were writing. "
            "Compare and write again; your words are kept below."
        )
    if amendment.submission_number != advice.submission_number:
        raise StaleVersion(
            "The delegation submitted a revised text while you were writing. "
            "Read it as it is now; your words are kept below."
        )


def _refuse_answer(session: Session, recommendation: Recommendation) -> None:
    amendment = recommendation.amendment
    if amendment.state is AmendmentState.WITHDRAWN or is_decided(session, amendment.id):
        raise WrongState("Your amendment waits no more, so nothing is asked about it.")
    if session.get(RecommendationAnswer, recommendation.id, populate_existing=True):
        raise WrongState("Your delegation has answered this already.")
    if recommendation.submission_number != amendment.submission_number:
        raise StaleVersion(
            "Your delegation submitted a revised text since this was sent: it speaks of the "
            "earlier one and needs no answer."
        )
    if _latest_sent(session, amendment.id) != recommendation.number:
        raise StaleVersion(
            "Another recommendation was sent to you after you opened the page. Answer that one."
        )


def _asked(session: Session, actor: Actor, recommendation_id: str) -> Recommendation:
    """A recommendation that was sent; to anybody else than its lead there is no such thing."""
    found = session.get(Recommendation, recommendation_id)
    if found is None or not allowed(actor, Permission.RECOMMENDATION_READ, found.amendment):
        raise NotFound
    if session.get(RecommendationSending, recommendation_id) is None:
        raise NotFound
    return found


def _hold_undecided(session: Session, amendment: Amendment) -> None:
    lock(session, amendment.declaration_id)
    session.refresh(amendment)
    latest = latest_disposition(session, amendment.id)
    decided = latest is not None and latest.outcome.decides
    if amendment.state is AmendmentState.WITHDRAWN or decided:
        raise WrongState(
            "This amendment is decided or withdrawn: there is nothing to recommend any more."
        )


def _count(session: Session, amendment_id: str) -> int:
    query = select(func.count()).where(Recommendation.amendment_id == amendment_id)
    return session.scalar(query) or 0


def _latest_sent(session: Session, amendment_id: str) -> int:
    query = (
        select(func.max(Recommendation.number))
        .join(RecommendationSending)
        .where(Recommendation.amendment_id == amendment_id)
    )
    return session.scalar(query) or 0
