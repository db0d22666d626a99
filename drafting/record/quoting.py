"""Carrying the words that sources are linked to into a new release, or saying they are gone."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.models import ParagraphVersion, Release, Source, SourceAnchor, SourceLink
from drafting.queries.heirs import joined_to
from drafting.queries.text_rows import TextRow
from drafting.text.anchors import Stretch, transport_all


@dataclass(frozen=True, slots=True)
class _Quoted:
    """Where the words of a link stood last."""

    link_id: str
    paragraph_id: str
    version_id: str
    stretch: Stretch


def carry_quotes(session: Session, release: Release, rows: Sequence[TextRow]) -> None:
    """Store where quoted words stand in each paragraph that a release changed; few statements.

    Words that are gone are sought again from where they stood last, should they come back.
    """
    known, quoted = _quoted(session, release.declaration_id)
    if not quoted:
        return
    heirs = joined_to(session, release.declaration_id)
    standing = {row.paragraph_id: row for row in rows}
    texts = _texts(session, {one.version_id for one in quoted})
    waiting: defaultdict[tuple[str, TextRow], list[_Quoted]] = defaultdict(list)
    for one in quoted:
        row = standing.get(heirs.get(one.paragraph_id, one.paragraph_id))
        if row is not None and (one.link_id, row.version_id) not in known:
            waiting[one.version_id, row].append(one)
    for (version_id, row), links in waiting.items():
        stretches = [one.stretch for one in links]
        found = transport_all(stretches, texts[version_id], row.text, release.language)
        session.add_all(
            _anchor(one, release, row, at) for one, at in zip(links, found, strict=True)
        )
    session.flush()


def _anchor(one: _Quoted, release: Release, row: TextRow, at: Stretch | None) -> SourceAnchor:
    begins, ends = at or (None, None)
    return SourceAnchor(
        link_id=one.link_id,
        version_id=row.version_id,
        release_id=release.id,
        begins=begins,
        ends=ends,
    )


def _quoted(
    session: Session, declaration_id: str
) -> tuple[set[tuple[str, str]], tuple[_Quoted, ...]]:
    """On which versions each link has been looked for, and where its words stood last."""
    links = session.scalars(
        select(SourceLink)
        .join(Source, SourceLink.source_id == Source.id)
        .where(
            Source.declaration_id == declaration_id,
            SourceLink.ended_at.is_(None),
            SourceLink.begins.is_not(None),
        )
        .order_by(SourceLink.id)
    ).all()
    anchors = session.execute(
        select(SourceAnchor, Release.number)
        .join(Release, SourceAnchor.release_id == Release.id)
        .where(Release.declaration_id == declaration_id)
        .order_by(Release.number)
    ).all()
    known = {(link.id, link.version_id) for link in links}
    known |= {(anchor.link_id, anchor.version_id) for anchor, _ in anchors}
    last = {anchor.link_id: anchor for anchor, _ in anchors if anchor.begins is not None}
    return known, tuple(_last_place(link, last.get(link.id)) for link in links)


def _last_place(link: SourceLink, anchor: SourceAnchor | None) -> _Quoted:
    place = anchor or link
    return _Quoted(
        link.id, link.paragraph_id, place.version_id, (place.begins or 0, place.ends or 0)
    )


def _texts(session: Session, version_ids: set[str]) -> Mapping[str, str]:
    query = select(ParagraphVersion.id, ParagraphVersion.text).where(
        ParagraphVersion.id.in_(version_ids)
    )
    return dict(session.execute(query).all())
