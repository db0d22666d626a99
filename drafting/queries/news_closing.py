"""The news of how a text is brought to its end: readings, silence procedures, the final text."""

from sqlalchemy import Select, null

from drafting.domain.actors import Actor
from drafting.domain.following import FollowedKind
from drafting.domain.vocabulary import Act
from drafting.models import Declaration, FinalStep, JournalEntry, Reading, SilenceProcedure
from drafting.queries.news_row import Columns, is_new, rows

OF_READINGS = (Act.READING_BEGUN, Act.READING_CLOSED)
OF_SILENCES = (
    Act.SILENCE_OPENED,
    Act.SILENCE_EXTENDED,
    Act.SILENCE_CALLED_OFF,
    Act.SILENCE_JUDGED,
)


def readings(actor: Actor) -> Select[*Columns]:
    """Readings that were begun or closed; what is found of a paragraph stands beside the text."""
    query = rows(JournalEntry.act, Reading.id, (null(), null(), Reading.title))
    query = query.join_from(Reading, JournalEntry, JournalEntry.subject_id == Reading.id)
    query = query.join(Declaration, Reading.declaration_id == Declaration.id)
    new = is_new(actor, {FollowedKind.TEXT: Reading.declaration_id})
    return query.where(JournalEntry.act.in_(OF_READINGS), new)


def silences(actor: Actor) -> Select[*Columns]:
    """Silence procedures: opened, extended, called off, and those that have a result."""
    query = rows(JournalEntry.act, SilenceProcedure.id, (null(), null(), SilenceProcedure.title))
    query = query.join_from(
        SilenceProcedure, JournalEntry, JournalEntry.subject_id == SilenceProcedure.id
    )
    query = query.join(Declaration, SilenceProcedure.declaration_id == Declaration.id)
    new = is_new(actor, {FollowedKind.TEXT: SilenceProcedure.declaration_id})
    return query.where(JournalEntry.act.in_(OF_SILENCES), new)


def final_steps(actor: Actor) -> Select[*Columns]:
    """That a text was submitted, adopted or reopened."""
    query = rows(JournalEntry.act, FinalStep.declaration_id, (null(), null(), Declaration.title))
    query = query.join_from(FinalStep, JournalEntry, FinalStep.journal_seq == JournalEntry.seq)
    query = query.join(Declaration, FinalStep.declaration_id == Declaration.id)
    return query.where(is_new(actor, {FollowedKind.TEXT: FinalStep.declaration_id}))
