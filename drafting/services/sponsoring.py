"""Sponsoring: States invite one another to an amendment, join it, answer, and leave.

A State joins at once and asks no leave: support is a statement of whoever gives it, said in
public, and a lead who could refuse it would decide for others what they may stand for.
"""

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import Invalid, NotFound, WrongState
from drafting.domain.identity import new_id
from drafting.domain.permissions import Permission, allowed, require
from drafting.domain.vocabulary import Act, AmendmentState, SponsorState, StakeholderKind
from drafting.models import (
    Amendment,
    Declaration,
    Delegation,
    Sponsorship,
    SponsorshipStep,
    Stakeholder,
)
from drafting.queries.told import is_decided
from drafting.record import journal
from drafting.record.claims import claims_one
from drafting.record.structure import lock

PUBLIC = frozenset({SponsorState.SUPPORTING, SponsorState.LEFT})
"""Steps that everybody sees; an invitation is between two until it is accepted."""

ACTS = {
    SponsorState.INVITED: Act.SPONSOR_INVITED,
    SponsorState.DECLINED: Act.SPONSOR_DECLINED,
    SponsorState.LEFT: Act.SPONSOR_LEFT,
}


def invite(session: Session, actor: Actor, amendment_id: str, stakeholder_id: str) -> Sponsorship:
    """Invite the delegation of a State to support one's own amendment; only the two know."""
    amendment = _amendment(session, actor, amendment_id)
    require(actor, Permission.SPONSOR_INVITE, amendment)
    guest = _state(session, stakeholder_id)
    declaration = _hold_open(session, amendment)
    if guest.id == amendment.delegation_id:
        raise Invalid("Your State leads this amendment already.", field="stakeholder")
    known = _between(session, amendment, guest.id)
    if known and known.state is SponsorState.INVITED:
        raise Invalid("This State is invited already. Wait for its answer.", field="stakeholder")
    if known and known.state is SponsorState.SUPPORTING:
        raise Invalid("This State supports the amendment already.", field="stakeholder")
    invited = known or _begun(amendment, guest.id, SponsorState.INVITED)
    return _step(session, actor, declaration, invited, SponsorState.INVITED)


def accept(session: Session, actor: Actor, sponsorship_id: str) -> Sponsorship:
    """Accept an invitation: from now on the State is named as a co-sponsor."""
    return _answer(session, actor, sponsorship_id, SponsorState.SUPPORTING)


def decline(session: Session, actor: Actor, sponsorship_id: str) -> Sponsorship:
    """Decline an invitation; nobody but the two delegations learns of it."""
    return _answer(session, actor, sponsorship_id, SponsorState.DECLINED)


def join(session: Session, actor: Actor, amendment_id: str) -> Sponsorship:
    """Support another State's amendment while it is open, at once and in one's own name."""
    amendment = _amendment(session, actor, amendment_id)
    require(actor, Permission.SPONSOR_JOIN, amendment)
    if actor.delegation_id == amendment.delegation_id or actor.delegation_id is None:
        raise WrongState("Your own State leads this amendment: it supports it as it is.")
    declaration = _hold_open(session, amendment)
    known = _between(session, amendment, actor.delegation_id)
    if known and known.state is SponsorState.SUPPORTING:
        raise WrongState("Your State supports this amendment already.")
    joined = known or _begun(amendment, actor.delegation_id, SponsorState.SUPPORTING)
    return _step(session, actor, declaration, joined, SponsorState.SUPPORTING)


def leave(session: Session, actor: Actor, sponsorship_id: str) -> Sponsorship:
    """Take one's support back before the amendment is decided; that it was given stays known."""
    sponsorship = _sponsorship(session, actor, sponsorship_id)
    require(actor, Permission.SPONSOR_LEAVE, sponsorship)
    declaration = _hold_open(session, sponsorship.amendment)
    session.refresh(sponsorship)
    if sponsorship.state is not SponsorState.SUPPORTING:
        raise WrongState("Your State does not support this amendment: there is nothing to leave.")
    return _step(session, actor, declaration, sponsorship, SponsorState.LEFT)


def _answer(
    session: Session, actor: Actor, sponsorship_id: str, answer: SponsorState
) -> Sponsorship:
    sponsorship = _sponsorship(session, actor, sponsorship_id)
    require(actor, Permission.SPONSOR_ANSWER, sponsorship)
    declaration = _hold_open(session, sponsorship.amendment)
    session.refresh(sponsorship)
    if sponsorship.state is not SponsorState.INVITED:
        raise WrongState(
            "This invitation was answered already. Look at the amendment as it is now: "
            "your State can join or leave it there."
        )
    return _step(session, actor, declaration, sponsorship, answer)


def _amendment(session: Session, actor: Actor, amendment_id: str) -> Amendment:
    amendment = session.get(Amendment, amendment_id)
    if amendment is None or not allowed(actor, Permission.AMENDMENT_READ, amendment):
        raise NotFound
    return amendment


def _sponsorship(session: Session, actor: Actor, sponsorship_id: str) -> Sponsorship:
    """An invitation or support as far as this actor may know of it."""
    found = session.get(Sponsorship, sponsorship_id)
    if found is None or not (
        found.state in PUBLIC or allowed(actor, Permission.SPONSOR_READ, found)
    ):
        raise NotFound
    return found


def _state(session: Session, stakeholder_id: str) -> Delegation:
    query = (
        select(Delegation)
        .join(Stakeholder, Delegation.stakeholder_id == Stakeholder.id)
        .where(Stakeholder.id == stakeholder_id, Stakeholder.kind == StakeholderKind.STATE)
    )
    found = session.scalar(query)
    if found is None:
        raise Invalid("Choose a State from the list.", field="stakeholder")
    return found


def _hold_open(session: Session, amendment: Amendment) -> Declaration:
    """Lock the declaration, and refuse what is settled or not yet on the record."""
    declaration = lock(session, amendment.declaration_id)
    session.refresh(amendment)
    if amendment.state is AmendmentState.DRAFT:
        raise WrongState("This is a draft of your delegation. Submit it, then others can join it.")
    if amendment.number is None:
        raise WrongState(
            "This amendment is not published yet. Others can join it when everybody reads it."
        )
    if amendment.state is AmendmentState.WITHDRAWN:
        raise WrongState("This amendment was withdrawn: nobody joins or leaves it any more.")
    if is_decided(session, amendment.id):
        raise WrongState(
            "The Expert has decided on this amendment: its sponsors stay as they were then."
        )
    return declaration


def _between(session: Session, amendment: Amendment, delegation_id: str) -> Sponsorship | None:
    query = select(Sponsorship).where(
        Sponsorship.amendment_id == amendment.id, Sponsorship.delegation_id == delegation_id
    )
    return session.scalar(query.execution_options(populate_existing=True))


def _begun(amendment: Amendment, delegation_id: str, state: SponsorState) -> Sponsorship:
    return Sponsorship(
        id=new_id(),
        amendment_id=amendment.id,
        delegation_id=delegation_id,
        state=state,
        step_count=0,
    )


def _step(
    session: Session,
    actor: Actor,
    declaration: Declaration,
    sponsorship: Sponsorship,
    after: SponsorState,
) -> Sponsorship:
    """Append a step and take it, only from the state seen: of two at once, one is refused."""
    number = sponsorship.step_count + 1
    seq = _record(session, actor, sponsorship, after)
    if number == 1:
        sponsorship.journal_seq, sponsorship.step_count = seq, 1
        session.add(sponsorship)
        session.flush()
    else:
        _pass(session, sponsorship, after)
    session.add(
        SponsorshipStep(
            sponsorship_id=sponsorship.id,
            number=number,
            state=after,
            author_id=actor.user_id,
            journal_seq=seq,
        )
    )
    if after in PUBLIC:
        declaration.public_seq = seq
    session.flush()
    return sponsorship


def _record(session: Session, actor: Actor, sponsorship: Sponsorship, after: SponsorState) -> int:
    was_invited = sponsorship.step_count > 0 and sponsorship.state is SponsorState.INVITED
    supports = Act.SPONSOR_ACCEPTED if was_invited else Act.SPONSOR_JOINED
    is_public = after in PUBLIC
    facts: dict[str, journal.Fact] = {"amendment": sponsorship.amendment_id} if is_public else {}
    return journal.append(session, actor, ACTS.get(after, supports), sponsorship.id, facts)


def _pass(session: Session, sponsorship: Sponsorship, after: SponsorState) -> None:
    statement = (
        update(Sponsorship)
        .where(
            Sponsorship.id == sponsorship.id,
            Sponsorship.state == sponsorship.state,
            Sponsorship.step_count == sponsorship.step_count,
        )
        .values(state=after, step_count=sponsorship.step_count + 1)
    )
    if not claims_one(session, statement):
        raise WrongState("Somebody was quicker. Look at the amendment again.")
    session.refresh(sponsorship)
