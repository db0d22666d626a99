from dataclasses import replace

import pytest

from drafting.domain.vocabulary import AmendmentKind, Side
from drafting.queries.box_lines import Line
from drafting.queries.repeats import own_open, repeats
from drafting.services import amending
from tests import factories

WORDS = "Reaffirms that each neighbour keeps the road in better repair;"
LINE = Line("OP1", "p1", AmendmentKind.REPLACE, WORDS)
MOVE = Line("OP1", "p1", AmendmentKind.MOVE, "", target_id="p2", side=Side.AFTER)


def _lines(*lines):
    return [(one.line, one.of_line) for one in repeats(lines, ())]


@pytest.mark.parametrize("again", [LINE, replace(LINE, words=f" {WORDS}  ", said="Once more")])
def test_what_a_mail_asks_for_twice_is_told_with_the_first(again):
    assert _lines(LINE, MOVE, again) == [(2, 0)]


@pytest.mark.parametrize(
    "other",
    [
        replace(LINE, paragraph_id="p2"),
        replace(LINE, kind=AmendmentKind.INSERT_AFTER),
        replace(LINE, words="Other words;"),
        replace(LINE, is_kept=False),
    ],
)
def test_what_asks_for_something_else_or_is_not_kept_is_no_repeat(other):
    assert _lines(LINE, other) == []


def test_a_move_to_another_place_is_another_wish():
    assert _lines(MOVE, replace(MOVE, side=Side.BEFORE)) == []
    assert _lines(MOVE, replace(MOVE, words="left behind")) == [(1, 0)]


def test_changes_without_a_place_repeat_nothing():
    nowhere = replace(LINE, paragraph_id="")

    assert _lines(nowhere, nowhere) == []


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "OP1")


def _known(session, actor, declaration, row):
    own = own_open(session, actor, declaration.id, actor.stakeholder_id)
    line = replace(LINE, paragraph_id=row.paragraph_id)
    return [(one.amendment_id, one.number) for one in repeats([line], own)]


def test_what_the_delegation_has_open_is_told(session, cast, declaration, row):
    made = factories.amendment(session, cast.northland, row, text=WORDS)

    assert _known(session, cast.northland, declaration, row) == [(made.id, 1)]
    assert _known(session, cast.southland, declaration, row) == []


def test_what_was_withdrawn_can_be_asked_for_again(session, cast, declaration, row):
    made = factories.amendment(session, cast.northland, row, text=WORDS)
    amending.withdraw(session, cast.northland, made.id)

    assert _known(session, cast.northland, declaration, row) == []


def test_the_desk_is_told_of_no_draft(session, cast, declaration, row):
    factories.draft(session, cast.northland, row, text=WORDS)
    state = cast.northland.stakeholder_id

    assert len(own_open(session, cast.northland, declaration.id, state)) == 1
    assert own_open(session, cast.secretariat, declaration.id, state) == ()


def test_what_a_release_made_of_an_amendment_counts_as_well(session, cast, declaration, row):
    made = factories.amendment(session, cast.northland, row, text=WORDS)
    now = row.text.replace("each", "every")
    factories.rewritten(session, cast.expert, row, now)
    factories.release(session, cast.expert, declaration)
    line = replace(LINE, paragraph_id=row.paragraph_id, words=WORDS.replace("each", "every"))

    own = own_open(session, cast.northland, declaration.id, cast.northland.stakeholder_id)

    assert [one.amendment_id for one in repeats([line], own)] == [made.id]
