"""Reading whether words are those of the latest release, and where they stand in it if not."""

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from drafting.models import Declaration, ParagraphVersion, Release, ReleasedParagraph
from drafting.queries.releases import latest_release, published_version, released_row
from drafting.text.anchors import transport
from drafting.text.pointed import Stretch, quoted, read_place, written_place


def is_in_latest(session: Session, version: ParagraphVersion) -> bool:
    """Whether the newest release of its declaration holds this version."""
    query = select(
        exists().where(
            ReleasedParagraph.version_id == version.id,
            ReleasedParagraph.release_id == Release.id,
            Release.declaration_id == Declaration.id,
            Release.number == Declaration.release_count,
        )
    )
    return bool(session.scalar(query))


def words_now(
    session: Session, declaration: Declaration, seen: tuple[str, int], said: str | Stretch
) -> Stretch | None:
    """Where the latest release has words of a paragraph that somebody read in an earlier one.

    `seen` is the paragraph and the number of its version, `said` the words or their place as
    read; so is what is given. None where the words are gone.
    """
    paragraph_id, number = seen
    before = published_version(session, paragraph_id, number)
    latest = latest_release(session, declaration.id)
    row = released_row(session, latest.id, paragraph_id) if latest else None
    if before is None or row is None:
        return None
    place = _place(before.text, said)
    now = transport(place, before.text, row.text, declaration.language) if place else None
    return read_place(row.text, now) if now else None


def _place(text: str, said: str | Stretch) -> Stretch | None:
    if not isinstance(said, str):
        return written_place(text, *said)
    found = quoted(said, text)
    return found.places[0] if found.is_certain else None
