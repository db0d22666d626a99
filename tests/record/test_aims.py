import pytest

from drafting.domain.errors import Invalid, WrongState
from drafting.domain.vocabulary import AmendmentKind, Side
from drafting.models import Paragraph
from drafting.record.aims import NOWHERE, Aim, checked_aim
from drafting.services import editing
from tests import factories


def _paragraph(session, declaration, name):
    return session.get_one(Paragraph, factories.row(session, declaration, name).paragraph_id)


@pytest.mark.parametrize(
    "kind", sorted(set(AmendmentKind) - {AmendmentKind.MOVE, AmendmentKind.JOIN})
)
def test_what_speaks_of_one_paragraph_alone_aims_nowhere(session, declaration, kind):
    asked = factories.aim(factories.row(session, declaration, "OP3"), Side.AFTER)

    aim = checked_aim(session, _paragraph(session, declaration, "OP1"), kind, asked)

    assert aim == NOWHERE


def test_a_move_aims_at_the_version_of_the_release(session, cast, declaration):
    target = factories.row(session, declaration, "OP3")
    factories.rewritten(session, cast.expert, target, "Decides to meet again soon.")
    paragraph = _paragraph(session, declaration, "OP1")

    aim = checked_aim(session, paragraph, AmendmentKind.MOVE, factories.aim(target, Side.AFTER))

    assert aim == Aim(target.paragraph_id, Side.AFTER, target.version_id)


@pytest.mark.parametrize("asked", [NOWHERE, Aim("nothing", Side.AFTER), Aim("nothing")])
def test_a_move_without_a_place_is_refused(session, declaration, asked):
    with pytest.raises(Invalid, match="Say beside which"):
        checked_aim(session, _paragraph(session, declaration, "OP1"), AmendmentKind.MOVE, asked)


def test_what_left_the_release_is_neither_moved_nor_joined(session, cast, declaration):
    paragraph = _paragraph(session, declaration, "PP1")
    editing.retire(
        session, cast.expert, factories.placing(factories.row(session, declaration, "PP1"))
    )
    factories.release(session, cast.expert, declaration)

    with pytest.raises(WrongState, match="latest release"):
        checked_aim(session, paragraph, AmendmentKind.JOIN, NOWHERE)
