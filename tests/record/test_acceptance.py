import pytest

from drafting.domain.vocabulary import AmendmentKind
from drafting.models import (
    VersionAmendment,
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


# New paragraphs


@pytest.mark.parametrize(
    ("kind", "places"),
    [
        (AmendmentKind.INSERT_BEFORE, ("OP1", "OP1")),
        (AmendmentKind.INSERT_BEFORE, ("OP2", "OP2")),
        (AmendmentKind.INSERT_AFTER, ("OP1", "OP2")),
        (AmendmentKind.INSERT_UNDER, ("OP2", "OP2(c)")),
        (AmendmentKind.INSERT_BEFORE, ("OP2(a)", "OP2(a)")),
    ],
)
def test_a_new_paragraph_stands_where_it_was_asked_for(session, cast, declaration, kind, places):
    amendment = _amend(session, cast, _row(session, declaration, places[0]), kind, NEW)

    _decide(session, cast, amendment)

    added = _row(session, declaration, places[1])
    assert added.text == NEW
    assert session.get(VersionAmendment, (added.version_id, amendment.id)) is not None


def test_those_put_before_one_stand_in_the_order_of_their_acceptance(session, cast, declaration):
    row = _row(session, declaration, "OP3")
    for text in ("Invites some;", "Invites others;"):
        _decide(session, cast, _amend(session, cast, row, AmendmentKind.INSERT_BEFORE, text))

    texts = _texts(session, declaration)

    assert (texts["OP3"], texts["OP4"]) == ("Invites some;", "Invites others;")
