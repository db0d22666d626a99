"""Telling with a release what was decided before it, or saying why it cannot be told."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import WrongState
from drafting.domain.telling import Moved
from drafting.domain.vocabulary import Act
from drafting.models import Disposition, Release, Telling
from drafting.queries.waiting import Waiting
from drafting.record import journal
from drafting.record.dispositions import decided_facts

SAID = {
    Moved.WITHDRAWN: "was withdrawn",
    Moved.REVISED: "has a revised text",
    Moved.ADAPTED: "was adapted",
    Moved.TARGET_WITHDRAWN: "was merged into one that is withdrawn",
}


def refuse_overtaken(waiting: Sequence[Waiting]) -> None:
    """Refuse to tell decisions on what is not there any more as it was decided on."""
    moved = [f"{_called(one)} {SAID[one.moved]}" for one in waiting if one.moved]
    if moved:
        raise WrongState(
            "Some delegations, not knowing of your decisions, changed what you decided on: "
            f"amendment {', '.join(moved)}. Take these decisions back or decide again at the "
            "desk, then publish."
        )


def _called(one: Waiting) -> str:
    return str(one.number) if one.number else f"of {one.short_name}, which is confidential,"


def tell(
    session: Session, actor: Actor, waiting: Sequence[Waiting], release: Release
) -> list[Telling]:
    """Let everybody know of these decisions with a release."""
    tellings = [_told(session, actor, one.disposition_id, release) for one in waiting]
    session.add_all(tellings)
    session.flush()
    return tellings


def _told(session: Session, actor: Actor, disposition_id: str, release: Release) -> Telling:
    disposition = session.get_one(Disposition, disposition_id)
    facts = {"decision": disposition.id, "release": release.number, **decided_facts(disposition)}
    seq = journal.append(session, actor, Act.DECISION_TOLD, disposition.amendment_id, facts)
    return Telling(disposition_id=disposition_id, release_id=release.id, journal_seq=seq)
