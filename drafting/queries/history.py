"""Reading the history of a paragraph: its versions, as far as the reader may know of them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, and_, exists, select
from sqlalchemy.orm import Session, joinedload

from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound
from drafting.domain.permissions import Permission, allowed
from drafting.domain.vocabulary import Outcome, Role
from drafting.models import (
    Amendment,
    Delegation,
    Disposition,
    Paragraph,
    ParagraphVersion,
    Release,
    ReleasedParagraph,
    Stakeholder,
    VersionAmendment,
    VersionParent,
)
from drafting.queries.amendment_rows import visible
from drafting.queries.told import is_latest_disposition, was_told_of

Credits = tuple[int, str, str, int | None, str]


@dataclass(frozen=True, slots=True)
class Credit:
    """The amendment a version was made from, and whose it was."""

    amendment_id: str
    number: int | None
    """None where it is confidential: such a credit is for its delegation and the desk."""
    short_name: str


@dataclass(frozen=True, slots=True)
class Parent:
    """A version of another paragraph from which this one was split or joined."""

    paragraph_id: str
    number: int


@dataclass(frozen=True, slots=True)
class VersionRow:
    """The words of a paragraph at one moment: by whom, why, from what, and where published."""

    id: str
    number: int
    text: str
    reason: str
    author_name: str
    author_role: Role | None
    at: datetime
    releases: tuple[tuple[int, str], ...]
    credits: tuple[Credit, ...]
    parents: tuple[Parent, ...]


def declaration_of(session: Session, paragraph_id: str) -> str:
    """The identity of the declaration a paragraph belongs to."""
    found = session.scalar(select(Paragraph.declaration_id).where(Paragraph.id == paragraph_id))
    if found is None:
        raise NotFound
    return found


def versions(session: Session, actor: Actor, paragraph_id: str) -> tuple[VersionRow, ...]:
    """The versions of a paragraph, the oldest first: all for editors, else what was published."""
    query = visible_versions(actor).where(ParagraphVersion.paragraph_id == paragraph_id)
    query = query.options(joinedload(ParagraphVersion.author)).order_by(ParagraphVersion.number)
    found = session.scalars(query).all()
    if not found:
        raise NotFound
    ids = [version.id for version in found]
    published, credited = _releases(session, ids), _credits(session, actor, paragraph_id, found)
    parents = _parents(session, actor, ids, paragraph_id)
    return tuple(
        VersionRow(
            id=version.id,
            number=version.number,
            text=version.text,
            reason=version.reason,
            author_name=version.author.name if version.author else "",
            author_role=version.author.role if version.author else None,
            at=version.created_at,
            releases=published.get(version.id, ()),
            credits=credited[version.id],
            parents=parents.get(version.id, ()),
        )
        for version in found
    )


def result_of(session: Session, actor: Actor, amendment_id: str) -> VersionRow | None:
    """The version an accepted amendment was taken into, or the first after it that may be seen."""
    query = (
        select(ParagraphVersion)
        .join(VersionAmendment, VersionAmendment.version_id == ParagraphVersion.id)
        .join(Amendment, VersionAmendment.amendment_id == Amendment.id)
        .where(Amendment.id == amendment_id)
    )
    if not allowed(actor, Permission.DESK_READ):
        query = query.where(was_told_of(ParagraphVersion))
    found = session.scalar(query.order_by(ParagraphVersion.journal_seq.desc()).limit(1))
    if found is None:
        return None
    later = visible_versions(actor).where(
        ParagraphVersion.paragraph_id == found.paragraph_id,
        ParagraphVersion.number >= found.number,
    )
    seen = session.scalar(later.order_by(ParagraphVersion.number).limit(1))
    rows = versions(session, actor, found.paragraph_id) if seen else ()
    return next((row for row in rows if seen and row.id == seen.id), None)


def visible_versions(actor: Actor) -> Select[ParagraphVersion]:
    """The versions an actor may read: all for editors, else those that a release holds."""
    query = select(ParagraphVersion)
    if allowed(actor, Permission.WORKING_TEXT_READ):
        return query
    return query.where(exists().where(ReleasedParagraph.version_id == ParagraphVersion.id))


def _releases(session: Session, ids: list[str]) -> Mapping[str, tuple[tuple[int, str], ...]]:
    query = (
        select(ReleasedParagraph.version_id, Release.number, Release.symbol)
        .join(Release, ReleasedParagraph.release_id == Release.id)
        .where(ReleasedParagraph.version_id.in_(ids))
        .order_by(Release.number)
    )
    grouped: defaultdict[str, tuple[tuple[int, str], ...]] = defaultdict(tuple)
    for version_id, number, symbol in session.execute(query):
        grouped[version_id] += ((number, symbol),)
    return grouped


def _credits(
    session: Session, actor: Actor, paragraph_id: str, seen: Sequence[ParagraphVersion]
) -> Mapping[str, tuple[Credit, ...]]:
    """The credits of each version seen: its own, and those of hidden ones it was made from.

    Outside the desk an amendment is named only if its acceptance was told, and one that is
    confidential only to its own delegation.
    """
    may_read = visible(actor, for_desk=True)
    own = _taken_in(paragraph_id).where(may_read)
    beside = _merged_in(actor, paragraph_id).where(may_read)
    if not allowed(actor, Permission.DESK_READ):
        own = own.where(was_told_of(ParagraphVersion))
    rows = session.execute(own.union_all(beside).order_by("amendment_number")).all()
    named = {(at, target) for at, target, one, *_ in rows if one == target}
    found = [
        (at, Credit(one, number, name))
        for at, target, one, number, name in rows
        if (at, target) in named
    ]
    grouped, earlier = {}, 0
    for version in seen:
        grouped[version.id] = tuple(
            credit for at, credit in found if earlier < at <= version.number
        )
        earlier = version.number
    return grouped


def _credited() -> Select[*Credits]:
    """A version, the amendment it was made from, and whoever is named for that."""
    return (
        select(
            ParagraphVersion.number,
            VersionAmendment.amendment_id,
            Amendment.id,
            Amendment.number.label("amendment_number"),
            Stakeholder.short_name,
        )
        .select_from(VersionAmendment)
        .join(ParagraphVersion, VersionAmendment.version_id == ParagraphVersion.id)
    )


def _taken_in(paragraph_id: str) -> Select[*Credits]:
    """The amendments that versions were made from."""
    query = _credited().join(Amendment, VersionAmendment.amendment_id == Amendment.id)
    return _of(query, paragraph_id)


def _merged_in(actor: Actor, paragraph_id: str) -> Select[*Credits]:
    """Those that were merged into one of these: they are named beside it."""
    merged = and_(
        Disposition.into_id == VersionAmendment.amendment_id,
        Disposition.outcome == Outcome.MERGED,
    )
    query = _credited().join(Disposition, merged)
    return _of(query.join(Amendment, is_latest_disposition(actor)), paragraph_id)


def _of(query: Select[*Credits], paragraph_id: str) -> Select[*Credits]:
    return (
        query.join(Delegation, Amendment.delegation_id == Delegation.id)
        .join(Stakeholder, Delegation.stakeholder_id == Stakeholder.id)
        .where(ParagraphVersion.paragraph_id == paragraph_id)
    )


def _parents(
    session: Session, actor: Actor, ids: list[str], paragraph_id: str
) -> Mapping[str, tuple[Parent, ...]]:
    """The parents in other paragraphs that the reader may see, too."""
    query = (
        visible_versions(actor)
        .join(VersionParent, VersionParent.parent_id == ParagraphVersion.id)
        .where(VersionParent.version_id.in_(ids), ParagraphVersion.paragraph_id != paragraph_id)
        .with_only_columns(
            VersionParent.version_id, ParagraphVersion.paragraph_id, ParagraphVersion.number
        )
    )
    grouped: defaultdict[str, tuple[Parent, ...]] = defaultdict(tuple)
    for version_id, parent_id, number in session.execute(query):
        grouped[version_id] += (Parent(parent_id, number),)
    return grouped
