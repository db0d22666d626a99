"""Merging: two entries are found to be one stakeholder; every trace of both is kept."""

from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session

from drafting.domain import clock
from drafting.domain.actors import Actor
from drafting.domain.errors import Invalid, NotFound, WrongState
from drafting.domain.identity import new_id
from drafting.domain.permissions import Permission, require
from drafting.domain.vocabulary import Act, StakeholderKind
from drafting.models import Accreditation, Delegation, Stakeholder, StakeholderMerge, User
from drafting.queries.merges import standing_merge
from drafting.record import accreditations, journal
from drafting.record.claims import claims_one


def merge(session: Session, actor: Actor, stakeholder_id: str, into_id: str) -> StakeholderMerge:
    """Let an entry stand under another one; whoever spoke for it speaks for the other from now on.

    What was said in its name keeps its name.
    """
    require(actor, Permission.STAKEHOLDER_MERGE)
    one, into = _held(session, stakeholder_id, into_id)
    _refuse(session, one, into)
    facts: dict[str, journal.Fact] = {"into": into.id, "with": into.name, "name": one.name}
    seq = journal.append(session, actor, Act.STAKEHOLDER_MERGED, one.id, facts)
    made = StakeholderMerge(id=new_id(), stakeholder_id=one.id, into_id=into.id, journal_seq=seq)
    session.add(made)
    session.flush()
    _move_people(session, _delegation_id(session, one.id), _delegation_id(session, into.id), seq)
    return made


def separate(session: Session, actor: Actor, stakeholder_id: str) -> Stakeholder:
    """Let a merged entry stand for itself again; the people who came with it go back with it."""
    require(actor, Permission.STAKEHOLDER_MERGE)
    found = standing_merge(session, stakeholder_id)
    if found is None:
        raise WrongState("This entry stands for itself already.")
    one, into = _held(session, stakeholder_id, found.into_id)
    if standing_merge(session, into.id):
        raise WrongState(f"“{into.name}” stands under another one. Separate that one first.")
    facts: dict[str, journal.Fact] = {"from": into.id, "with": into.name, "name": one.name}
    seq = journal.append(session, actor, Act.STAKEHOLDER_SEPARATED, one.id, facts)
    statement = (
        update(StakeholderMerge)
        .where(StakeholderMerge.id == found.id, StakeholderMerge.ended_seq.is_(None))
        .values(ended_at=clock.now(), ended_seq=seq)
    )
    if not claims_one(session, statement):
        raise WrongState("This entry stands for itself already.")
    _move_back(session, found, seq)
    return one


def _held(session: Session, *ids: str) -> tuple[Stakeholder, Stakeholder]:
    """Both entries, held until this is done; of two merges at once the second sees the first."""
    query = select(Stakeholder).where(Stakeholder.id.in_(ids)).order_by(Stakeholder.id)
    found = {one.id: one for one in session.scalars(query.with_for_update(key_share=True))}
    if not set(ids) <= found.keys():
        raise NotFound
    return found[ids[0]], found[ids[1]]


def _refuse(session: Session, one: Stakeholder, into: Stakeholder) -> None:
    if one.id == into.id:
        raise Invalid("Nobody is merged into themselves. Choose another entry.", field="into")
    if StakeholderKind.STATE in {one.kind, into.kind}:
        raise Invalid("A State is never merged, nor anybody into one.", field="into")
    if standing_merge(session, one.id):
        raise WrongState("This entry stands under another one already.")
    if standing_merge(session, into.id):
        raise Invalid(
            "The entry you chose stands under another one itself. Choose that one.", field="into"
        )


def _delegation_id(session: Session, stakeholder_id: str) -> str:
    query = select(Delegation.id).where(Delegation.stakeholder_id == stakeholder_id)
    return session.scalars(query).one()


def _move_people(session: Session, old_id: str, there_id: str, seq: int) -> None:
    """Everybody accredited with one is accredited with the other; who asked the one, asks it."""
    query = select(Accreditation).where(
        Accreditation.delegation_id == old_id, Accreditation.ended_at.is_(None)
    )
    for one in session.scalars(query.order_by(Accreditation.id)).all():
        _move(session, one, there_id, seq)


def _move(session: Session, one: Accreditation, there_id: str, seq: int) -> None:
    user = session.get_one(User, one.user_id)
    acts_for_it = user.delegation_id == one.delegation_id
    accreditations.finish(session, one, seq)
    there = accreditations.open_one(session, user.id, there_id)
    if one.begun_at is None:
        if there is None:
            accreditations.ask(session, user, there_id, seq)
        return
    if there is None or there.begun_at is None:
        there = accreditations.begin(session, user, (there_id, one.rank), seq)
    if acts_for_it:
        user.delegation_id, user.rank = there_id, there.rank
        session.flush()


def _move_back(session: Session, found: StakeholderMerge, seq: int) -> None:
    """Whoever the merge brought along goes back; whoever has left since stays away."""
    old_id = _delegation_id(session, found.stakeholder_id)
    there_id = _delegation_id(session, found.into_id)
    left_then = select(Accreditation).where(
        Accreditation.delegation_id == old_id, Accreditation.ended_seq == found.journal_seq
    )
    for past in session.scalars(left_then.order_by(Accreditation.id)).all():
        user = session.get_one(User, past.user_id)
        brought = _brought(session, user.id, there_id, found.journal_seq)
        if user.speaks and not (brought and brought.ended_at):
            _go_back(session, past, brought, seq)


def _brought(
    session: Session, user_id: str, delegation_id: str, merge_seq: int
) -> Accreditation | None:
    """What the merge gave a person with the other delegation, if they had nothing there."""
    given = or_(Accreditation.journal_seq == merge_seq, Accreditation.begun_seq == merge_seq)
    query = select(Accreditation).where(
        Accreditation.user_id == user_id, Accreditation.delegation_id == delegation_id, given
    )
    return session.scalar(query)


def _go_back(
    session: Session, past: Accreditation, brought: Accreditation | None, seq: int
) -> None:
    user = session.get_one(User, past.user_id)
    acts_for_it = bool(brought and brought.delegation_id == user.delegation_id)
    if brought:
        accreditations.finish(session, brought, seq)
    if accreditations.open_one(session, user.id, past.delegation_id):
        return
    if past.begun_at is None:
        accreditations.ask(session, user, past.delegation_id, seq)
        return
    accreditations.begin(session, user, (past.delegation_id, past.rank), seq)
    if acts_for_it:
        user.delegation_id, user.rank = past.delegation_id, past.rank
        session.flush()
