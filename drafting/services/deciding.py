"""Deciding: the Expert disposes of an amendment, and the text follows."""

from dataclasses import dataclass, replace
from itertools import takewhile

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.domain import wording
from drafting.domain.errors import Invalid, MergeConflict, NotFound, StaleVersion, WrongState
from drafting.domain.permissions import Actor, Permission, require
from drafting.domain.vocabulary import AmendmentKind, Outcome
from drafting.models import (
    Amendment,
    Disposition,
    Paragraph,
    ParagraphVersion,
    Placement,
    PlacementAmendment,
    VersionAmendment,
)
from drafting.queries import carried
from drafting.queries.carried import Standing
from drafting.queries.working import current_placements
from drafting.record import receipts
from drafting.record.dispositions import Ruling, dispose, next_number
from drafting.record.structure import (
    NewPlace,
    current_placement,
    is_in_text,
    lock,
    new_paragraph,
    place,
    rank_after,
)
from drafting.record.words import NewWords, current_version, write_version
from drafting.text.invisible import clean
from drafting.text.merge import merge

ADAPTED = (
    "The delegation changed this amendment, or a new release carried it, after you opened it. "
    "Read it as it stands now; nothing has been recorded yet."
)
IN_PART = "To change the words, accept in part."


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


def decide(session: Session, actor: Actor, decision: Decision) -> Disposition:
    """Record a decision; one that accepts makes the next version, credited to the amendment."""
    amendment = session.get(Amendment, decision.amendment_id)
    if amendment is None or amendment.number is None:
        raise NotFound
    require(actor, Permission.AMENDMENT_DECIDE, amendment)
    reason = wording.remark(decision.reason, field="reason", what="A reason")
    if known := receipts.made_before(session, actor, decision.form_key, Disposition):
        return known
    declaration = lock(session, amendment.declaration_id)
    session.refresh(amendment)
    _refuse_unread(amendment, decision)
    number = next_number(session, amendment)
    standing = _standing(session, amendment, decision)
    words = _words(session, amendment, standing, decision)
    ruling = Ruling(decision.outcome, reason, words)
    disposition = dispose(session, actor, amendment, number, ruling)
    if words is not None:
        new = NewWords(words, reason, disposition.journal_seq)
        credited = _credited(amendment, standing, decision, new)
        _apply(session, actor, amendment.kind, standing.paragraph_id, credited)
    declaration.public_seq = disposition.journal_seq
    receipts.keep(session, actor, decision.form_key, disposition.id)
    session.flush()
    return disposition


def _refuse_unread(amendment: Amendment, decision: Decision) -> None:
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
    written = ""
    if decision.words.strip():
        written = wording.paragraph_words(decision.words, field="words")
    if decision.outcome is Outcome.ACCEPTED:
        if written and amendment.kind is AmendmentKind.DELETE:
            raise Invalid(IN_PART, field="words")
        return _accepted(_merged(amendment.kind, standing, current.text, decision), written)
    if not written:
        raise Invalid("Write the words that will stand in the text.", field="words")
    return written


def _accepted(carried: str | None, written: str) -> str:
    """The words of a full acceptance: the amendment's own; a person's only in a conflict."""
    if carried is None and not written:
        raise MergeConflict(field="words")
    if carried is None:
        return written
    if written and written != clean(carried):
        raise Invalid(IN_PART, field="words")
    return carried


def _merged(
    kind: AmendmentKind, standing: Standing, current: str, decision: Decision
) -> str | None:
    """The amendment brought from the words it stands on to those of the working text."""
    if kind is AmendmentKind.INSERT_AFTER:
        return standing.text
    if kind is AmendmentKind.REPLACE:
        return merge(standing.base.text, current, standing.text).text
    if standing.base.text != current and not decision.retire_changed:
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
    if amendment.kind is not AmendmentKind.INSERT_AFTER:
        base = standing.base.text
    return replace(words, amendment_text=standing.text, amendment_base=base)


def _apply(
    session: Session, actor: Actor, kind: AmendmentKind, paragraph_id: str, words: NewWords
) -> None:
    paragraph = session.get_one(Paragraph, paragraph_id)
    current, standing = current_version(session, paragraph), current_placement(session, paragraph)
    if kind is AmendmentKind.INSERT_AFTER:
        _add_behind(session, actor, standing, words)
    elif words.text == "":
        _retire(session, actor, paragraph, words)
    elif words.text != current.text:
        write_version(session, actor, paragraph, current.number, words)


def _add_behind(session: Session, actor: Actor, standing: Placement, words: NewWords) -> None:
    added = new_paragraph(session, standing.declaration_id)
    last = _last_insertion(session, standing)
    rank = rank_after(session, actor, last, words.journal_seq)
    new = NewPlace(last.parent_id, rank, standing.kind, words.reason, words.journal_seq)
    place(session, actor, added, 0, new)
    write_version(session, actor, added, 0, words)


def _last_insertion(session: Session, standing: Placement) -> Placement:
    """The last of the insertions accepted behind a paragraph that still follow it, or itself.

    So insertions stand in the order in which the Expert accepted them.
    """
    inserted = set(
        session.scalars(
            select(ParagraphVersion.paragraph_id)
            .join(VersionAmendment, VersionAmendment.version_id == ParagraphVersion.id)
            .join(Amendment, VersionAmendment.amendment_id == Amendment.id)
            .where(
                Amendment.kind == AmendmentKind.INSERT_AFTER,
                Amendment.paragraph_id == standing.paragraph_id,
            )
        )
    )
    siblings = [
        one
        for one in current_placements(session, standing.declaration_id)
        if one.parent_id == standing.parent_id and one.rank > standing.rank
    ]
    following = list(takewhile(lambda one: one.paragraph_id in inserted, siblings))
    return following[-1] if following else standing


def _retire(session: Session, actor: Actor, paragraph: Paragraph, words: NewWords) -> None:
    standing = current_placement(session, paragraph)
    gone = NewPlace(
        standing.parent_id,
        standing.rank,
        standing.kind,
        words.reason,
        words.journal_seq,
        is_retired=True,
    )
    placement = place(session, actor, paragraph, standing.number, gone)
    session.add(
        PlacementAmendment(placement_id=placement.id, amendment_id=words.amendment_id or "")
    )
