"""Chairing: a text is read in the room, paragraph by paragraph, and what is found is recorded."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.domain import wording
from drafting.domain.actors import Actor
from drafting.domain.errors import Invalid, NotFound, StaleVersion, WrongState
from drafting.domain.identity import new_id
from drafting.domain.parties import named_parties
from drafting.domain.permissions import Permission, require
from drafting.domain.readings import (
    FITS,
    LEADS_TO,
    Found,
    ReadingState,
    ReadingStatus,
    ReadingStepKind,
    refuse_unsaid,
    ruled_together,
)
from drafting.domain.vocabulary import Act
from drafting.models import Declaration, Reading, ReadingRuling, ReadingStep
from drafting.queries.parties import parties
from drafting.queries.readings import found_in, taken_up_in_turn
from drafting.queries.releases import latest_release
from drafting.queries.text_rows import TextRow, find
from drafting.record import journal, receipts
from drafting.record.adopted import refuse_adopted
from drafting.record.structure import lock

ACTS = {
    ReadingStepKind.BEGUN: Act.READING_BEGUN,
    ReadingStepKind.ADJOURNED: Act.READING_ADJOURNED,
    ReadingStepKind.RESUMED: Act.READING_RESUMED,
    ReadingStepKind.CLOSED: Act.READING_CLOSED,
}
OVERTAKEN = (
    "Something was recorded in this reading since you opened the page. "
    "Look at it as it stands and send your form again."
)


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the chair finds of a paragraph, and how much was recorded when it was found."""

    reading_id: str
    paragraph_id: str
    ruling_count: int
    status: ReadingStatus
    whom: str = ""
    """Those who are awaited or who reserve, between commas."""
    note: str = ""
    package: str = ""
    leaves: bool = False
    """Whether the paragraph leaves the package in which it stands."""
    goes_on: bool = False
    """Whether the room turns to the next paragraph then."""
    form_key: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """An act on a reading as such: how many there were before it, and what is said of it."""

    reading_id: str
    step_count: int
    note: str = ""
    form_key: str = ""


def begin(
    session: Session, actor: Actor, declaration_id: str, title: str, *, form_key: str = ""
) -> Reading:
    """Begin a reading of the latest release at its first paragraph."""
    require(actor, Permission.READING_CHAIR)
    named = wording.line(title, field="title", what="A title")
    if known := receipts.made_before(session, actor, form_key, Reading):
        return known
    if session.get(Declaration, declaration_id) is None:
        raise NotFound
    declaration = lock(session, declaration_id)
    refuse_adopted(declaration)
    release = latest_release(session, declaration.id)
    if release is None:
        raise WrongState("Nothing is published yet. A reading takes up a release.")
    first = taken_up_in_turn(session, release.id)[0]
    reading = Reading(
        id=new_id(),
        declaration_id=declaration.id,
        release_id=release.id,
        title=named,
        state=ReadingState.SITTING,
        paragraph_id=first.paragraph_id,
        ruling_count=0,
        step_count=0,
        author_id=actor.user_id,
    )
    facts: dict[str, journal.Fact] = {"release": release.symbol}
    seq = journal.append(session, actor, Act.READING_BEGUN, reading.id, facts)
    reading.journal_seq = seq
    session.add(reading)
    session.flush()
    begun = ReadingStep(kind=ReadingStepKind.BEGUN, note="", journal_seq=seq)
    _append_step(session, actor, reading, begun)
    receipts.keep(session, actor, form_key, reading.id)
    session.flush()
    return reading


def adjourn(session: Session, actor: Actor, step: Step) -> Reading:
    """Interrupt a reading; it goes on where it stopped."""
    return _step(session, actor, step, ReadingStepKind.ADJOURNED)


def resume(session: Session, actor: Actor, step: Step) -> Reading:
    """Go on with a reading that was adjourned."""
    return _step(session, actor, step, ReadingStepKind.RESUMED)


def close(session: Session, actor: Actor, step: Step) -> Reading:
    """End a reading; what was found in it stays."""
    return _step(session, actor, step, ReadingStepKind.CLOSED)


def turn(session: Session, actor: Actor, reading_id: str, paragraph_id: str) -> Reading:
    """Put a paragraph before the room."""
    require(actor, Permission.READING_CHAIR)
    reading = _held(session, reading_id)
    _require_sitting(reading)
    _row(taken_up_in_turn(session, reading.release_id), paragraph_id)
    if reading.paragraph_id != paragraph_id:
        _put_before_the_room(session, actor, reading, paragraph_id)
    session.flush()
    return reading


def rule(session: Session, actor: Actor, wish: Ruling) -> Reading:
    """Record what is found of a paragraph, and so of the package in which it stands."""
    require(actor, Permission.READING_CHAIR)
    said = _said(session, wish)
    reading = _held(session, wish.reading_id)
    if receipts.made_before(session, actor, wish.form_key, Reading):
        return reading
    _require_sitting(reading)
    if reading.ruling_count != wish.ruling_count:
        raise StaleVersion(OVERTAKEN)
    rows = taken_up_in_turn(session, reading.release_id)
    row = _row(rows, wish.paragraph_id)
    found = ruled_together(
        found_in(session, reading.id), row.paragraph_id, said.found, leaves=wish.leaves
    )
    _append_rulings(session, actor, reading, rows, (found, said))
    if wish.goes_on and row is not rows[-1]:
        beside = rows[rows.index(row) + 1]
        _put_before_the_room(session, actor, reading, beside.paragraph_id)
    receipts.keep(session, actor, wish.form_key, reading.id)
    session.flush()
    return reading


@dataclass(frozen=True, slots=True)
class _Said:
    """A ruling in the words in which it is kept."""

    found: Found
    whom: list[str]
    note: str


def _said(session: Session, wish: Ruling) -> _Said:
    whom: list[str] = []
    if wish.status.names_somebody:
        whom = named_parties(wish.whom, parties(session), field="whom")
    note = wording.optional_remark(wish.note, field="note")
    package = ""
    if wish.status is ReadingStatus.PACKAGED and wish.package.strip():
        package = wording.line(wish.package, field="package", what="The name of a package")
    refuse_unsaid(wish.status, whom, note, package)
    if wish.leaves and package:
        raise Invalid("It cannot leave a package and stand in one at once.", field="leaves")
    return _Said(Found(wish.status, package), whom, note)


def _append_rulings(
    session: Session,
    actor: Actor,
    reading: Reading,
    rows: Sequence[TextRow],
    ruled: tuple[Mapping[str, Found], _Said],
) -> None:
    found, said = ruled
    facts: dict[str, journal.Fact] = {
        "paragraphs": sorted(found),
        "status": said.found.status.value,
        "package": said.found.package,
        "whom": said.whom,
        "note": journal.words_hash(said.note),
    }
    seq = journal.append(session, actor, Act.PARAGRAPH_RULED, reading.id, facts)
    for row in (one for one in rows if one.paragraph_id in found):
        reading.ruling_count += 1
        one = found[row.paragraph_id]
        session.add(
            ReadingRuling(
                reading_id=reading.id,
                number=reading.ruling_count,
                paragraph_id=row.paragraph_id,
                version_id=row.version_id,
                status=one.status,
                package=one.package,
                whom=said.whom,
                note=said.note,
                author_id=actor.user_id,
                journal_seq=seq,
            )
        )
    reading.declaration.public_seq = seq


def _put_before_the_room(
    session: Session, actor: Actor, reading: Reading, paragraph_id: str
) -> None:
    facts: dict[str, journal.Fact] = {"paragraph": paragraph_id}
    journal.append(session, actor, Act.READING_TURNED, reading.id, facts)
    reading.paragraph_id = paragraph_id


def _step(session: Session, actor: Actor, step: Step, kind: ReadingStepKind) -> Reading:
    require(actor, Permission.READING_CHAIR)
    note = wording.optional_remark(step.note, field="note")
    reading = _held(session, step.reading_id)
    if receipts.made_before(session, actor, step.form_key, Reading):
        return reading
    if reading.step_count != step.step_count:
        raise StaleVersion(OVERTAKEN)
    if kind is ReadingStepKind.RESUMED:
        refuse_adopted(reading.declaration)
    if reading.state not in FITS[kind]:
        raise WrongState("This cannot be done as the reading stands. Look at it as it stands.")
    facts: dict[str, journal.Fact] = {"note": journal.words_hash(note)}
    seq = journal.append(session, actor, ACTS[kind], reading.id, facts)
    _append_step(session, actor, reading, ReadingStep(kind=kind, note=note, journal_seq=seq))
    receipts.keep(session, actor, step.form_key, reading.id)
    session.flush()
    return reading


def _append_step(session: Session, actor: Actor, reading: Reading, step: ReadingStep) -> None:
    reading.step_count += 1
    reading.state = LEADS_TO[step.kind]
    step.reading_id, step.number = reading.id, reading.step_count
    step.author_id = actor.user_id or ""
    session.add(step)


def _held(session: Session, reading_id: str) -> Reading:
    """The reading, held together with its declaration: one act at a time."""
    query = select(Reading.declaration_id).where(Reading.id == reading_id)
    declaration_id = session.scalar(query)
    if declaration_id is None:
        raise NotFound
    lock(session, declaration_id)
    held = select(Reading).where(Reading.id == reading_id).with_for_update()
    return session.scalars(held.execution_options(populate_existing=True)).one()


def _require_sitting(reading: Reading) -> None:
    refuse_adopted(reading.declaration)
    if reading.state is not ReadingState.SITTING:
        raise WrongState("The reading is not in session. Resume it first, or begin another one.")


def _row(rows: Sequence[TextRow], paragraph_id: str) -> TextRow:
    row = find(rows, paragraph_id)
    if row is None:
        raise Invalid("Choose a paragraph of the text that is read.", field="paragraph")
    return row
