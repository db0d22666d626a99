"""Settling: the Expert decides on many amendments of a paragraph at once, all or none of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from drafting.domain import wording
from drafting.domain.actors import Actor
from drafting.domain.composing import ASIDE, FITTING
from drafting.domain.errors import Invalid, NotFound, StaleVersion, WrongState
from drafting.domain.permissions import Permission, require
from drafting.domain.telling import When
from drafting.domain.vocabulary import Act, AmendmentState, Outcome
from drafting.models import Amendment, Composition, Paragraph, ParagraphVersion
from drafting.queries import amendments
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.compositions import Selection, combined
from drafting.record import journal, receipts
from drafting.record.compositions import composition_of, desk_paragraph, seen
from drafting.record.dispositions import Ruling, dispose, next_number
from drafting.record.merging import merge_target
from drafting.record.publication import tell_everybody
from drafting.record.structure import is_in_text, lock
from drafting.record.words import NewWords, current_version, spans_of, write_version
from drafting.text.combination import Combination
from drafting.text.tracing import Extent, extent, spans, traced

MOVED_ON = (
    "The paragraph changed after this composition was saved, so nothing was recorded. "
    "Compose it again on the words that stand now."
)
ADAPTED = (
    "A delegation adapted its amendment while you were looking, so nothing was recorded. "
    "See below what would stand now, then decide again."
)
WORDS_STAND = "words of it stand in the text, or none do. Look at what is offered."
NO_WORDS = "it is not switched on, so it cannot be accepted here."


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is decided about one amendment, for a reason of its own or for the common one."""

    amendment_id: str
    outcome: Outcome
    reason: str = ""
    into_id: str = ""
    """The amendment that goes on for this one, where it is merged into another."""


@dataclass(frozen=True, slots=True)
class Settlement:
    """A saved composition to be decided as it was read."""

    paragraph_id: str
    revision: int
    working_number: int
    reason: str
    verdicts: tuple[Verdict, ...] = ()
    """On those switched on, where they differ from what is computed; on others, at once."""
    form_key: str = ""
    words: str = ""
    """The words that were to stand when the Expert looked; empty where nobody did."""
    when: When = When.AT_ONCE


@dataclass(frozen=True, slots=True)
class _Case:
    """All that is decided about, as it stands while nobody else can change it."""

    current: ParagraphVersion
    rows: Mapping[str, AmendmentRow]
    selection: Selection
    combination: Combination
    words: str
    language: str


def settle(session: Session, actor: Actor, settlement: Settlement) -> Composition:
    """Record every decision and make one version of all their words, or refuse as a whole."""
    require(actor, Permission.AMENDMENT_DECIDE)
    paragraph = desk_paragraph(session, actor, settlement.paragraph_id)
    reason = wording.remark(settlement.reason, field="reason", what="A reason")
    own = {one.amendment_id: _own_reason(one) for one in settlement.verdicts}
    if known := receipts.made_before(session, actor, settlement.form_key, Composition):
        return known
    declaration = lock(session, paragraph.declaration_id)
    case = _case(session, actor, paragraph, settlement, declaration.language)
    outcomes = _outcomes(case, settlement.verdicts)
    waits = settlement.when is When.WITH_RELEASE
    _refuse_common_reason(case, outcomes, own)
    rulings = {
        one: Ruling(
            outcome,
            own.get(one) or reason,
            case.words if outcome.changes_the_text else None,
            waits=waits,
        )
        for one, outcome in outcomes.items()
    }
    into = {one.amendment_id: one.into_id for one in settlement.verdicts}
    _refuse_idle(case, outcomes)
    if case.words != case.current.text:
        taken = [one for one, outcome in outcomes.items() if outcome.changes_the_text]
        new = _new_words(session, actor, case, taken, reason)
        write_version(session, actor, paragraph, case.current.number, new)
    for one, ruling in rulings.items():
        seq = _dispose(session, actor, one, ruling, into.get(one, ""))
        tell_everybody(declaration, seq, is_public=case.rows[one].is_public and not waits)
    composition = composition_of(session, paragraph.id, settlement.revision)
    receipts.keep(session, actor, settlement.form_key, composition.id)
    session.flush()
    return composition


def _own_reason(verdict: Verdict) -> str:
    return wording.optional_remark(verdict.reason, field=f"reason-{verdict.amendment_id}")


def _case(
    session: Session, actor: Actor, paragraph: Paragraph, settlement: Settlement, language: str
) -> _Case:
    saved = seen(session, actor, paragraph.id, settlement.revision)
    if saved is None:
        raise NotFound
    current = current_version(session, paragraph)
    if not current.number == settlement.working_number == saved.base_number:
        raise StaleVersion(MOVED_ON)
    rows = {one.id: one for one in amendments.on_desk(session, actor, paragraph.id)}
    selection = saved.selection
    for one in (*selection.chosen, *(verdict.amendment_id for verdict in settlement.verdicts)):
        _refuse_gone(rows.get(one))
    combination = combined(current.text, list(rows.values()), selection, language)
    if combination.text is None:
        raise WrongState(
            "A question of this composition has no answer yet. Answer it and save, then decide."
        )
    words = selection.words or combination.text
    if settlement.words and settlement.words != words:
        raise StaleVersion(ADAPTED)
    if words != current.text and not is_in_text(session, paragraph):
        raise WrongState(
            "The paragraph is not in the working text any more. Restore it first, "
            "or decline what was proposed with that reason."
        )
    return _Case(current, rows, selection, combination, words, language)


def _refuse_gone(row: AmendmentRow | None) -> None:
    """What was withdrawn or decided at this moment is named, and nothing is recorded."""
    if row is None or row.state is AmendmentState.DRAFT:
        raise NotFound
    named = f"Amendment {row.reference} ({row.short_name})"
    if row.state is AmendmentState.WITHDRAWN:
        raise WrongState(
            f"{named} was withdrawn by its delegation. Nothing was recorded: "
            "compose again without it, then decide."
        )
    if row.outcome is not None:
        raise WrongState(
            f"{named} was decided already. Nothing was recorded: "
            "compose again without it, then decide."
        )


def _outcomes(case: _Case, verdicts: Sequence[Verdict]) -> dict[str, Outcome]:
    """What is decided on each: as computed or as the Expert says, by number."""
    said = {one.amendment_id: one.outcome for one in verdicts}
    found: dict[str, Outcome] = {}
    for one, row in case.rows.items():
        is_on = one in case.selection.chosen
        if not is_on and one not in said:
            continue
        fitting = FITTING[_extent(case, one)] if is_on else ASIDE
        found[one] = said.get(one, fitting[0])
        if found[one] not in fitting:
            raise Invalid(
                f"The decision on amendment {row.reference} does not fit: "
                + (WORDS_STAND if is_on else NO_WORDS),
                field=f"outcome-{one}",
            )
    return found


def _extent(case: _Case, amendment_id: str) -> Extent:
    chosen = case.selection.choices
    return extent(case.combination, amendment_id, case.words, chosen, case.language)


def _refuse_common_reason(
    case: _Case, outcomes: Mapping[str, Outcome], own: Mapping[str, str]
) -> None:
    """Everybody reads the common reason; what is confidential is decided for one of its own."""
    for one in outcomes:
        if not case.rows[one].is_public and not own.get(one):
            raise Invalid(
                f"Amendment {case.rows[one].reference} is confidential, and everybody reads the "
                "common reason with the new words. Give it a reason of its own.",
                field=f"reason-{one}",
            )


def _refuse_idle(case: _Case, outcomes: Mapping[str, Outcome]) -> None:
    is_same = case.words == case.current.text
    if is_same and not outcomes:
        raise WrongState(
            "Nothing would change and nothing is decided: there is nothing to record."
        )
    if is_same and any(one.changes_the_text for one in outcomes.values()):
        raise WrongState(
            "The text would stay as it is, so nothing can be accepted into it. "
            "Switch on what shall change it, or take note of what it says already."
        )


def _new_words(
    session: Session, actor: Actor, case: _Case, taken: Sequence[str], reason: str
) -> NewWords:
    """The words of the next version, each with the proposal that it comes from."""
    facts: dict[str, journal.Fact] = {
        "version": case.current.number + 1,
        "words": journal.words_hash(case.words),
        "amendments": list(taken),
    }
    paragraph_id = case.current.paragraph_id
    seq = journal.append(session, actor, Act.PARAGRAPH_COMPOSED, paragraph_id, facts)
    parts = traced(case.combination.composition.parts, case.words)
    origins = spans(parts, spans_of(session, case.current), list(case.rows))
    return NewWords(case.words, reason, seq, amendment_ids=tuple(taken), spans=origins)


def _dispose(
    session: Session, actor: Actor, amendment_id: str, ruling: Ruling, into_id: str
) -> int:
    """Record one of the decisions; gives its act."""
    amendment = session.get_one(Amendment, amendment_id)
    number = next_number(session, amendment)
    field = f"into-{amendment_id}"
    target = merge_target(session, amendment, ruling.outcome, into_id, field)
    ruling = replace(ruling, into_id=target)
    return dispose(session, actor, amendment, number, ruling).journal_seq
