"""Reading what a person follows, each thing with its name, and whether one may follow a thing."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, exists, func, null, select
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound
from drafting.domain.following import Followed, FollowedKind
from drafting.domain.permissions import Permission, allowed
from drafting.models import (
    Amendment,
    Comment,
    Consultation,
    Declaration,
    Delegation,
    Paragraph,
    Release,
    ReleasedParagraph,
    Stakeholder,
    Subscription,
    User,
)
from drafting.queries.amendment_rows import visible
from drafting.queries.comment_row import visible_to
from drafting.queries.consultations import is_visible

Columns = tuple[str, str | None, int | None, str | None]
Named = Select[*Columns]


@dataclass(frozen=True, slots=True)
class FollowedRow:
    """Something that is followed, with its name and the text in which it stands."""

    kind: FollowedKind
    subject_id: str
    slug: str | None
    """In which declaration; a stakeholder stands in none."""
    number: int | None
    words: str
    """What it is called, or by whom it is."""


def followed(session: Session, actor: Actor) -> tuple[FollowedRow, ...]:
    """All that the actor follows and may still see, one statement for each kind of thing."""
    if actor.user_id is None:
        raise NotFound
    return tuple(
        FollowedRow(kind, subject_id, slug, number, words or "")
        for kind, named in NAMED.items()
        for subject_id, slug, number, words in session.execute(_mine(named(actor), actor, kind))
    )


def require_visible(session: Session, actor: Actor, one: Followed) -> None:
    """Refuse with `NotFound` what the actor may not see, and what there is not."""
    named = NAMED[one.kind](actor)
    found = session.execute(named.where(_identity(named) == one.subject_id).limit(1)).first()
    if found is None:
        raise NotFound


def is_followed(session: Session, actor: Actor, one: Followed) -> bool:
    """Whether the actor follows it."""
    query = exists().where(
        Subscription.user_id == actor.user_id,
        Subscription.kind == one.kind,
        Subscription.subject_id == one.subject_id,
    )
    return bool(session.scalar(select(query)))


def follows_anything(session: Session, actor: Actor) -> bool:
    """Whether there is anything that the actor follows, even if it is not shown any more."""
    return bool(session.scalar(select(exists().where(Subscription.user_id == actor.user_id))))


def _mine(named: Named, actor: Actor, kind: FollowedKind) -> Named:
    is_mine = Subscription.user_id == actor.user_id, Subscription.kind == kind
    joined = named.join(Subscription, Subscription.subject_id == _identity(named))
    return joined.where(*is_mine).order_by(Subscription.created_at, Subscription.id)


def _identity(named: Named) -> ColumnElement[str]:
    column: ColumnElement[str] = named.exported_columns.values()[0]
    return column


def _texts(_actor: Actor) -> Named:
    return select(Declaration.id, Declaration.slug, null(), Declaration.title)


def _paragraphs(actor: Actor) -> Named:
    """A paragraph by what the newest release that holds it calls it."""
    called = (
        select(ReleasedParagraph.reference)
        .join(Release, ReleasedParagraph.release_id == Release.id)
        .where(ReleasedParagraph.paragraph_id == Paragraph.id)
        .order_by(Release.number.desc())
        .limit(1)
        .correlate(Paragraph)
        .scalar_subquery()
    )
    query: Named = select(Paragraph.id, Declaration.slug, null(), called).join(
        Declaration, Paragraph.declaration_id == Declaration.id
    )
    if allowed(actor, Permission.WORKING_TEXT_READ):
        return query
    return query.where(exists().where(ReleasedParagraph.paragraph_id == Paragraph.id))


def _consultations(actor: Actor) -> Named:
    query: Named = select(Consultation.id, Declaration.slug, null(), Consultation.title)
    query = query.join(Declaration, Consultation.declaration_id == Declaration.id)
    return query.where(is_visible(actor))


def _stakeholders(_actor: Actor) -> Named:
    return select(Stakeholder.id, null(), null(), Stakeholder.name)


def _comments(actor: Actor) -> Named:
    """Comments that open a thread."""
    name = func.coalesce(Stakeholder.short_name, User.name)
    query: Named = select(Comment.id, Declaration.slug, Comment.number, name)
    query = query.join(Declaration, Comment.declaration_id == Declaration.id)
    query = query.join(User, Comment.author_id == User.id)
    query = query.outerjoin(Stakeholder, Comment.stakeholder_id == Stakeholder.id)
    return query.where(Comment.answers_id.is_(None), visible_to(actor))


def _amendments(actor: Actor) -> Named:
    query: Named = select(
        Amendment.id, Declaration.slug, Amendment.number, Stakeholder.short_name
    ).join(Declaration, Amendment.declaration_id == Declaration.id)
    query = query.join(Delegation, Amendment.delegation_id == Delegation.id)
    query = query.join(Stakeholder, Delegation.stakeholder_id == Stakeholder.id)
    return query.where(visible(actor, for_desk=True))


NAMED: dict[FollowedKind, Callable[[Actor], Named]] = {
    FollowedKind.TEXT: _texts,
    FollowedKind.PARAGRAPH: _paragraphs,
    FollowedKind.CONSULTATION: _consultations,
    FollowedKind.STAKEHOLDER: _stakeholders,
    FollowedKind.COMMENT: _comments,
    FollowedKind.AMENDMENT: _amendments,
}
