"""What was promised for a moment is kept when it has come: publications, results of silence."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from drafting.models import Declaration
from drafting.record import silences
from drafting.record.publication import due_declarations, publish_due


@dataclass(frozen=True, slots=True)
class Unsealed:
    """What was done for one text."""

    slug: str
    count: int = 0
    """How much became public."""
    judged: int = 0
    """How many silence procedures have a result now."""


def is_due(session: Session) -> bool:
    """Whether a consultation owes its publication, or a silence its result."""
    return bool(due_declarations(session)) or bool(silences.due_silences(session))


def unseal(session: Session) -> tuple[Unsealed, ...]:
    """Do all that is due by the database's clock; what another process did is not repeated.

    Nobody has to be asked, and nobody can be refused: the promise was made with the consultation.
    """
    found = []
    for declaration_id in due_declarations(session):
        count = publish_due(session, declaration_id)
        if count:
            found.append(Unsealed(session.get_one(Declaration, declaration_id).slug, count))
    for silence_id in silences.due_silences(session):
        one = silences.judge_due(session, silence_id)
        found.append(Unsealed(one.declaration.slug, judged=1))
    return tuple(found)
