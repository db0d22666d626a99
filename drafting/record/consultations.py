"""The gate of consultations: whether somebody may speak now, and in which of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.consultations import ConsultationState
from drafting.domain.errors import Invalid, WrongState
from drafting.domain.permissions import Permission, allowed
from drafting.models import Consultation, Declaration
from drafting.queries.rooms import Found, Wish, choices, ever_gated, findings, in_question
from drafting.record import journal
from drafting.record.adopted import refuse_adopted
from drafting.record.publication import publish_due

CHOOSE = "More than one consultation is open to you here. Choose the one in which you speak."


@dataclass(frozen=True, slots=True)
class Admitted:
    """That somebody may speak now: in which consultation, if in one, and on what terms."""

    consultation: Consultation | None = None
    is_late: bool = False

    @property
    def consultation_id(self) -> str | None:
        """The consultation in which it is said; none before there was one, and for the desk."""
        return self.consultation.id if self.consultation else None

    @property
    def is_sealed(self) -> bool:
        """Whether it waits for publication."""
        return self.consultation is not None and self.consultation.is_sealed

    @property
    def takes_confidential(self) -> bool:
        """Whether something may be said to the desk alone."""
        return self.consultation is not None and self.consultation.takes_confidential

    def facts(self) -> dict[str, journal.Fact]:
        """What the journal tells of it: nothing where there was no consultation."""
        if self.consultation is None:
            return {}
        return {"consultation": self.consultation.id, "late": self.is_late}


def admit(session: Session, actor: Actor, wish: Wish) -> Admitted:
    """Let somebody speak now, or refuse; the consultations are held until the transaction ends.

    The room is open as long as no consultation was ever announced in which one could speak. The
    Expert and the secretariat always speak, and outside of every consultation.
    """
    publish_due(session, wish.declaration_id)
    refuse_adopted(session.get_one(Declaration, wish.declaration_id))
    if allowed(actor, Permission.CONSULTATION_RUN) or not ever_gated(session, wish):
        return Admitted()
    found = findings(session, actor, _held(session, wish))
    chosen = choices(found)
    if len(chosen) > 1:
        raise Invalid(CHOOSE, field="consultation")
    if not chosen:
        raise WrongState(_why_none(found))
    is_late = not any(one.is_open for one in found)
    return Admitted(chosen[0], is_late)


def received(session: Session, speaker: Actor, wish: Wish) -> Admitted:
    """Where somebody whose words came another way would have spoken; adoption alone refuses it."""
    publish_due(session, wish.declaration_id)
    refuse_adopted(session.get_one(Declaration, wish.declaration_id))
    if not ever_gated(session, wish):
        return Admitted()
    found = findings(session, speaker, _held(session, wish))
    chosen = choices(found)
    is_late = not any(one.is_open for one in found)
    return Admitted(chosen[0], is_late) if len(chosen) == 1 else Admitted()


def _held(session: Session, wish: Wish) -> Sequence[Consultation]:
    """The consultations in question, locked and read anew: they may change while we wait."""
    held = in_question(wish).with_for_update().execution_options(populate_existing=True)
    return session.scalars(held).all()


def _why_none(found: Sequence[Found]) -> str:
    """The most useful of the refusals: of what comes first, then of what closed last."""
    if not found:
        return (
            "No consultation is open on this text now. "
            "The calendar says when the next one is; your words are kept."
        )
    coming = ConsultationState.COMING
    by_use = sorted(
        found,
        key=lambda one: (
            not one.is_let_in,
            one.consultation.period.state_at(one.now) is not coming,
            -one.consultation.closes_at.timestamp(),
        ),
    )
    return by_use[0].refusal
