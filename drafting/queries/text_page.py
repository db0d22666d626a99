"""Reading a release as its page shows it: the words, and what stands in their margin."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound
from drafting.models import Declaration, Release
from drafting.queries import amendments, citations, comments
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.comment_row import CommentRow
from drafting.queries.heirs import joined_to
from drafting.queries.previews import proposed_edits
from drafting.queries.readings import Beside, beside_the_text
from drafting.queries.releases import release_text, releases
from drafting.queries.text_rows import TextRow
from drafting.text.diff import Edit

IN_MARGIN = 2
"""Notes of each kind beside a paragraph; the rest waits behind a link, or the text is torn."""


@dataclass(frozen=True, slots=True)
class AmendmentNote:
    """An amendment in the margin, with what it would change."""

    amendment: AmendmentRow
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Margin:
    """What stands beside one paragraph, and how much there is in all."""

    amendments: tuple[AmendmentNote, ...] = ()
    comments: tuple[CommentRow, ...] = ()
    open_count: int = 0
    comment_count: int = 0


@dataclass(frozen=True, slots=True)
class TextPage:
    """A release with its margin."""

    declaration: Declaration
    release: Release
    releases: Sequence[Release]
    rows: tuple[TextRow, ...]
    margins: Mapping[str, Margin]
    source_counts: Mapping[str, int]
    """On how many sources each paragraph of the latest release rests."""
    found: Mapping[str, Beside]
    """What readings found of its paragraphs."""

    @property
    def is_latest(self) -> bool:
        """Whether nothing newer was published."""
        return self.release.number == self.releases[-1].number


def text_page(
    session: Session, actor: Actor, declaration: Declaration, number: int | None
) -> TextPage:
    """The release with this number, or the latest; in thirteen statements at most."""
    published = releases(session, declaration.id)
    wanted = len(published) if number is None else number
    release = next((one for one in published if one.number == wanted), None)
    if release is None:
        raise NotFound
    rows, is_latest = release_text(session, release.id), release.number == len(published)
    return TextPage(
        declaration=declaration,
        release=release,
        releases=published,
        rows=rows,
        margins=_margins(session, actor, release) if is_latest else {},
        source_counts=_resting(session, declaration.id, rows) if is_latest else {},
        found=beside_the_text(session, release, rows),
    )


def _resting(session: Session, declaration_id: str, rows: Sequence[TextRow]) -> Mapping[str, int]:
    """On how many sources each paragraph rests; what was joined is looked up where it matters."""
    found = citations.counts(session, declaration_id, {})
    numbers = {row.paragraph_id: row.version_number for row in rows}
    if found.keys() <= numbers.keys():
        return found
    return citations.counts(session, declaration_id, joined_to(session, declaration_id, numbers))


def _margins(session: Session, actor: Actor, release: Release) -> Mapping[str, Margin]:
    proposed: defaultdict[str, list[AmendmentNote]] = defaultdict(list)
    for one in amendments.newest_open(session, release.declaration_id, IN_MARGIN):
        proposed[one.paragraph_id].append(AmendmentNote(one, proposed_edits(one.as_it_stands)))
    said: defaultdict[str, list[CommentRow]] = defaultdict(list)
    for remark in comments.newest(session, actor, release.id, IN_MARGIN):
        said[remark.stands_id].append(remark)
    waiting = amendments.open_counts(session, release.declaration_id)
    remarks = comments.counts(session, actor, release.declaration_id)
    return {
        paragraph_id: Margin(
            amendments=tuple(proposed[paragraph_id]),
            comments=tuple(said[paragraph_id]),
            open_count=waiting.get(paragraph_id, 0),
            comment_count=remarks.get(paragraph_id, 0),
        )
        for paragraph_id in {*waiting, *remarks}
    }
