"""Composing: the desk brings the proposals on a paragraph together, and keeps its work."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from drafting.domain import wording
from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound
from drafting.domain.identity import new_id
from drafting.domain.permissions import Permission, require
from drafting.domain.vocabulary import Act, AmendmentState
from drafting.models import Composition
from drafting.queries import amendments
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.compositions import Selection, combined, is_composable
from drafting.record import journal, receipts
from drafting.record.compositions import desk_paragraph, seen
from drafting.record.structure import lock
from drafting.record.words import version_of
from drafting.text.combination import NOW


@dataclass(frozen=True, slots=True)
class Draft:
    """Work on a paragraph, with the revision and the version that its writer had seen."""

    paragraph_id: str
    revision: int
    base_number: int
    selection: Selection
    form_key: str = ""


def save(session: Session, actor: Actor, draft: Draft) -> Composition:
    """Keep the work as the next revision, unless somebody else saved one meanwhile."""
    paragraph = desk_paragraph(session, actor, draft.paragraph_id)
    require(actor, Permission.COMPOSITION_WRITE)
    written = draft.selection.words
    words = wording.paragraph_words(written, field="words") if written.strip() else ""
    if known := receipts.made_before(session, actor, draft.form_key, Composition):
        return known
    declaration = lock(session, paragraph.declaration_id)
    seen(session, actor, paragraph.id, draft.revision)
    base = version_of(session, paragraph.id, draft.base_number)
    if base is None:
        raise NotFound
    rows = _switched_on(session, actor, draft)
    selection = replace(draft.selection, chosen=tuple(one.id for one in rows))
    if words == combined(base.text, rows, selection, declaration.language).text:
        words = ""
    composition = _add(session, actor, draft, replace(selection, words=words))
    receipts.keep(session, actor, draft.form_key, composition.id)
    session.flush()
    return composition


def _switched_on(session: Session, actor: Actor, draft: Draft) -> list[AmendmentRow]:
    """The amendments that are switched on, by number; each was submitted on this paragraph."""
    known = {
        one.id: one
        for one in amendments.on_desk(session, actor, draft.paragraph_id)
        if one.state is not AmendmentState.DRAFT and is_composable(one)
    }
    if not known.keys() >= set(draft.selection.chosen):
        raise NotFound
    return [one for one in known.values() if one.id in draft.selection.chosen]


def _add(session: Session, actor: Actor, draft: Draft, selection: Selection) -> Composition:
    identity, number = new_id(), draft.revision + 1
    facts: dict[str, journal.Fact] = {
        "paragraph": draft.paragraph_id,
        "number": number,
        "version": draft.base_number,
        "amendments": list(selection.chosen),
        "words": journal.words_hash(selection.words) if selection.words else None,
    }
    composition = Composition(
        id=identity,
        paragraph_id=draft.paragraph_id,
        number=number,
        base_number=draft.base_number,
        chosen=list(selection.chosen),
        choices=_answers(selection),
        words=selection.words,
        author_id=actor.user_id,
        journal_seq=journal.append(session, actor, Act.COMPOSITION_SAVED, identity, facts),
    )
    session.add(composition)
    return composition


def _answers(selection: Selection) -> list[list[object]]:
    """The answers between those that are switched on; nothing else a form may carry is kept."""
    sides: Sequence[str] = (NOW, *selection.chosen)
    return [
        [key, *names]
        for key, names in sorted(selection.choices.items())
        if len(key) < 40 and set(names) <= set(sides)
    ]
