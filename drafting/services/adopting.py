"""Adopting: the last release is submitted, adopted, explained, and reopened only with a reason."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from drafting.domain import wording
from drafting.domain.actors import Actor
from drafting.domain.adoption import (
    VOTES,
    AdoptionManner,
    FinalStepKind,
    Occasion,
    refuse_miscounted,
)
from drafting.domain.consultations import ReportingBody
from drafting.domain.errors import Invalid, NotFound, StaleVersion, WrongState
from drafting.domain.identity import new_id
from drafting.domain.permissions import Permission, require
from drafting.domain.seats import named_states
from drafting.domain.vocabulary import Act
from drafting.models import Declaration, FinalStep, PositionExplained, Release
from drafting.queries.adoption import final_steps
from drafting.queries.releases import latest_release
from drafting.record import journal, receipts
from drafting.record.structure import lock

ACTS = {
    FinalStepKind.SUBMITTED: Act.TEXT_SUBMITTED,
    FinalStepKind.ADOPTED: Act.TEXT_ADOPTED,
    FinalStepKind.REOPENED: Act.TEXT_REOPENED,
}
LONGEST_SYMBOL = 80


@dataclass(frozen=True, slots=True)
class Submitting:
    """To which body the latest release goes, and on which day."""

    declaration_id: str
    step_count: int
    """How many acts on the text there were when the Expert looked."""
    body: ReportingBody
    day: date
    note: str = ""
    form_key: str = ""


@dataclass(frozen=True, slots=True)
class Adoption:
    """That the body adopted what was submitted: when, as what, and with which votes."""

    declaration_id: str
    step_count: int
    day: date
    symbol: str
    manner: AdoptionManner
    votes: tuple[str, str, str] = ("", "", "")
    """The States in favour, against and abstaining, with commas between them."""
    note: str = ""
    form_key: str = ""


@dataclass(frozen=True, slots=True)
class Reopening:
    """Why an adopted text is edited once more."""

    declaration_id: str
    step_count: int
    day: date
    reason: str
    form_key: str = ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a State said to its position, and whether before the adoption or after it."""

    declaration_id: str
    state: str
    occasion: Occasion
    text: str
    form_key: str = ""


def submit(session: Session, actor: Actor, wish: Submitting) -> Declaration:
    """Mark the latest release as submitted."""
    require(actor, Permission.FINAL_TEXT_MARK)
    note = wording.optional_remark(wish.note, field="note")
    declaration = _held(session, wish.declaration_id)
    if receipts.made_before(session, actor, wish.form_key, Declaration):
        return declaration
    last, release = _looked_at(session, declaration, wish.step_count)
    if last and last.kind is FinalStepKind.ADOPTED:
        raise WrongState("This text was adopted already. Reopen it first, with a reason.")
    if last and last.kind is FinalStepKind.SUBMITTED and last.release_id == release.id:
        raise WrongState(f"{release.symbol} is submitted already.")
    step = _step(FinalStepKind.SUBMITTED, release, wish.body, wish.day)
    step.note = note
    return _append(session, actor, declaration, step, wish.form_key)


def adopt(session: Session, actor: Actor, wish: Adoption) -> Declaration:
    """Record that the body adopted what was submitted to it; the text stands from now on."""
    require(actor, Permission.FINAL_TEXT_MARK)
    symbol = wording.line(wish.symbol, field="symbol", what="A symbol", most=LONGEST_SYMBOL)
    note = wording.optional_remark(wish.note, field="note")
    votes = [named_states(text, field=name) for name, text in zip(VOTES, wish.votes, strict=True)]
    refuse_miscounted(wish.manner, votes)
    declaration = _held(session, wish.declaration_id)
    if receipts.made_before(session, actor, wish.form_key, Declaration):
        return declaration
    last, release = _looked_at(session, declaration, wish.step_count)
    if last is None or last.kind is not FinalStepKind.SUBMITTED or last.release_id != release.id:
        raise WrongState(f"{release.symbol} is not submitted. Submit it first.")
    step = _step(FinalStepKind.ADOPTED, release, last.body, wish.day)
    step.symbol, step.manner, step.note = symbol, wish.manner, note
    step.in_favour, step.against, step.abstaining = votes
    return _append(session, actor, declaration, step, wish.form_key)


def reopen(session: Session, actor: Actor, wish: Reopening) -> Declaration:
    """Let an adopted text be edited and published once more."""
    require(actor, Permission.FINAL_TEXT_MARK)
    reason = wording.remark(wish.reason, field="reason", what="A reason")
    declaration = _held(session, wish.declaration_id)
    if receipts.made_before(session, actor, wish.form_key, Declaration):
        return declaration
    last, _ = _looked_at(session, declaration, wish.step_count)
    if last is None or last.kind is not FinalStepKind.ADOPTED:
        raise WrongState("This text is not adopted: it need not be reopened.")
    step = _step(FinalStepKind.REOPENED, last.release, last.body, wish.day)
    step.note = reason
    return _append(session, actor, declaration, step, wish.form_key)


def explain(session: Session, actor: Actor, wish: Explanation) -> PositionExplained:
    """Record how a State explained its position on the text that was submitted."""
    require(actor, Permission.POSITION_RECORD)
    named = named_states(wish.state, field="state")
    if len(named) != 1:
        raise Invalid("Name the State that explained its position.", field="state")
    text = wording.remark(wish.text, field="text", what="The explanation")
    declaration = _held(session, wish.declaration_id)
    if known := receipts.made_before(session, actor, wish.form_key, PositionExplained):
        return known
    steps = final_steps(session, declaration.id)
    if not steps or steps[-1].kind is FinalStepKind.REOPENED:
        raise WrongState("Positions are explained on a text that was submitted. Submit it first.")
    counted = select(func.count()).where(PositionExplained.declaration_id == declaration.id)
    facts: dict[str, journal.Fact] = {
        "state": named[0],
        "occasion": wish.occasion.value,
        "words": journal.words_hash(text),
    }
    seq = journal.append(session, actor, Act.POSITION_EXPLAINED, declaration.id, facts)
    made = PositionExplained(
        id=new_id(),
        declaration_id=declaration.id,
        release_id=steps[-1].release_id,
        number=(session.scalar(counted) or 0) + 1,
        state=named[0],
        occasion=wish.occasion,
        text=text,
        author_id=actor.user_id,
        journal_seq=seq,
    )
    session.add(made)
    receipts.keep(session, actor, wish.form_key, made.id)
    session.flush()
    return made


def _held(session: Session, declaration_id: str) -> Declaration:
    if session.get(Declaration, declaration_id) is None:
        raise NotFound
    return lock(session, declaration_id)


def _looked_at(
    session: Session, declaration: Declaration, step_count: int
) -> tuple[FinalStep | None, Release]:
    """The last act on the text and its latest release, if both are those that were seen."""
    release = latest_release(session, declaration.id)
    if release is None:
        raise WrongState("Nothing is published yet. Only a release is submitted.")
    steps = final_steps(session, declaration.id)
    if len(steps) != step_count:
        raise StaleVersion(
            "Somebody marked the text since you opened the page. Look at it as it stands."
        )
    return (steps[-1] if steps else None), release


def _step(kind: FinalStepKind, release: Release, body: ReportingBody, day: date) -> FinalStep:
    return FinalStep(
        kind=kind,
        release_id=release.id,
        body=body,
        day=day,
        symbol="",
        in_favour=[],
        against=[],
        abstaining=[],
        note="",
    )


def _append(
    session: Session, actor: Actor, declaration: Declaration, step: FinalStep, form_key: str
) -> Declaration:
    facts: dict[str, journal.Fact] = {
        "release": step.release_id,
        "body": step.body.value,
        "day": step.day.isoformat(),
        "symbol": step.symbol,
        "manner": step.manner.value if step.manner else None,
        "in favour": step.in_favour,
        "against": step.against,
        "abstaining": step.abstaining,
        "note": journal.words_hash(step.note),
    }
    seq = journal.append(session, actor, ACTS[step.kind], declaration.id, facts)
    counted = select(func.count()).where(FinalStep.declaration_id == declaration.id)
    step.number = (session.scalar(counted) or 0) + 1
    step.declaration_id, step.author_id = declaration.id, actor.user_id or ""
    step.journal_seq = declaration.public_seq = seq
    declaration.adopted_seq = seq if step.kind is FinalStepKind.ADOPTED else None
    session.add(step)
    receipts.keep(session, actor, form_key, declaration.id)
    session.flush()
    return declaration
