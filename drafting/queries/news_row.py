"""One thing that is new to a person: what is read of it, and whether it is new."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Select, SQLColumnExpression, and_, exists, func, or_, select

from drafting.domain.actors import Actor
from drafting.domain.following import FollowedKind
from drafting.domain.vocabulary import Act
from drafting.models import Declaration, JournalEntry, Subscription

Columns = tuple[datetime, Act, str, str | None, int | None, str | None, str]
Places = dict[FollowedKind, SQLColumnExpression[str | None]]
"""What of a thing may be followed: a place it has for each kind."""


def rows(
    act: SQLColumnExpression[Act],
    subject_id: SQLColumnExpression[str],
    named: Sequence[SQLColumnExpression[object]],
) -> Select[*Columns]:
    """One branch: what `named` says is within what, under which number, by which name."""
    within, number, words = named
    query: Select[*Columns] = select(
        JournalEntry.at.label("at"),
        act.label("act"),
        subject_id.label("subject_id"),
        within.label("within_id"),
        number.label("number"),
        words.label("words"),
        Declaration.slug.label("slug"),
    )
    return query


def is_new(actor: Actor, places: Places) -> ColumnElement[bool]:
    """Whether somebody else did it, to something that the actor follows, since the last look."""
    mine = Subscription.user_id == actor.user_id
    first = select(func.min(Subscription.seen_seq)).where(mine).scalar_subquery()
    follows = exists().where(
        mine,
        Subscription.seen_seq < JournalEntry.seq,
        or_(
            *(
                and_(Subscription.kind == kind, Subscription.subject_id == place)
                for kind, place in places.items()
            )
        ),
    )
    return and_(
        JournalEntry.seq > first,
        JournalEntry.actor_id.is_distinct_from(actor.user_id),
        follows,
    )
