"""Unsealing: what a consultation promised for its closing becomes public when that has come."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from drafting.models import Declaration
from drafting.record.publication import due_declarations, publish_due


@dataclass(frozen=True, slots=True)
class Unsealed:
    """How much became public in one text."""

    slug: str
    count: int


def is_due(session: Session) -> bool:
    """Whether a consultation has closed that still owes its publication."""
    return bool(due_declarations(session))


def unseal(session: Session) -> tuple[Unsealed, ...]:
    """Publish all that is due by the database's clock; what another process did is not repeated.

    Nobody has to be asked, and nobody can be refused: the promise was made with the consultation.
    """
    found = []
    for declaration_id in due_declarations(session):
        count = publish_due(session, declaration_id)
        if count:
            found.append(Unsealed(session.get_one(Declaration, declaration_id).slug, count))
    return tuple(found)
