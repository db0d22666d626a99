"""Reading in which consultations somebody could speak at a moment, and why not in the others."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import ColumnElement, Select, exists, func, or_, select
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.consultations import WARNING, ConsultationState, Faculty, Lateness
from drafting.domain.permissions import Permission, allowed
from drafting.domain.zones import words_in
from drafting.models import Consultation, Participation, Release, ReleasedParagraph, Stakeholder
from drafting.queries import moments


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to do: where, on which words, and in which consultation if they say."""

    declaration_id: str
    faculty: Faculty
    version_id: str | None = None
    """The words that are spoken about; none where it is the latest release as such."""
    consultation_id: str | None = None
    is_on_any_release: bool = False
    """Whether it is said to a consultation as such, whichever release that is on."""


@dataclass(frozen=True, slots=True)
class Found:
    """One consultation as somebody finds it at a moment."""

    consultation: Consultation
    now: datetime
    is_let_in: bool
    may_be_late: bool

    @property
    def is_open(self) -> bool:
        """Whether it takes in what they say, in time."""
        state = self.consultation.period.state_at(self.now)
        return self.is_let_in and state is ConsultationState.OPEN

    @property
    def takes_late(self) -> bool:
        """Whether it takes in what they say although it is over."""
        lateness = self.consultation.lateness
        by_permission = lateness is Lateness.BY_PERMISSION and self.may_be_late
        is_taken = lateness is Lateness.MARKED or by_permission
        return self.is_let_in and is_taken and self.consultation.period.is_just_over_at(self.now)

    @property
    def refusal(self) -> str:
        """Why nothing can be said in it now, and what to do."""
        one = self.consultation
        named = f"“{one.title}”"
        if not self.is_let_in:
            return (
                f"Your delegation does not take part in {named}. "
                "Ask on its page to take part; your words are kept."
            )
        if one.period.state_at(self.now) is ConsultationState.COMING:
            return f"{named} opens on {words_in(one.zone, one.opens_at)}. Come back then."
        late = " The secretariat may permit you to be late: ask it."
        return (
            f"{named} closed on {words_in(one.zone, one.closes_at)}, and takes nothing in any "
            f"more.{late if one.lateness is Lateness.BY_PERMISSION else ''}"
        )


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody as consultations see them: what they speak for, and where they stand."""

    actor: Actor
    region: str | None
    standings: dict[str, Participation] = field(default_factory=dict)

    def finds(self, one: Consultation, now: datetime) -> Found:
        """A consultation as this person finds it."""
        between = self.standings.get(one.id)
        state = between.state if between else None
        is_let_in = one.terms.let_in(self.actor.stakeholder_kind, self.region, state)
        return Found(one, now, is_let_in, bool(between and between.may_be_late))


def open_to(session: Session, actor: Actor, wish: Wish) -> Sequence[Consultation]:
    """The consultations in which somebody could speak now, to be offered in a form."""
    if allowed(actor, Permission.CONSULTATION_RUN):
        return []
    standing = session.scalars(in_question(wish)).all()
    if not standing:
        return []
    return choices(findings(session, actor, standing))


def findings(session: Session, actor: Actor, ones: Sequence[Consultation]) -> list[Found]:
    """These consultations as the actor finds them at this moment by the database's clock."""
    now, who = moments.now(session), who_is(session, actor, ones)
    return [who.finds(one, now) for one in ones]


def closing_soon(
    session: Session, actor: Actor, declaration_ids: Collection[str]
) -> Sequence[Found]:
    """The consultations that close within two days and in which the actor may speak until then.

    Nothing is asked for visitors, whose pages are the same for everybody, nor for the desk.
    """
    speaks = allowed(actor, Permission.COMMENT_WRITE)
    if not speaks or allowed(actor, Permission.CONSULTATION_RUN):
        return []
    now = moments.now(session)
    query = select(Consultation).where(
        Consultation.declaration_id.in_(declaration_ids),
        Consultation.announced_at.is_not(None),
        Consultation.cancelled_at.is_(None),
        Consultation.opens_at <= now,
        Consultation.closes_at > now,
        Consultation.closes_at <= now + WARNING,
        or_(Consultation.may_comment, Consultation.may_propose),
    )
    held = session.scalars(query.order_by(Consultation.closes_at, Consultation.id)).all()
    return [one for one in findings(session, actor, held) if one.is_open] if held else []


def choices(found: Sequence[Found]) -> list[Consultation]:
    """Those that take in what is said: the open ones, or else those that take in what is late."""
    fits = [one.consultation for one in found if one.is_open]
    return fits or [one.consultation for one in found if one.takes_late]


def ever_gated(session: Session, wish: Wish) -> bool:
    """Whether a consultation was ever announced in which one could speak on this declaration."""
    query = select(Consultation.id).where(
        Consultation.declaration_id == wish.declaration_id,
        Consultation.announced_at.is_not(None),
        or_(Consultation.may_comment, Consultation.may_propose),
    )
    return session.scalar(query.limit(1)) is not None


def in_question(wish: Wish) -> Select[Consultation]:
    """The announced consultations in which this could be said, whatever the time."""
    may = Consultation.may_propose if wish.faculty is Faculty.PROPOSE else Consultation.may_comment
    query = select(Consultation).where(
        Consultation.declaration_id == wish.declaration_id,
        Consultation.announced_at.is_not(None),
        Consultation.cancelled_at.is_(None),
        may,
    )
    if not wish.is_on_any_release:
        query = query.where(or_(Consultation.release_id.is_(None), _is_on(wish)))
    if wish.consultation_id:
        query = query.where(Consultation.id == wish.consultation_id)
    return query.order_by(Consultation.closes_at, Consultation.id)


def _is_on(wish: Wish) -> ColumnElement[bool]:
    """Whether a consultation is on the release that is spoken about."""
    if wish.version_id:
        return exists().where(
            ReleasedParagraph.release_id == Consultation.release_id,
            ReleasedParagraph.version_id == wish.version_id,
        )
    latest = select(func.max(Release.number)).where(Release.declaration_id == wish.declaration_id)
    return exists().where(
        Release.id == Consultation.release_id, Release.number == latest.scalar_subquery()
    )


def who_is(session: Session, actor: Actor, held: Sequence[Consultation]) -> Who:
    """The actor's region, and where the actor's delegation stands with these consultations."""
    if actor.delegation_id is None or not held:
        return Who(actor, None)
    region = session.scalar(
        select(Stakeholder.region).where(Stakeholder.id == actor.stakeholder_id)
    )
    query = select(Participation).where(
        Participation.delegation_id == actor.delegation_id,
        Participation.consultation_id.in_([one.id for one in held]),
    )
    found = session.scalars(query.execution_options(populate_existing=True))
    return Who(actor, region, {one.consultation_id: one for one in found})
