"""Suggesting: a participant names a source for a paragraph, and the desk answers."""

from dataclasses import dataclass

from sqlalchemy import update
from sqlalchemy.orm import Session

from drafting.domain import clock, wording
from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound, WrongState
from drafting.domain.identity import new_id
from drafting.domain.permissions import Permission, allowed, require
from drafting.domain.sources import FIELDS, Reference, SuggestionState, checked
from drafting.domain.vocabulary import Act
from drafting.models import Paragraph, SourceSuggestion
from drafting.queries.releases import latest_release, released_row
from drafting.record import journal, receipts
from drafting.record.claims import claims_one
from drafting.record.sources import Quotation, add_source, link_source, standing_source
from drafting.record.structure import lock


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A source that somebody would have a paragraph rest on, and why."""

    paragraph_id: str
    reference: Reference
    why: str
    form_key: str = ""


def suggest(session: Session, actor: Actor, wish: Suggestion) -> SourceSuggestion:
    """Hand a source to the desk; until it answers, only the desk and its author know of it."""
    paragraph = session.get(Paragraph, wish.paragraph_id)
    if paragraph is None:
        raise NotFound
    require(actor, Permission.SOURCE_SUGGEST, paragraph)
    latest = latest_release(session, paragraph.declaration_id)
    row = released_row(session, latest.id, paragraph.id) if latest else None
    if row is None:
        raise NotFound
    reference = checked(wish.reference)
    why = wording.remark(wish.why, field="why", what="A note why")
    if known := receipts.made_before(session, actor, wish.form_key, SourceSuggestion):
        return known
    suggestion = SourceSuggestion(
        id=new_id(),
        declaration_id=paragraph.declaration_id,
        paragraph_id=paragraph.id,
        version_id=row.version_id,
        why=why,
        author_id=actor.user_id,
        stakeholder_id=actor.stakeholder_id,
        **{name: getattr(reference, name) for name in FIELDS if name != "tags"},
        tags=list(reference.tags),
    )
    facts: dict[str, journal.Fact] = {
        "paragraph": paragraph.id,
        "words": journal.words_hash(f"{reference.name}\n{why}"),
    }
    suggestion.journal_seq = journal.append(
        session, actor, Act.SOURCE_SUGGESTED, suggestion.id, facts
    )
    session.add(suggestion)
    session.flush()
    receipts.keep(session, actor, wish.form_key, suggestion.id)
    session.flush()
    return suggestion


def take_up(
    session: Session, actor: Actor, suggestion_id: str, answer: str = ""
) -> SourceSuggestion:
    """Take a suggested source into the library, or the one that is there, and link it."""
    suggestion = _known(session, actor, suggestion_id)
    require(actor, Permission.SUGGESTION_ANSWER, suggestion)
    reply = wording.optional_remark(answer, field="answer")
    declaration = lock(session, suggestion.declaration_id)
    _refuse_answered(session, suggestion)
    reference = checked(suggestion.reference)
    source = standing_source(session, declaration.id, reference)
    source = source or add_source(session, actor, declaration.id, reference)
    seq = _answered(session, actor, suggestion, SuggestionState.TAKEN_UP, (reply, source.id))
    place = Quotation(suggestion.paragraph_id, suggestion.version_id, suggestion.why)
    link_source(session, source, place, suggestion.author_id, seq)
    declaration.public_seq = seq
    session.flush()
    return suggestion


def decline(session: Session, actor: Actor, suggestion_id: str, answer: str) -> SourceSuggestion:
    """Leave a suggested source out, with a reason that its author reads."""
    suggestion = _known(session, actor, suggestion_id)
    require(actor, Permission.SUGGESTION_ANSWER, suggestion)
    reply = wording.remark(answer, field="answer", what="A reason")
    lock(session, suggestion.declaration_id)
    _refuse_answered(session, suggestion)
    _answered(session, actor, suggestion, SuggestionState.NOT_TAKEN_UP, (reply, None))
    return suggestion


def _known(session: Session, actor: Actor, suggestion_id: str) -> SourceSuggestion:
    """A suggestion of which the actor may know; to anybody else it is not there."""
    suggestion = session.get(SourceSuggestion, suggestion_id)
    if suggestion is None or not allowed(actor, Permission.SUGGESTION_READ, suggestion):
        raise NotFound
    return suggestion


def _refuse_answered(session: Session, suggestion: SourceSuggestion) -> None:
    session.refresh(suggestion)
    if suggestion.state is not SuggestionState.WAITING:
        raise WrongState("This suggestion was answered already. Look at the answer.")


def _answered(
    session: Session,
    actor: Actor,
    suggestion: SourceSuggestion,
    state: SuggestionState,
    reply: tuple[str, str | None],
) -> int:
    """Keep the answer and the source it led to, unless somebody else was quicker."""
    answer, source_id = reply
    act = (
        Act.SUGGESTION_TAKEN_UP
        if state is SuggestionState.TAKEN_UP
        else Act.SUGGESTION_NOT_TAKEN_UP
    )
    facts: dict[str, journal.Fact] = {"answer": journal.words_hash(answer), "source": source_id}
    seq = journal.append(session, actor, act, suggestion.id, facts)
    statement = (
        update(SourceSuggestion)
        .where(
            SourceSuggestion.id == suggestion.id,
            SourceSuggestion.state == SuggestionState.WAITING,
        )
        .values(
            state=state,
            answer=answer,
            answered_at=clock.now(),
            answered_seq=seq,
            source_id=source_id,
        )
    )
    if not claims_one(session, statement):
        raise WrongState("This suggestion was answered already. Look at the answer.")
    session.refresh(suggestion)
    return seq
