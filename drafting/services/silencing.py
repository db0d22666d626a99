"""Silencing: the Expert puts a text under silence, delegations object, the result is recorded."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.orm import Session

from drafting.domain import wording
from drafting.domain.actors import Actor
from drafting.domain.errors import Invalid, NotAllowed, NotFound, WrongState
from drafting.domain.identity import new_id
from drafting.domain.permissions import Permission, require
from drafting.domain.silence import Objectors, SilenceBreak
from drafting.domain.vocabulary import Act
from drafting.domain.zones import words_in, zone_named
from drafting.models import (
    Consultation,
    Declaration,
    Release,
    SilenceObjection,
    SilenceProcedure,
)
from drafting.queries import moments
from drafting.queries.readings import taken_up_in_turn
from drafting.queries.releases import latest_release
from drafting.queries.silences import counts_from
from drafting.record import journal, receipts
from drafting.record.adopted import refuse_adopted
from drafting.record.silences import held, in_time, judge
from drafting.record.structure import lock

ELSEWHERE = (
    "This procedure is for the delegations that take part in “{title}”, and yours does not. "
    "Ask the secretariat."
)


@dataclass(frozen=True, slots=True)
class Opening:
    """A text about to be put under silence, and on what terms."""

    title: str
    zone: str
    closes_at: datetime
    release_count: int
    """How many releases there were when the Expert looked."""
    breaks: SilenceBreak = SilenceBreak.NAMED
    objectors: Objectors = Objectors.STATES
    consultation_id: str | None = None
    paragraph_ids: tuple[str, ...] = ()
    """Empty for the whole text."""
    words: str = ""
    form_key: str = ""


@dataclass(frozen=True, slots=True)
class Objecting:
    """To which paragraphs a delegation objects, and why."""

    silence_id: str
    paragraph_ids: tuple[str, ...]
    reason: str
    form_key: str = ""


def open_silence(
    session: Session, actor: Actor, declaration_id: str, wish: Opening
) -> SilenceProcedure:
    """Put the latest release, or some paragraphs of it, under silence until a moment."""
    require(actor, Permission.SILENCE_OPEN)
    clean = replace(
        wish,
        title=wording.line(wish.title, field="title", what="A title"),
        words=wording.optional_remark(wish.words, field="words"),
        zone=zone_named(wish.zone).key,
    )
    if known := receipts.made_before(session, actor, wish.form_key, SilenceProcedure):
        return known
    if session.get(Declaration, declaration_id) is None:
        raise NotFound
    declaration = lock(session, declaration_id)
    refuse_adopted(declaration)
    release = _refuse(session, declaration, clean)
    made = _opened(session, actor, release, clean)
    declaration.public_seq = made.journal_seq
    receipts.keep(session, actor, wish.form_key, made.id)
    session.flush()
    return made


def object_to(session: Session, actor: Actor, wish: Objecting) -> SilenceObjection:
    """Break the silence on named paragraphs, in the name of a delegation."""
    one = _seen(session, wish.silence_id)
    require(actor, Permission.SILENCE_OBJECT, one)
    reason = wording.remark(wish.reason, field="reason", what="A reason")
    one = held(session, one.id)
    if known := receipts.made_before(session, actor, wish.form_key, SilenceObjection):
        return known
    refuse_adopted(one.declaration)
    _refuse_uncounted(session, actor, one)
    now = in_time(session, one)
    named = [known for known in one.paragraph_ids if known in wish.paragraph_ids]
    if not named or len(named) != len(set(wish.paragraph_ids)):
        raise Invalid(
            "Name at least one paragraph, and only those that are under silence.",
            field="paragraphs",
        )
    facts: dict[str, journal.Fact] = {
        "silence": one.id,
        "paragraphs": named,
        "reason": journal.words_hash(reason),
    }
    objection_id = new_id()
    seq = journal.append(session, actor, Act.SILENCE_OBJECTED, objection_id, facts)
    one.objection_count += 1
    made = SilenceObjection(
        id=objection_id,
        silence_id=one.id,
        number=one.objection_count,
        delegation_id=actor.delegation_id,
        paragraph_ids=named,
        reason=reason,
        author_id=actor.user_id,
        created_at=now,
        journal_seq=seq,
    )
    session.add(made)
    receipts.keep(session, actor, wish.form_key, made.id)
    session.flush()
    return made


def take_back(session: Session, actor: Actor, objection_id: str) -> SilenceObjection:
    """Withdraw an objection before the deadline; that it was made stays on the record."""
    made = session.get(SilenceObjection, objection_id)
    if made is None:
        raise NotFound
    require(actor, Permission.SILENCE_TAKE_BACK, made)
    one = held(session, made.silence_id)
    session.refresh(made)
    if made.withdrawn_at is not None:
        return made
    now = in_time(session, one)
    facts: dict[str, journal.Fact] = {"silence": one.id}
    made.withdrawn_seq = journal.append(
        session, actor, Act.SILENCE_OBJECTION_WITHDRAWN, made.id, facts
    )
    made.withdrawn_at = now
    session.flush()
    return made


def announce(session: Session, actor: Actor, silence_id: str) -> SilenceProcedure:
    """Record the result of a procedure whose deadline has passed."""
    one = _seen(session, silence_id)
    require(actor, Permission.SILENCE_OPEN, one)
    one = held(session, one.id)
    if one.result is not None:
        return one
    if not one.terms.is_over_at(moments.now(session)):
        raise WrongState(
            f"Silence lasts until {words_in(one.zone, one.ends_at)}. Its result is known then."
        )
    judge(session, actor, one)
    return one


def _seen(session: Session, silence_id: str) -> SilenceProcedure:
    one = session.get(SilenceProcedure, silence_id)
    if one is None:
        raise NotFound
    return one


def _refuse(session: Session, declaration: Declaration, wish: Opening) -> Release:
    """What stands against opening it; else the release that it is about."""
    release = latest_release(session, declaration.id)
    if release is None:
        raise WrongState("Nothing is published yet. Only a release is put under silence.")
    if declaration.release_count != wish.release_count:
        raise WrongState(
            f"{release.symbol} was published while you were writing. "
            "Look at it, and open the procedure on it."
        )
    if wish.closes_at <= moments.now(session):
        raise Invalid("It would be over already. Choose a later deadline.", field="closes_at")
    if wish.objectors is Objectors.TAKING_PART:
        consultation = session.get(Consultation, wish.consultation_id or "")
        if (
            consultation is None
            or consultation.declaration_id != declaration.id
            or consultation.announced_at is None
        ):
            raise Invalid("Choose the consultation whose participants may object.", field="among")
    return release


def _opened(session: Session, actor: Actor, release: Release, wish: Opening) -> SilenceProcedure:
    """The procedure on a release, with the act that opened it."""
    silence_id = new_id()
    paragraph_ids = _chosen(session, release, wish.paragraph_ids)
    facts: dict[str, journal.Fact] = {
        "release": release.symbol,
        "paragraphs": paragraph_ids,
        "closes": wish.closes_at.isoformat(),
        "breaks": wish.breaks.value,
        "objectors": wish.objectors.value,
        "words": journal.words_hash(wish.words),
    }
    made = SilenceProcedure(
        id=silence_id,
        declaration_id=release.declaration_id,
        release_id=release.id,
        title=wish.title,
        words=wish.words,
        zone=wish.zone,
        closes_at=wish.closes_at,
        breaks=wish.breaks,
        objectors=wish.objectors,
        consultation_id=_among(wish),
        paragraph_ids=paragraph_ids,
        objection_count=0,
        author_id=actor.user_id,
        journal_seq=journal.append(session, actor, Act.SILENCE_OPENED, silence_id, facts),
    )
    session.add(made)
    return made


def _among(wish: Opening) -> str | None:
    return wish.consultation_id if wish.objectors is Objectors.TAKING_PART else None


def _chosen(session: Session, release: Release, paragraph_ids: Sequence[str]) -> list[str]:
    rows = taken_up_in_turn(session, release.id)
    chosen = [row.paragraph_id for row in rows if row.paragraph_id in paragraph_ids]
    if len(chosen) != len(set(paragraph_ids)):
        raise Invalid("Choose paragraphs of the latest release.", field="paragraphs")
    return chosen or [row.paragraph_id for row in rows]


def _refuse_uncounted(session: Session, actor: Actor, one: SilenceProcedure) -> None:
    if not counts_from(session, actor, one):
        title = one.consultation.title if one.consultation else one.title
        raise NotAllowed(ELSEWHERE.format(title=title))
