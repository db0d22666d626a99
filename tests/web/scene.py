"""Things to act upon in a room: a draft, amendments, a comment, an invitation."""

from dataclasses import dataclass

from drafting.database import transaction
from drafting.domain.remarks import CommentOutcome
from drafting.domain.vocabulary import Role
from drafting.models import Declaration, Membership
from drafting.services import inviting, replying, sponsoring
from tests import factories
from tests.rooms import SLUG, Room


@dataclass(frozen=True, slots=True)
class Scene:
    """The identities of what stands in the room."""

    paragraph: str
    next_paragraph: str
    draft: str
    amendment: str
    comment: str
    answered: str
    account: str
    token: str
    invitation: str
    support: str
    group: str
    membership: str
    state: str


def set_scene(room: Room) -> Scene:
    """Northland's draft and amendment, composed; the observer's comment; an open invitation."""
    northland, observer = room.actor("northland"), room.actor("observer")
    southland = room.actor("southland")
    administrator = room.actor("administrator")
    first, second = room.row("OP1"), room.row("OP2")
    guest = inviting.Guest("guest@example.org", "A Guest", Role.PARTICIPANT)
    with transaction(room.database) as session:
        declaration = session.query(Declaration).filter_by(slug=SLUG).one()
        pp1 = factories.row(session, declaration, "PP1")
        _, token = inviting.invite(session, administrator, guest)
        amendment = factories.amendment(session, northland, first)
        factories.composition(session, room.actor("secretariat"), first, amendment)
        wished = factories.amendment(session, northland, second, text="Calls upon all;")
        led = factories.amendment(session, northland, second, text="Calls upon some;")
        invited = sponsoring.invite(session, northland, wished.id, southland.stakeholder_id)
        group = factories.group(session, "WEOG")
        answered = factories.comment(session, observer, pp1, "What of this?")
        reply = replying.Reply(answered.id, 0, CommentOutcome.NOTED, "It is noted.")
        replying.dispose(session, room.actor("expert"), reply)
        return Scene(
            paragraph=first.paragraph_id,
            next_paragraph=second.paragraph_id,
            draft=factories.draft(session, northland, first).id,
            amendment=amendment.id,
            comment=factories.comment(session, observer, pp1).id,
            answered=answered.id,
            account=observer.user_id,
            token=token,
            invitation=invited.id,
            support=sponsoring.join(session, southland, led.id).id,
            group=group.id,
            membership=session.query(Membership).filter_by(group_id=group.id).one().id,
            state=southland.stakeholder_id,
        )
