import pytest

from drafting.domain.telling import When
from drafting.domain.vocabulary import AmendmentKind, Outcome, Side
from drafting.queries.open_proposals import open_proposals
from drafting.services import amending, sponsoring
from tests import factories


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def seen(session, cast, declaration):
    """The identities of what somebody of the cast may see."""
    return lambda name: [
        one.id for one in open_proposals(session, cast.named(name), declaration.id)
    ]


def test_everybody_sees_what_is_submitted_and_open(session, cast, row, seen):
    open_one = factories.amendment(session, cast.northland, row)
    factories.draft(session, cast.northland, row)
    withdrawn = factories.amendment(session, cast.southland, row)
    amending.withdraw(session, cast.southland, withdrawn.id)
    declined = factories.amendment(session, cast.southland, row)
    factories.disposition(session, cast.expert, declined, outcome=Outcome.DECLINED)

    assert seen("visitor") == seen("northland") == seen("expert") == [open_one.id]


def test_a_decision_that_waits_is_known_to_the_desk_alone(session, cast, row, seen):
    one = factories.amendment(session, cast.northland, row)
    factories.disposition(
        session, cast.expert, one, outcome=Outcome.DECLINED, when=When.WITH_RELEASE
    )

    assert (seen("northland"), seen("visitor"), seen("expert")) == ([one.id], [one.id], [])


def test_it_knows_everybody_behind_it_and_for_whom_the_lead_speaks(
    session, cast, declaration, row
):
    draft = factories.draft(session, cast.northland, row)
    groups = [factories.group(session, name).id for name in ("WEOG", "Nordic-Baltic Eight")]
    amending.submit(session, cast.northland, draft.id, 1, groups)
    sponsoring.join(session, cast.southland, draft.id)

    (one,) = open_proposals(session, cast.visitor, declaration.id)

    assert one.states == ("Norway", "South Africa")
    assert one.names == ("Norway, on behalf of Nordic-Baltic Eight and WEOG", "South Africa")


def test_it_stands_with_the_words_to_which_it_was_carried(session, cast, declaration, row):
    factories.amendment(session, cast.northland, row, text=row.text.replace("one road", "a road"))
    changed = row.text.replace("neighbours", "good neighbours")
    factories.rewritten(session, cast.expert, row, changed)
    factories.release(session, cast.expert, declaration)

    (one,) = open_proposals(session, cast.visitor, declaration.id)

    assert one.base_text == changed
    assert one.text == changed.replace("one road", "a road")


def test_a_move_knows_beside_what_it_would_stand(session, cast, declaration, row):
    target = factories.row(session, declaration, "PP2")
    factories.amendment(
        session,
        cast.northland,
        row,
        kind=AmendmentKind.MOVE,
        text="",
        aim=factories.aim(target, Side.AFTER),
    )

    (one,) = open_proposals(session, cast.visitor, declaration.id)

    assert (one.target_id, one.side) == (target.paragraph_id, Side.AFTER)
    assert one.base_words == row.text
