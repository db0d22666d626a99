"""What took up something that was said: a version that may be named, or an amendment."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.domain.errors import Invalid
from drafting.models import Amendment, ParagraphVersion
from drafting.queries.releases import published_version


@dataclass(frozen=True, slots=True)
class Place:
    """A version of a paragraph, by its number."""

    paragraph_id: str
    number: int


def version(session: Session, place: Place | None, *, at_release: bool) -> ParagraphVersion | None:
    """The version that is named, unless naming it would tell of one that is not published."""
    if place is None:
        return None
    found = session.scalar(
        select(ParagraphVersion).where(
            ParagraphVersion.paragraph_id == place.paragraph_id,
            ParagraphVersion.number == place.number,
        )
    )
    if found is None:
        raise Invalid("The paragraph has no version of this number.", field="version")
    if published_version(session, place.paragraph_id, place.number) is None and not at_release:
        raise Invalid(
            "This version is not published yet. Tell the outcome with the next release.",
            field="version",
        )
    return found


def amendment(session: Session, declaration_id: str, number: int | None) -> Amendment | None:
    """The amendment with this number on the public record."""
    if number is None:
        return None
    found = session.scalar(
        select(Amendment).where(
            Amendment.declaration_id == declaration_id, Amendment.number == number
        )
    )
    if found is None:
        raise Invalid("There is no amendment of this number.", field="amendment")
    return found
