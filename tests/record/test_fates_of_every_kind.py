"""None is lost: whatever happens to a paragraph, every kind of amendment has a stated fate."""

import pytest
from sqlalchemy import func, select

from drafting.domain.vocabulary import AmendmentKind, Side
from drafting.models import CarriedAmendment
from drafting.services import editing, reshaping
from tests import factories

PARTS = "Reaffirms that each neighbour keeps the road;\n\nWishes it to be in good repair;"
JOINT = "Recalling that neighbours share one wide river and that a bridge is built from two,"
TITLE = "Declaration on good neighbours"

WISHES = {
    AmendmentKind.REPLACE: "Reaffirms that each good neighbour keeps the road in good repair;",
    AmendmentKind.INSERT_BEFORE: "Invites all to speak;",
    AmendmentKind.INSERT_AFTER: "Invites all to listen;",
    AmendmentKind.INSERT_UNDER: "To listen;",
    AmendmentKind.DELETE: "",
    AmendmentKind.MOVE: "",
    AmendmentKind.SPLIT: PARTS,
    AmendmentKind.RETAIN: "",
}
"""What can be asked for on the first operative paragraph, with its words."""


def _row(session, declaration, name):
    return factories.row(session, declaration, name)


def _amend(session, cast, on, kind, text="", **changes):
    return factories.amendment(session, cast.northland, on, kind=kind, text=text, **changes)


@pytest.fixture
def release(session, cast, declaration):
    """Publishes the next release."""
    return lambda: factories.release(session, cast.expert, declaration)


def _rewrite(session, cast, declaration, name, words):
    row = _row(session, declaration, name)
    before, after = words
    assert before in row.text
    return factories.rewritten(session, cast.expert, row, row.text.replace(before, after))


def _retire(session, cast, declaration, name):
    editing.retire(session, cast.expert, factories.placing(_row(session, declaration, name)))


def _cut(session, cast, declaration, name, second_begins):
    row = _row(session, declaration, name)
    wish = reshaping.Split(row.paragraph_id, row.version_number, second_begins, "Two thoughts.")
    return reshaping.split(session, cast.expert, wish)


def _weld(session, cast, first, second):
    wish = reshaping.Join(
        first.paragraph_id,
        first.version_number,
        second.paragraph_id,
        second.version_number,
        "One thought.",
    )
    return reshaping.join(session, cast.expert, wish)


def _edited(session, cast, declaration):
    _rewrite(session, cast, declaration, "OP1", ("good repair", "bad repair"))


def _divided(session, cast, declaration):
    _cut(session, cast, declaration, "OP1", "keeps")


def _welded(session, cast, declaration):
    first = factories.added(
        session, cast.expert, _row(session, declaration, "PP2"), "Mindful of the hills,"
    )
    assert first.version_number == 1
    _weld(session, cast, _row(session, declaration, "PP2"), _row(session, declaration, "PP3"))


def _retired(session, cast, declaration):
    _retire(session, cast, declaration, "OP1")


def _shifted(session, cast, declaration):
    row, target = _row(session, declaration, "OP1"), _row(session, declaration, "OP2")
    editing.move(session, cast.expert, factories.placing(row), target.paragraph_id)


@pytest.mark.parametrize("change", [_edited, _divided, _welded, _retired, _shifted])
def test_every_open_amendment_of_every_kind_has_a_fate(
    session, cast, declaration, release, change
):
    row = _row(session, declaration, "OP1")
    aim = factories.aim(_row(session, declaration, "OP3"), Side.AFTER)
    for kind, text in WISHES.items():
        moves = {"aim": aim} if kind is AmendmentKind.MOVE else {}
        _amend(session, cast, row, kind, text, **moves)
    _amend(session, cast, _row(session, declaration, "Title"), AmendmentKind.TITLE, TITLE)
    _amend(session, cast, _row(session, declaration, "PP1"), AmendmentKind.JOIN, JOINT)
    change(session, cast, declaration)

    newest = release()

    carried = select(func.count()).where(CarriedAmendment.release_id == newest.id)
    assert session.scalar(carried) == len(AmendmentKind)
