"""Reading whether what an address names is of the declaration that the address names."""

from collections.abc import Mapping

from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.orm import Session

from drafting.models import Amendment, Comment, Declaration, Paragraph, Sponsorship


def belongs(session: Session, slug: str, named: Mapping[str, object]) -> bool:
    """Whether all of these are of this declaration; of what is not known here, nothing is said."""
    parts = [PARTS[name](str(identity)) for name, identity in named.items() if name in PARTS]
    query = select(Declaration.id).where(Declaration.slug == slug, *parts)
    return session.scalar(query) is not None


def _paragraph(identity: str) -> ColumnElement[bool]:
    return exists().where(Paragraph.id == identity, Paragraph.declaration_id == Declaration.id)


def _amendment(identity: str) -> ColumnElement[bool]:
    return exists().where(Amendment.id == identity, Amendment.declaration_id == Declaration.id)


def _comment(identity: str) -> ColumnElement[bool]:
    return exists().where(Comment.id == identity, Comment.declaration_id == Declaration.id)


def _sponsorship(identity: str) -> ColumnElement[bool]:
    return exists().where(
        Sponsorship.id == identity,
        Sponsorship.amendment_id == Amendment.id,
        Amendment.declaration_id == Declaration.id,
    )


PARTS = {
    "paragraph_id": _paragraph,
    "amendment_id": _amendment,
    "comment_id": _comment,
    "sponsorship_id": _sponsorship,
}
"""What is of a declaration, by the name it has in an address."""
