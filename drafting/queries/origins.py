"""Reading the origins that were stored with versions, and who stands behind each of them."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Row, exists, or_, select
from sqlalchemy.orm import Session, aliased

from drafting.domain.actors import Actor
from drafting.domain.permissions import Permission, allowed
from drafting.domain.remarks import CommentOutcome
from drafting.domain.vocabulary import Act, Role
from drafting.models import (
    Amendment,
    AmendmentGroup,
    Comment,
    CommentDisposition,
    Declaration,
    Delegation,
    DerivedOrigins,
    Group,
    JournalEntry,
    ParagraphVersion,
    ReleasedParagraph,
    Source,
    SourceLink,
    Stakeholder,
    User,
    VersionAmendment,
)
from drafting.queries.amendment_rows import visible
from drafting.queries.told import was_told_of
from drafting.text.provenance import Span

IMPORTED = "imported"
"""A source that is no person and no State."""

REFLECTED = (CommentOutcome.REFLECTED, CommentOutcome.REFLECTED_IN_PART)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where words come from: a version that an editor wrote, or an amendment."""

    id: str
    who: str
    """The contributor: `imported`, a role, or the name of a State."""
    groups: tuple[str, ...]
    amendment_number: int | None
    seq: int
    """The act with which the words came into the text."""
    at: datetime
    prompts: tuple[str, ...] = ()
    """The comments and sources that prompted them, as far as everybody may know of them."""


Written = tuple[str, int, datetime, Role | None, Act]
"""A version, the act that made it and when, and who wrote it."""

Spans = Mapping[str, tuple[Span, ...]]
"""The runs of words of each version, each with the identity of its origin."""


def spans_of_release(session: Session, release_id: str) -> Spans:
    """The origins of every version that a release holds, as they were stored; two statements."""
    held = select(ReleasedParagraph.version_id).where(ReleasedParagraph.release_id == release_id)
    later = (
        select(DerivedOrigins.version_id, DerivedOrigins.origins)
        .where(DerivedOrigins.version_id.in_(held))
        .order_by(DerivedOrigins.created_at, DerivedOrigins.algorithm)
    )
    anew = dict(session.execute(later).all())
    stored = select(ParagraphVersion.id, ParagraphVersion.text, ParagraphVersion.origins)
    found = session.execute(stored.where(ParagraphVersion.id.in_(held)))
    return {one: _spans(text, anew.get(one, origins)) for one, text, origins in found}


def origins(session: Session, actor: Actor, ids: Collection[str]) -> Mapping[str, Origin]:
    """What is known of these origins; six statements, however many there are."""
    written = _written(session, sorted(ids))
    versions, proposed = sorted(written), sorted(set(ids) - written.keys())
    prompts = _prompts(session, versions, proposed)
    return {
        **{one: _of_version(found, prompts) for one, found in written.items()},
        **_amendments(session, actor, proposed, prompts),
    }


def _spans(text: str, stored: list[list[object]]) -> tuple[Span, ...]:
    found, start = [], 0
    for length, origin in stored:
        end = start + int(str(length))
        found.append(Span(text[start:end], str(origin)))
        start = end
    return tuple(found)


def _written(session: Session, ids: list[str]) -> Mapping[str, Row[*Written]]:
    """The versions among them; what is none of these is an amendment."""
    query = (
        select(
            ParagraphVersion.id,
            ParagraphVersion.journal_seq,
            ParagraphVersion.created_at,
            User.role,
            JournalEntry.act,
        )
        .outerjoin(User, ParagraphVersion.author_id == User.id)
        .join(JournalEntry, ParagraphVersion.journal_seq == JournalEntry.seq)
        .where(ParagraphVersion.id.in_(ids))
    )
    return {row[0]: row for row in session.execute(query)}


def _of_version(found: Row[*Written], prompts: Mapping[str, tuple[str, ...]]) -> Origin:
    one, seq, at, role, act = found
    return Origin(one, _editor(role, act), (), None, seq, at, prompts.get(one, ()))


def _editor(role: Role | None, act: Act) -> str:
    return IMPORTED if act is Act.DECLARATION_IMPORTED or role is None else role.value


def _amendments(
    session: Session, actor: Actor, ids: list[str], prompts: Mapping[str, tuple[str, ...]]
) -> Mapping[str, Origin]:
    """The amendments among them; where the reader may not know of one, its words are the editor's.

    Any phrase for it would tell that somebody wrote in confidence (record 0018).
    """
    took = (
        select(
            VersionAmendment.amendment_id,
            ParagraphVersion.journal_seq,
            ParagraphVersion.created_at,
            User.role,
        )
        .join(ParagraphVersion, VersionAmendment.version_id == ParagraphVersion.id)
        .outerjoin(User, ParagraphVersion.author_id == User.id)
        .where(VersionAmendment.amendment_id.in_(ids))
        .order_by(ParagraphVersion.journal_seq.desc())
    )
    named, behind = _named(session, actor, ids), _groups(session, ids)
    found = {}
    for one, seq, at, role in session.execute(took):
        if one in named:
            number, name = named[one]
            found[one] = Origin(
                one, name, behind.get(one, ()), number, seq, at, prompts.get(one, ())
            )
        else:
            found[one] = Origin(one, role.value if role else IMPORTED, (), None, seq, at)
    return found


def _named(session: Session, actor: Actor, ids: list[str]) -> Mapping[str, tuple[int | None, str]]:
    query = (
        select(Amendment.id, Amendment.number, Stakeholder.short_name)
        .join(Delegation, Amendment.delegation_id == Delegation.id)
        .join(Stakeholder, Delegation.stakeholder_id == Stakeholder.id)
        .where(Amendment.id.in_(ids), visible(actor, for_desk=True))
    )
    if not allowed(actor, Permission.DESK_READ):
        query = (
            query.join(VersionAmendment, VersionAmendment.amendment_id == Amendment.id)
            .join(ParagraphVersion, VersionAmendment.version_id == ParagraphVersion.id)
            .where(was_told_of(ParagraphVersion))
        )
    return {one: (number, name) for one, number, name in session.execute(query)}


def _groups(session: Session, ids: list[str]) -> Mapping[str, tuple[str, ...]]:
    query = (
        select(AmendmentGroup.amendment_id, Group.short_name)
        .join(Group, AmendmentGroup.group_id == Group.id)
        .where(AmendmentGroup.amendment_id.in_(ids))
        .order_by(Group.short_name)
    )
    found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for amendment_id, name in session.execute(query):
        found[amendment_id] += (name,)
    return found


def _prompts(
    session: Session, versions: list[str], proposed: list[str]
) -> Mapping[str, tuple[str, ...]]:
    """The public comments that were reflected in them as everybody was told, and their sources."""
    newer = aliased(CommentDisposition)
    told = (
        select(CommentDisposition.version_id, CommentDisposition.amendment_id, Comment.number)
        .join(Comment, CommentDisposition.comment_id == Comment.id)
        .join(Declaration, Comment.declaration_id == Declaration.id)
        .where(
            or_(
                CommentDisposition.version_id.in_(versions),
                CommentDisposition.amendment_id.in_(proposed),
            ),
            CommentDisposition.outcome.in_(REFLECTED),
            CommentDisposition.is_draft.is_(False),
            CommentDisposition.told_from <= Declaration.release_count,
            Comment.is_public.is_(True),
            ~exists().where(
                newer.comment_id == CommentDisposition.comment_id,
                newer.number > CommentDisposition.number,
                newer.is_draft.is_(False),
                newer.told_from <= Declaration.release_count,
            ),
        )
        .order_by(Comment.number)
    )
    rests = (
        select(SourceLink.version_id, Source.title)
        .join(Source, SourceLink.source_id == Source.id)
        .where(SourceLink.version_id.in_(versions), SourceLink.ended_at.is_(None))
        .order_by(Source.title)
    )
    found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for version_id, amendment_id, number in session.execute(told):
        found[amendment_id or version_id or ""] += (f"comment {number}",)
    for version_id, title in session.execute(rests):
        found[version_id] += (title,)
    return found
