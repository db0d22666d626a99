"""Reading one paragraph as its page shows it: its words, amendments and comments."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound
from drafting.models import Declaration, Release, ReleasedParagraph
from drafting.queries import amendments, citations, comments
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.comment_row import CommentRow
from drafting.queries.heirs import joined_to
from drafting.queries.releases import latest_release, released_row, row_in
from drafting.queries.source_row import CitationRow
from drafting.queries.text_rows import TextRow
from drafting.queries.threads import shown_edits
from drafting.text.diff import Edit


@dataclass(frozen=True, slots=True)
class ProposedChange:
    """An amendment as it stands, with its words as edits of the words it stands on."""

    amendment: AmendmentRow
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class ParagraphPage:
    """A paragraph in one release, with all that was proposed and said on it."""

    declaration: Declaration
    release: Release
    row: TextRow
    is_latest: bool
    is_gone: bool
    """Whether the latest release holds this paragraph no more."""
    heir_id: str
    """The paragraph that took this one in, where they were joined; else nothing."""
    amendments: tuple[ProposedChange, ...]
    discussion: comments.Discussion
    citations: tuple[CitationRow, ...]
    """The sources on which it rests."""

    @property
    def spoken(self) -> tuple[CommentRow, ...]:
        """The comments shown here, of which some speak of certain words."""
        return tuple(thread.comment for thread in self.discussion.threads)


def paragraph_page(
    session: Session,
    actor: Actor,
    declaration: Declaration,
    paragraph_id: str,
    number: int | None = None,
) -> ParagraphPage:
    """The paragraph in the release with this number, or in the latest."""
    latest = declaration.release_count
    shown, row = row_in(
        session, declaration.id, latest if number is None else number, paragraph_id
    )
    found = amendments.on_paragraph(session, actor, paragraph_id)
    edits = shown_edits(found)
    joined = joined_to(session, declaration.id)
    return ParagraphPage(
        declaration=declaration,
        release=shown,
        row=row,
        is_latest=shown.number == latest,
        is_gone=shown.number != latest and not _is_in_latest(session, declaration, paragraph_id),
        heir_id=joined.get(paragraph_id, ""),
        amendments=tuple(ProposedChange(one, edits[one.id]) for one in found),
        discussion=comments.on_paragraph(session, actor, paragraph_id, shown.id),
        citations=citations.on_paragraph(session, row, joined),
    )


def _is_in_latest(session: Session, declaration: Declaration, paragraph_id: str) -> bool:
    latest = latest_release(session, declaration.id)
    return latest is not None and released_row(session, latest.id, paragraph_id) is not None


def last_page(
    session: Session, actor: Actor, declaration: Declaration, paragraph_id: str
) -> ParagraphPage:
    """The paragraph in the newest release that holds it, even where it has left the text since."""
    number = session.scalar(
        select(func.max(Release.number))
        .join(ReleasedParagraph, ReleasedParagraph.release_id == Release.id)
        .where(
            Release.declaration_id == declaration.id,
            ReleasedParagraph.paragraph_id == paragraph_id,
        )
    )
    if number is None:
        raise NotFound
    return paragraph_page(session, actor, declaration, paragraph_id, number)
