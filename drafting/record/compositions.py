"""The work of the desk on a paragraph, held while somebody saves it or decides from it."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound, StaleVersion
from drafting.domain.permissions import Permission, allowed
from drafting.models import Composition, Paragraph
from drafting.queries import compositions
from drafting.queries.compositions import Saved

SAVED_MEANWHILE = (
    "Somebody saved this composition again after you opened it. "
    "Compare the two; what you wrote is kept below, and nothing was recorded."
)


def desk_paragraph(session: Session, actor: Actor, paragraph_id: str) -> Paragraph:
    """A paragraph, for those who may see what the desk makes of it."""
    paragraph = session.get(Paragraph, paragraph_id)
    if paragraph is None or not allowed(actor, Permission.COMPOSITION_READ):
        raise NotFound
    return paragraph


def seen(session: Session, actor: Actor, paragraph_id: str, revision: int) -> Saved | None:
    """The latest revision, which must be the one that was seen; 0 where there was none."""
    saved = compositions.latest(session, actor, paragraph_id)
    if (saved.number if saved else 0) != revision:
        raise StaleVersion(SAVED_MEANWHILE)
    return saved


def composition_of(session: Session, paragraph_id: str, revision: int) -> Composition:
    """A revision that is known to be there."""
    query = select(Composition).where(
        Composition.paragraph_id == paragraph_id, Composition.number == revision
    )
    return session.scalars(query).one()
