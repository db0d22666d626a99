"""Reading where what was taken up stands in the text: paragraph, version and release."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.models import ParagraphVersion, Release, ReleasedParagraph, VersionAmendment

Version = tuple[str, int]
"""A paragraph and the number of one of its versions."""


@dataclass(frozen=True, slots=True)
class Taken:
    """The first release in which everybody can read what was taken up."""

    paragraph_id: str
    version_number: int
    reference: str
    """What that release calls the paragraph."""
    release_number: int
    symbol: str


def versions_of(session: Session, amendment_ids: Sequence[str]) -> Mapping[str, Version]:
    """The last version that was made of each of these amendments; one statement."""
    query = (
        select(VersionAmendment.amendment_id, ParagraphVersion)
        .join(ParagraphVersion, VersionAmendment.version_id == ParagraphVersion.id)
        .where(VersionAmendment.amendment_id.in_(amendment_ids))
        .order_by(ParagraphVersion.journal_seq)
    )
    found = session.execute(query)
    return {one: (version.paragraph_id, version.number) for one, version in found}


def taken_in(session: Session, versions: Collection[Version]) -> Mapping[Version, Taken]:
    """Where each of these versions, or one that followed it, was first released; one statement."""
    query = (
        select(ReleasedParagraph, ParagraphVersion.number, Release)
        .join(ParagraphVersion, ReleasedParagraph.version_id == ParagraphVersion.id)
        .join(Release, ReleasedParagraph.release_id == Release.id)
        .where(ReleasedParagraph.paragraph_id.in_({one for one, _ in versions}))
        .order_by(Release.number.desc())
    )
    found: dict[Version, Taken] = {}
    for placed, number, release in session.execute(query):
        taken = _taken(placed, number, release)
        held = {one for one in versions if one[0] == placed.paragraph_id and one[1] <= number}
        found.update(dict.fromkeys(held, taken))
    return found


def _taken(placed: ReleasedParagraph, number: int, release: Release) -> Taken:
    return Taken(
        paragraph_id=placed.paragraph_id,
        version_number=number,
        reference=placed.reference or placed.kind.value.capitalize(),
        release_number=release.number,
        symbol=release.symbol,
    )
