"""Carrying the words that comments speak of: from each version to the next when it is made."""

from collections.abc import Mapping, Sequence

from sqlalchemy import ColumnElement, case, func, insert, select, update
from sqlalchemy.orm import Session, aliased

from drafting.models import (
    Comment,
    CommentAnchor,
    Declaration,
    Paragraph,
    ParagraphVersion,
    Release,
    ReleasedParagraph,
    VersionParent,
)
from drafting.queries.heirs import FIRST, joined_to
from drafting.text.align import Pair
from drafting.text.anchors import Place, transport_places
from drafting.text.diff import ALGORITHM
from drafting.text.pointed import Stretch, returned

Anchored = tuple[CommentAnchor, str]
"""Where the words of a comment stood, and the words themselves."""


def carry(session: Session, version: ParagraphVersion) -> None:
    """Say of every comment on words of the version before where they stand in this one.

    A split is told with its first part, which is written last: both parts are there by then.
    """
    _carried(session, version, _anchored(session, version))


def anchor(session: Session, comment: Comment, version: ParagraphVersion, at: Stretch) -> None:
    """Tie a comment to words of a published version, and follow them to the working text."""
    _keep(session, [_row(comment.id, version, at)])
    waiting, reached = [version.id], {version.id}
    while waiting:
        for child in _children(session, waiting.pop()):
            if child.id in reached:
                continue
            reached.add(child.id)
            found = [one for one in _anchored(session, child) if one[0].comment_id == comment.id]
            waiting += _carried(session, child, found)


def settle(session: Session, release: Release) -> None:
    """Say of every comment at which paragraph the new release shows it; none is left out."""
    ours = Comment.declaration_id == release.declaration_id
    _update(session, ours, Comment.answers_id.is_(None), stands_id=Comment.paragraph_id)
    for source, heir in joined_to(session, release.declaration_id).items():
        _update(session, ours, Comment.paragraph_id == source, stands_id=heir)
    its_own = case((CommentAnchor.paragraph_id == Comment.paragraph_id, Comment.paragraph_id))
    standing = (
        select(func.coalesce(func.max(its_own), func.min(CommentAnchor.paragraph_id)))
        .join(ReleasedParagraph, ReleasedParagraph.version_id == CommentAnchor.version_id)
        .where(ReleasedParagraph.release_id == release.id, CommentAnchor.comment_id == Comment.id)
        .correlate(Comment)
    )
    found = func.coalesce(standing.scalar_subquery(), Comment.stands_id)
    _update(session, ours, Comment.quote.is_not(None), stands_id=found)
    head = aliased(Comment)
    its_place = select(head.stands_id).where(head.id == Comment.answers_id).correlate(Comment)
    answers = Comment.answers_id.is_not(None)
    _update(session, ours, answers, stands_id=its_place.scalar_subquery())


def _update(session: Session, *where: ColumnElement[bool], **values: object) -> None:
    statement = update(Comment).where(*where).values(**values)
    session.execute(statement, execution_options={"synchronize_session": False})


def _anchored(session: Session, version: ParagraphVersion) -> list[Anchored]:
    """The comments on words of the versions from which this one was made, each once.

    Where the words of one of these stand again, comments on that one come first.
    """
    if version.number == FIRST:
        return []
    found = session.execute(
        select(CommentAnchor, Comment.quote)
        .join(Comment, CommentAnchor.comment_id == Comment.id)
        .join(VersionParent, VersionParent.parent_id == CommentAnchor.version_id)
        .join(ParagraphVersion, CommentAnchor.version_id == ParagraphVersion.id)
        .where(VersionParent.version_id == version.id)
        .order_by(ParagraphVersion.text != version.text, ParagraphVersion.number)
    )
    by_comment: dict[str, Anchored] = {}
    for one, quote in found:
        known = by_comment.get(one.comment_id)
        if known is None or known[0].start is None:
            by_comment[one.comment_id] = (one, quote or "")
    return list(by_comment.values())


def _carried(
    session: Session, version: ParagraphVersion, anchored: Sequence[Anchored]
) -> list[str]:
    """Carry some comments to a version; gives the versions to which they came."""
    if not anchored:
        return []
    parents = _parents(session, version)
    after = [version, *_split_off(session, version, parents)]
    places = _places([one for one, _ in anchored], parents, after, _language(session, version))
    rows = []
    for one, quote in anchored:
        found = places.get(one.comment_id) or _returned(quote, after)
        at = (found.start, found.end) if found else None
        rows.append(_row(one.comment_id, after[found.paragraph] if found else version, at))
    _keep(session, rows)
    return [str(row["version_id"]) for row in rows]


def _places(
    anchors: Sequence[CommentAnchor],
    before: Sequence[ParagraphVersion],
    after: Sequence[ParagraphVersion],
    language: str,
) -> Mapping[str, Place | None]:
    """Where they stand now: as they did in words that stand again, else wherever these went."""
    standing = [one for one in anchors if one.start is not None and one.until is not None]
    again = next((one.id for one in before if one.text == after[0].text), None)
    kept = {one.comment_id: _place(one, 0) for one in standing if one.version_id == again}
    others = [one for one in standing if one.version_id != again]
    sources = [one for one in before if one.id != again]
    numbers = {one.id: number for number, one in enumerate(sources)}
    places = [_place(one, numbers[one.version_id]) for one in others]
    pair = Pair("changed", tuple(range(len(sources))), tuple(range(len(after))))
    texts = [one.text for one in sources], [one.text for one in after]
    found = transport_places(places, *texts, [pair], language) if places else []
    return {**kept, **{one.comment_id: at for one, at in zip(others, found, strict=True)}}


def _place(anchor: CommentAnchor, number: int) -> Place:
    return Place(number, anchor.start or 0, anchor.until or 0)


def _returned(quote: str, after: Sequence[ParagraphVersion]) -> Place | None:
    """Words that were gone and came back, as when a change is taken back."""
    for number, version in enumerate(after):
        found = returned(quote, version.text)
        if found:
            return Place(number, *found)
    return None


def _row(comment_id: str, version: ParagraphVersion, at: Stretch | None) -> dict[str, object]:
    start, until = at or (None, None)
    return {
        "comment_id": comment_id,
        "version_id": version.id,
        "paragraph_id": version.paragraph_id,
        "start": start,
        "until": until,
        "algorithm": ALGORITHM,
    }


def _keep(session: Session, rows: list[dict[str, object]]) -> None:
    session.execute(insert(CommentAnchor), rows)


def _parents(session: Session, version: ParagraphVersion) -> list[ParagraphVersion]:
    """The versions it was made from; that of its own paragraph first, as the words follow."""
    found = session.scalars(
        select(ParagraphVersion)
        .join(VersionParent, VersionParent.parent_id == ParagraphVersion.id)
        .where(VersionParent.version_id == version.id)
    )
    return sorted(found, key=lambda one: one.paragraph_id != version.paragraph_id)


def _split_off(
    session: Session, version: ParagraphVersion, parents: Sequence[ParagraphVersion]
) -> Sequence[ParagraphVersion]:
    """The first versions of paragraphs that were split off from these by the same act."""
    query = (
        select(ParagraphVersion)
        .join(VersionParent, VersionParent.version_id == ParagraphVersion.id)
        .where(
            VersionParent.parent_id.in_([one.id for one in parents]),
            ParagraphVersion.number == FIRST,
            ParagraphVersion.journal_seq == version.journal_seq,
        )
    )
    return session.scalars(query).all()


def _children(session: Session, version_id: str) -> Sequence[ParagraphVersion]:
    query = (
        select(ParagraphVersion)
        .join(VersionParent, VersionParent.version_id == ParagraphVersion.id)
        .where(VersionParent.parent_id == version_id, ParagraphVersion.number > FIRST)
    )
    return session.scalars(query).all()


def _language(session: Session, version: ParagraphVersion) -> str:
    paragraph = session.get_one(Paragraph, version.paragraph_id)
    return session.get_one(Declaration, paragraph.declaration_id).language
