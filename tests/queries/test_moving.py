import pytest

from drafting.domain.vocabulary import Side
from drafting.queries.moving import Spot, objection_to_move, place_of, stands_at
from drafting.queries.text_rows import under
from drafting.queries.working import standing_text
from tests import factories


@pytest.fixture
def rows(session, declaration):
    return {one.name: one for one in standing_text(session, declaration.id).rows}


def _id(rows, name):
    return rows[name].paragraph_id if name else None


@pytest.mark.parametrize(
    ("target", "side", "place"),
    [
        ("OP1", Side.BEFORE, (None, "PP2")),
        ("OP1", Side.AFTER, (None, "OP1")),
        ("OP2", Side.UNDER, ("OP2", "OP2(b)")),
        ("OP1", Side.UNDER, ("OP1", None)),
        ("OP2(a)", Side.BEFORE, ("OP2", None)),
        ("Title", Side.BEFORE, (None, None)),
    ],
)
def test_a_side_of_a_paragraph_is_a_place_behind_another(rows, target, side, place):
    spot = place_of(list(rows.values()), rows[target], side)

    assert spot == Spot(*(_id(rows, name) for name in place))


@pytest.mark.parametrize("side", [Side.BEFORE, Side.AFTER])
def test_every_paragraph_stands_at_the_places_around_itself(rows, side):
    every = list(rows.values())

    around = [stands_at(every, one, place_of(every, one, side)) for one in every]

    assert all(around)


def test_what_stands_under_a_paragraph_is_known_on_every_level(session, cast, declaration, rows):
    wish = {"after_id": None, "under_id": _id(rows, "OP2(a)")}
    factories.added(session, cast.expert, rows["OP2(a)"], "At once;", **wish)
    every = standing_text(session, declaration.id).rows

    assert len(under(every, _id(rows, "OP2"))) == 3


def test_where_a_paragraph_can_go_nothing_is_objected(rows):
    every = list(rows.values())

    assert objection_to_move(every, rows["OP1"], rows["OP3"], Side.AFTER) == ""
    assert objection_to_move(every, rows["OP2(a)"], rows["OP1"], Side.UNDER) == ""
