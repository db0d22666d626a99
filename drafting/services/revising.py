"""Revising the working text from a file: what was looked through and ticked, all of it or none."""

import hashlib
from collections import Counter
from dataclasses import asdict, dataclass

from sqlalchemy.orm import Session

from drafting.domain import wording
from drafting.domain.actors import Actor
from drafting.domain.becoming import Becoming
from drafting.domain.errors import NotFound, StaleVersion, WrongState
from drafting.domain.identity import new_id
from drafting.domain.permissions import Permission, require
from drafting.domain.vocabulary import Act
from drafting.formats.doubts import Reading
from drafting.formats.version_target import planned
from drafting.formats.version_turns import NewVersion
from drafting.models import Declaration, ImportedFile
from drafting.queries.new_version import version_of_text
from drafting.queries.working import digest, standing_text
from drafting.record import journal, receipts
from drafting.record.adopted import refuse_adopted
from drafting.record.new_version import write
from drafting.record.structure import lock
from drafting.record.version_scene import Why

MOVED_ON = (
    "The working text changed after this file was read, so nothing was recorded. "
    "The file was read anew: look through what it would change now, and confirm it again."
)
NOTHING = "Nothing is ticked that would change the text, so there is nothing to record."


@dataclass(frozen=True, slots=True)
class Confirmation:
    """A file as it was read, the text it was read on, and what of it shall be done."""

    declaration_id: str
    name: str
    content: bytes
    reading: Reading
    digest: str
    taken: frozenset[int]
    note: str = ""
    form_key: str = ""


def confirm(session: Session, actor: Actor, wish: Confirmation) -> ImportedFile:
    """Make of the working text what was confirmed; identities stay, and the file is kept."""
    declaration = _declaration(session, actor, wish.declaration_id)
    name = wording.line(wish.name, field="file", what="The name of the file")
    note = wording.optional_remark(wish.note, field="note")
    if known := receipts.made_before(session, actor, wish.form_key, ImportedFile):
        return known
    lock(session, declaration.id)
    refuse_adopted(declaration)
    rows = standing_text(session, declaration.id).rows
    if digest(rows) != wish.digest:
        raise StaleVersion(MOVED_ON, field="file")
    version = version_of_text(rows, name, wish.reading)
    plan = planned(version, wish.taken)
    counts = _counts(version, wish.taken)
    if not counts:
        raise WrongState(NOTHING, field="file")
    sha256 = hashlib.sha256(wish.content).hexdigest()
    facts = {"file": name, "sha256": sha256, **counts}
    seq = journal.append(session, actor, Act.DECLARATION_REVISED, declaration.id, facts)
    reason = f"From the file “{name}”." + (f" {note}" if note else "")
    write(session, actor, declaration.id, plan, Why(reason, seq))
    kept = _file(actor, wish, name, seq)
    session.add(kept)
    session.flush()
    receipts.keep(session, actor, wish.form_key, kept.id)
    return kept


def _file(actor: Actor, wish: Confirmation, name: str, seq: int) -> ImportedFile:
    """The file as it was sent, to be kept beside the one that the text came from."""
    return ImportedFile(
        id=new_id(),
        declaration_id=wish.declaration_id,
        author_id=actor.user_id,
        name=name,
        content=wish.content,
        doubts=[asdict(doubt) for doubt in wish.reading.doubts],
        unplaced=list(wish.reading.unplaced),
        journal_seq=seq,
    )


def _declaration(session: Session, actor: Actor, declaration_id: str) -> Declaration:
    declaration = session.get(Declaration, declaration_id)
    if declaration is None:
        raise NotFound
    require(actor, Permission.WORKING_TEXT_EDIT, declaration)
    return declaration


def _counts(version: NewVersion, taken: frozenset[int]) -> dict[str, journal.Fact]:
    """How much of each kind is done, for the journal."""
    done = (turn.becoming for at, turn in enumerate(version.turns) if at in taken)
    found = Counter(done)
    return {one.value: found[one] for one in Becoming if found[one] and one != Becoming.KEPT}
