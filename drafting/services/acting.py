"""Acting: a person who speaks for several says for which of them they act from now on."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import Invalid
from drafting.domain.permissions import Permission, require
from drafting.domain.vocabulary import Act
from drafting.models import Accreditation, User
from drafting.record import journal


def act_for(session: Session, actor: Actor, accreditation_id: str) -> User:
    """Act for the stakeholder of one's accreditation from now on, in the rank one has there."""
    require(actor, Permission.ACTING_CHOOSE)
    user = session.scalar(
        select(User).where(User.id == actor.user_id).with_for_update(key_share=True)
    )
    one = session.scalar(
        select(Accreditation).where(
            Accreditation.id == accreditation_id,
            Accreditation.user_id == actor.user_id,
            Accreditation.begun_at.is_not(None),
            Accreditation.ended_at.is_(None),
        )
    )
    if user is None or one is None:
        raise Invalid("Choose one of those for whom you are accredited.", field="seat")
    if user.delegation_id == one.delegation_id:
        return user
    facts: dict[str, journal.Fact] = {"before": user.delegation_id, "after": one.delegation_id}
    user.delegation_id, user.rank = one.delegation_id, one.rank
    journal.append(session, actor, Act.ACTING_CHOSEN, user.id, facts)
    return user
