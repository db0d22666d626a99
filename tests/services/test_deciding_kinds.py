from contextlib import suppress
from itertools import product

import pytest
from sqlalchemy import select

from drafting.domain.errors import DraftingError, Invalid, WrongState
from drafting.domain.vocabulary import AmendmentKind, Outcome, Side
from drafting.models import (
    PlacementAmendment,
)
from drafting.queries.working import standing_text
from tests import factories

FIRST = "Reaffirms that each neighbour keeps the road;"
SECOND = "Wishes it to be in good repair;"
JOINT = "Recalling that neighbours share one wide river and that a bridge is built from banks,"
NEW = "Requests neighbours to speak to one another;"
NAMES = ["PP1", "PP2", "OP1", "OP2", "OP2(a)", "OP2(b)", "OP3"]


def _row(session, declaration, name):
    return factories.row(session, declaration, name)


def _amend(session, cast, on, kind, text="", **changes):
    return factories.amendment(session, cast.northland, on, kind=kind, text=text, **changes)


def _decide(session, cast, amendment, **changes):
    return factories.disposition(session, cast.expert, amendment, **changes)


def _texts(session, declaration):
    return {one.name: one.text for one in standing_text(session, declaration.id).rows}


def _labels(session, declaration):
    return [one.name for one in standing_text(session, declaration.id).rows]


def _moved(session, cast, declaration, place):
    name, target, side = place
    aim = factories.aim(_row(session, declaration, target), side)
    row = _row(session, declaration, name)
    return _amend(session, cast, row, AmendmentKind.MOVE, aim=aim)


# Moves


def test_an_accepted_move_puts_the_paragraph_there_with_credit(session, cast, declaration):
    row = _row(session, declaration, "OP1")
    amendment = _moved(session, cast, declaration, ("OP1", "OP3", Side.AFTER))

    _decide(session, cast, amendment)

    now = _row(session, declaration, "OP3")
    credit = session.scalars(select(PlacementAmendment)).one()
    assert (now.paragraph_id, now.version_number) == (row.paragraph_id, 1)
    assert credit.amendment_id == amendment.id


def test_what_stands_under_a_moved_paragraph_goes_along(session, cast, declaration):
    _decide(session, cast, _moved(session, cast, declaration, ("OP2", "OP3", Side.AFTER)))

    assert _labels(session, declaration)[3:] == ["OP1", "OP2", "OP3", "OP3(a)", "OP3(b)"]


@pytest.mark.parametrize(("target", "side"), [("OP3", Side.AFTER), ("OP1", Side.BEFORE)])
def test_a_move_to_where_it_stands_meanwhile_is_not_accepted(
    session, cast, declaration, target, side
):
    first = _moved(session, cast, declaration, ("OP2", target, side))
    second = _moved(session, cast, declaration, ("OP2", target, side))
    _decide(session, cast, first)

    with pytest.raises(WrongState, match="already"):
        _decide(session, cast, second)


def test_a_move_beside_what_is_retired_is_not_accepted(session, cast, declaration):
    amendment = _moved(session, cast, declaration, ("OP1", "OP3", Side.AFTER))
    target = _row(session, declaration, "OP3")
    _decide(session, cast, _amend(session, cast, target, AmendmentKind.DELETE))

    with pytest.raises(WrongState, match="not in the working text"):
        _decide(session, cast, amendment)


def test_no_part_of_a_move_is_accepted(session, cast, declaration):
    amendment = _moved(session, cast, declaration, ("OP1", "OP3", Side.AFTER))

    with pytest.raises(Invalid, match="as a whole"):
        _decide(session, cast, amendment, outcome=Outcome.ACCEPTED_IN_PART, words="Other words.")


@pytest.mark.parametrize("outcome", [Outcome.DECLINED, Outcome.NOTED])
def test_a_move_that_is_not_taken_up_leaves_the_text(session, cast, declaration, outcome):
    before = _texts(session, declaration)
    amendment = _moved(session, cast, declaration, ("OP1", "OP3", Side.AFTER))

    _decide(session, cast, amendment, outcome=outcome)

    assert _texts(session, declaration) == before


@pytest.mark.parametrize("place", [*product(NAMES, ["Title", *NAMES], Side)])
def test_any_move_keeps_every_paragraph_and_its_words(session, cast, declaration, place):
    before = sorted(_texts(session, declaration).values())

    with suppress(DraftingError):
        _decide(session, cast, _moved(session, cast, declaration, place))

    labels = _labels(session, declaration)
    assert sorted(_texts(session, declaration).values()) == before
    assert labels[0] == "Title"
    assert len(set(labels)) == len(labels) == len(before)


# Keeping, and the title


def test_keeping_the_text_changes_nothing_and_can_be_reconsidered(session, cast, declaration):
    before = _texts(session, declaration)
    amendment = _amend(session, cast, _row(session, declaration, "OP1"), AmendmentKind.RETAIN)

    _decide(session, cast, amendment)
    again = _decide(session, cast, amendment, outcome=Outcome.DECLINED)

    assert _texts(session, declaration) == before
    assert again.number == 2


def test_what_was_rewritten_is_not_kept(session, cast, declaration):
    row = _row(session, declaration, "OP1")
    amendment = _amend(session, cast, row, AmendmentKind.RETAIN)
    factories.rewritten(session, cast.expert, row, "Reaffirms something else;")

    with pytest.raises(WrongState, match="wants it kept"):
        _decide(session, cast, amendment, working_number=2)


def test_an_accepted_title_is_the_title(session, cast, declaration):
    row = _row(session, declaration, "Title")
    amendment = _amend(session, cast, row, AmendmentKind.TITLE, "Declaration on good neighbours")

    _decide(session, cast, amendment)

    assert _texts(session, declaration)["Title"] == "Declaration on good neighbours"
