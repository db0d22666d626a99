"""For whom a person speaks: each accreditation begins with an act, ends with one, and stays."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.domain import clock
from drafting.domain.errors import NotFound
from drafting.domain.identity import new_id
from drafting.domain.vocabulary import Rank
from drafting.models import Accreditation, Delegation, Stakeholder, User
from drafting.queries.merges import heir_id


def delegation_of(session: Session, stakeholder_id: str) -> str:
    """The delegation that speaks for a stakeholder today, held against a merge until this is done.

    For one that was merged into another speaks the delegation of the other.
    """
    heir = heir_id(session, stakeholder_id)
    held = select(Stakeholder.id).where(Stakeholder.id == heir).with_for_update(read=True)
    session.execute(held)
    if heir_id(session, heir) != heir:
        return delegation_of(session, heir)
    found = session.scalar(select(Delegation.id).where(Delegation.stakeholder_id == heir))
    if found is None:
        raise NotFound
    return found


def open_ones(session: Session, user_id: str) -> Sequence[Accreditation]:
    """The accreditations of a person that have not ended, those asked for as well."""
    query = select(Accreditation).where(
        Accreditation.user_id == user_id, Accreditation.ended_at.is_(None)
    )
    return session.scalars(query.order_by(Accreditation.created_at, Accreditation.id)).all()


def open_one(session: Session, user_id: str, delegation_id: str) -> Accreditation | None:
    """The accreditation of a person with this delegation, unless it has ended."""
    found = open_ones(session, user_id)
    return next((one for one in found if one.delegation_id == delegation_id), None)


def ask(session: Session, user: User, delegation_id: str, seq: int) -> Accreditation:
    """Let a person ask to speak for a delegation."""
    one = Accreditation(
        id=new_id(),
        user_id=user.id,
        delegation_id=delegation_id,
        rank=Rank.MEMBER,
        journal_seq=seq,
    )
    session.add(one)
    session.flush()
    return one


def begin(session: Session, user: User, seat: tuple[str, Rank], seq: int) -> Accreditation:
    """Let a person speak for a delegation in a rank, from this act on."""
    delegation_id, rank = seat
    one = open_one(session, user.id, delegation_id) or ask(session, user, delegation_id, seq)
    one.rank = rank
    one.begun_at, one.begun_seq = one.begun_at or clock.now(), one.begun_seq or seq
    session.flush()
    return one


def finish(session: Session, one: Accreditation, seq: int) -> None:
    """Let an accreditation end with this act; whoever acts for it is signed out."""
    close(session, one, seq)
    user = session.get_one(User, one.user_id)
    if user.delegation_id == one.delegation_id:
        user.delegation_id, user.rank = None, None
        user.session_number += 1
    session.flush()


def close(session: Session, one: Accreditation, seq: int) -> None:
    """Let an accreditation end with this act; the account stays as it is."""
    one.ended_at, one.ended_seq = clock.now(), seq
    session.flush()


def reseat(session: Session, user: User, before_id: str | None, seq: int) -> None:
    """Let the accreditations say what the account says, after the administrator changed it."""
    seat = (user.delegation_id, user.rank)
    for one in open_ones(session, user.id):
        is_left = one.delegation_id == before_id and before_id != seat[0]
        if is_left or not user.speaks:
            close(session, one, seq)
    if seat[0] and seat[1]:
        begin(session, user, (seat[0], seat[1]), seq)
