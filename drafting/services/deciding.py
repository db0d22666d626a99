"""Deciding: the Expert disposes of an amendment, and the text follows."""

from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from drafting.domain import wording
from drafting.domain.actors import Actor
from drafting.domain.errors import Invalid, MergeConflict, NotFound, StaleVersion, WrongState
from drafting.domain.permissions import Permission, allowed, require
from drafting.domain.telling import When
from drafting.domain.vocabulary import AmendmentKind, AmendmentState, Outcome
from drafting.models import (
    Amendment,
    Disposition,
    Paragraph,
)
from drafting.queries import carried
from drafting.queries.carried import Standing
from drafting.record import receipts
from drafting.record.acceptance import take_in, words_now
from drafting.record.confidence import reason_for_everybody, refuse_unpublished
from drafting.record.dispositions import Ruling, dispose, next_number
from drafting.record.merging import merge_target
from drafting.record.publication import tell_everybody
from drafting.record.structure import (
    is_in_text,
    lock,
)
from drafting.record.words import NewWords, current_version
from drafting.text.invisible import clean
from drafting.text.merge import merge

DECIDED = (
    "Something was decided on this amendment while you were reading. "
    "See what it is, then decide again if you want it otherwise."
)
ADAPTED = (
    "The delegation changed this amendment, or a new release carried it, after you opened it. "
    "Read it as it stands now; nothing has been recorded yet."
)
IN_PART = "To change the words, accept in part."
NOT_RETAINED = (
    "The paragraph does not read any more as the State wants it kept. "
    "Bring those words back first, or decline with that reason."
)
WHOLE = frozenset({AmendmentKind.MOVE, AmendmentKind.RETAIN})
"""Kinds of which no part could be accepted."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What the Expert decides, why, and on which state of the working text the Expert looked."""

    amendment_id: str
    outcome: Outcome
    reason: str
    working_number: int
    words: str = ""
    """The words to use: needed for an acceptance in part and where a merge ends in a conflict."""
    retire_changed: bool = False
    """Retire the paragraph even though it changed since its deletion was proposed."""
    seen: str = ""
    """The state of the amendment that the Expert looked at; empty where nobody looks."""
    form_key: str = ""
    submission_number: int | None = None
    """Which of its submitted texts the Expert had read."""
    into_id: str = ""
    """The amendment that goes on for this one, where it is merged into another."""
    when: When = When.AT_ONCE
    decision_number: int | None = None
    """How many decisions there were when the Expert read."""
    public_reason: str = ""
    """Why the words change, for everybody, where the amendment is confidential."""


def decide(session: Session, actor: Actor, decision: Decision) -> Disposition:
    """Record a decision; one that accepts makes the next version, credited to the amendment."""
    amendment = _decidable(session, actor, decision.amendment_id)
    reason = wording.remark(decision.reason, field="reason", what="A reason")
    if known := receipts.made_before(session, actor, decision.form_key, Disposition):
        return known
    declaration = lock(session, amendment.declaration_id)
    session.refresh(amendment)
    _refuse_unread(amendment, decision)
    number = _number(session, amendment, decision)
    standing = _standing(session, amendment, decision)
    words = _words(session, amendment, standing, decision)
    into_id = merge_target(session, amendment, decision.outcome, decision.into_id)
    why = _why(amendment, decision, words, reason)
    waits = decision.when is When.WITH_RELEASE
    ruling = Ruling(decision.outcome, reason, words, into_id, waits)
    disposition = dispose(session, actor, amendment, number, ruling)
    if words is not None:
        credited = _credited(
            amendment, standing, decision, NewWords(words, why, disposition.journal_seq)
        )
        take_in(session, actor, amendment.kind, standing, credited)
    is_told = amendment.number is not None and not waits
    tell_everybody(declaration, disposition.journal_seq, is_public=is_told)
    receipts.keep(session, actor, decision.form_key, disposition.id)
    session.flush()
    return disposition


def _decidable(session: Session, actor: Actor, amendment_id: str) -> Amendment:
    """What the Expert may decide on; what is confidential does not exist for anybody else."""
    amendment = session.get(Amendment, amendment_id)
    if amendment is None or amendment.state is AmendmentState.DRAFT:
        raise NotFound
    if not allowed(actor, Permission.AMENDMENT_READ, amendment):
        raise NotFound
    require(actor, Permission.AMENDMENT_DECIDE, amendment)
    refuse_unpublished(amendment)
    return amendment


def _why(amendment: Amendment, decision: Decision, words: str | None, reason: str) -> str:
    """Why the words change, as everybody reads it; a wish to keep the text changes none."""
    if words is None or amendment.kind is AmendmentKind.RETAIN:
        return reason
    return reason_for_everybody(amendment, reason, decision.public_reason)


def _number(session: Session, amendment: Amendment, decision: Decision) -> int:
    """The number of the decision, if nothing was decided since the Expert read."""
    number = next_number(session, amendment)
    if decision.decision_number not in {None, number - 1}:
        raise StaleVersion(DECIDED)
    return number


def _refuse_unread(amendment: Amendment, decision: Decision) -> None:
    if not decision.outcome.decides:
        raise Invalid("Choose a decision.", field="outcome")
    if decision.submission_number not in {None, amendment.submission_number}:
        raise WrongState(
            "The delegation submitted a revised text while you were reading. "
            "Read it as it is now, then decide."
        )


def _standing(session: Session, amendment: Amendment, decision: Decision) -> Standing:
    """The amendment with the words it was carried to, which are those that are decided on."""
    standing = carried.standing(session, amendment)
    if decision.seen and decision.seen != (standing.seen or amendment.id):
        raise StaleVersion(ADAPTED)
    return standing


def _words(
    session: Session, amendment: Amendment, standing: Standing, decision: Decision
) -> str | None:
    """The words that an acceptance puts into the text: empty for a deletion, else None."""
    if not decision.outcome.changes_the_text:
        return None
    paragraph = session.get_one(Paragraph, standing.paragraph_id)
    current = current_version(session, paragraph)
    if current.number != decision.working_number:
        raise StaleVersion
    if not is_in_text(session, paragraph):
        raise WrongState(
            "The paragraph is not in the working text any more. Restore it first, "
            "or decline the amendment with that reason."
        )
    written = _written(amendment.kind, decision)
    if decision.outcome is Outcome.ACCEPTED:
        if written and not amendment.kind.has_words:
            raise Invalid(IN_PART, field="words")
        now = words_now(session, amendment.kind, standing, current.text)
        return _accepted(_merged(amendment.kind, standing, now, decision), written)
    if not written:
        raise Invalid("Write the words that will stand in the text.", field="words")
    return written


def _written(kind: AmendmentKind, decision: Decision) -> str:
    """The words that the Expert writes: several paragraphs where one is split."""
    if decision.outcome is Outcome.ACCEPTED_IN_PART and kind in WHOLE:
        raise Invalid(
            "A move, or a wish to keep the text, is accepted as a whole or not at all. "
            "Rewrite the paragraph itself if its words should change.",
            field="outcome",
        )
    if not decision.words.strip():
        return ""
    if kind is AmendmentKind.SPLIT:
        return wording.paragraph_parts(decision.words, field="words")
    return wording.paragraph_words(decision.words, field="words")


def _accepted(carried: str | None, written: str) -> str:
    """The words of a full acceptance: the amendment's own; a person's only in a conflict."""
    if carried is None and not written:
        raise MergeConflict(field="words")
    if carried is None:
        return written
    if written and clean(written) != clean(carried):
        raise Invalid(IN_PART, field="words")
    return carried


def _merged(
    kind: AmendmentKind, standing: Standing, current: str, decision: Decision
) -> str | None:
    """The amendment brought from the words it stands on to those of the working text."""
    if kind.is_insertion:
        return standing.text
    if kind.has_words:
        return merge(standing.base_words, current, standing.text).text
    is_same = standing.base.text == current
    if kind is AmendmentKind.RETAIN and not is_same:
        raise WrongState(NOT_RETAINED)
    if kind is AmendmentKind.DELETE and not is_same and not decision.retire_changed:
        raise MergeConflict(
            "The paragraph has changed since its deletion was proposed. "
            "Say whether it shall go all the same; nothing has been recorded yet.",
            field="retire_changed",
        )
    return ""


def _credited(
    amendment: Amendment, standing: Standing, decision: Decision, words: NewWords
) -> NewWords:
    """The words with the amendment's name, and what tells its words from those of the Expert."""
    words = replace(words, amendment_id=amendment.id)
    if not decision.words.strip():
        return words
    base = ""
    if not amendment.kind.is_insertion:
        base = standing.base_words
    return replace(words, amendment_text=standing.text, amendment_base=base)
