from contextlib import nullcontext

import pytest

from drafting.domain.errors import StaleVersion, WrongState
from drafting.formats.outline import DEEPEST
from drafting.models import Paragraph
from drafting.queries.working import standing_text
from drafting.record import structure
from drafting.record.structure import GAP, NewPlace
from drafting.services import editing
from tests import factories, journals


def _paragraph(session, declaration, reference):
    return session.get(Paragraph, factories.row(session, declaration, reference).paragraph_id)


def _place_like(standing, session, **changes):
    wish = {
        "parent_id": standing.parent_id,
        "rank": standing.rank,
        "kind": standing.kind,
        "reason": "It stands better.",
        "journal_seq": journals.newest(session).seq,
    }
    return NewPlace(**(wish | changes))


def test_each_move_adds_a_placement(session, cast, declaration):
    paragraph = _paragraph(session, declaration, "PP1")
    first = structure.current_placement(session, paragraph)

    second = structure.place(session, cast.expert, paragraph, 1, _place_like(first, session))

    assert (first.number, second.number) == (1, 2)
    assert structure.current_placement(session, paragraph) is second


def test_a_place_that_was_left_already_is_refused(session, cast, declaration):
    paragraph = _paragraph(session, declaration, "PP1")
    wish = _place_like(structure.current_placement(session, paragraph), session)
    structure.place(session, cast.expert, paragraph, 1, wish)

    with pytest.raises(StaleVersion, match="moved while you were looking"):
        structure.place(session, cast.expert, paragraph, 1, wish)


def test_the_declaration_is_read_anew_when_it_is_held(session, declaration):
    session.connection().exec_driver_sql("UPDATE declaration SET comment_count = 7")

    held = structure.lock(session, declaration.id)

    assert held.comment_count == 7


def test_behind_the_last_there_is_always_room(session, cast, declaration):
    last = structure.current_placement(session, _paragraph(session, declaration, "OP3"))

    assert structure.rank_after(session, cast.expert, last, 1) == last.rank + GAP


def test_between_two_there_is_room_without_moving_them(session, cast, declaration):
    first = structure.current_placement(session, _paragraph(session, declaration, "PP1"))
    second = structure.current_placement(session, _paragraph(session, declaration, "PP2"))

    assert first.rank < structure.rank_after(session, cast.expert, first, 1) < second.rank


def test_where_there_is_no_room_places_are_spread(session, cast, declaration):
    paragraph = _paragraph(session, declaration, "PP1")
    second = structure.current_placement(session, _paragraph(session, declaration, "PP2"))
    tight = _place_like(second, session, rank=second.rank - 1)
    standing = structure.place(session, cast.expert, paragraph, 1, tight)
    before = [row.paragraph_id for row in standing_text(session, declaration.id).rows]

    rank = structure.rank_after(session, cast.expert, standing, journals.newest(session).seq)

    spread = structure.current_placement(session, paragraph)
    assert spread.rank < rank < spread.rank + GAP
    assert [row.paragraph_id for row in standing_text(session, declaration.id).rows] == before


def test_the_first_place_is_before_every_sibling(session, declaration):
    above = _paragraph(session, declaration, "OP2")
    first = structure.current_placement(session, _paragraph(session, declaration, "OP2(a)"))

    assert structure.first_rank(session, declaration.id, above.id) < first.rank


def test_the_first_place_under_nobody_yet_is_free(session, declaration):
    above = _paragraph(session, declaration, "OP1")

    assert structure.first_rank(session, declaration.id, above.id) == GAP


def test_a_paragraph_knows_everything_it_stands_under(session, declaration):
    above = _paragraph(session, declaration, "OP2")

    parents = structure.standing_parents(session, _paragraph(session, declaration, "OP2(a)"))

    assert parents == (above.id,)


def test_what_stands_under_a_retired_paragraph_is_not_in_the_text(session, cast, declaration):
    under = _paragraph(session, declaration, "OP2(a)")
    above = factories.row(session, declaration, "OP2")
    assert structure.is_in_text(session, under)

    editing.retire(session, cast.expert, factories.placing(above))

    assert not structure.is_in_text(session, under)


@pytest.mark.parametrize("name", ["Title", "OP1"])
def test_a_rank_before_a_paragraph_is_behind_the_one_before_it(session, cast, declaration, name):
    paragraph = _paragraph(session, declaration, name)
    standing = structure.current_placement(session, paragraph)
    newest = journals.newest(session).seq

    rank = structure.rank_before(session, cast.expert, standing, newest)

    ahead = [
        one.rank
        for one in structure.current_placements(session, declaration.id)
        if one.parent_id == standing.parent_id and one.rank < standing.rank
    ]
    assert max(ahead, default=rank - 1) < rank < standing.rank


def test_the_last_rank_under_a_paragraph_is_behind_all_that_stand_there(session, declaration):
    parent = _paragraph(session, declaration, "OP2")

    rank = structure.last_rank(session, declaration.id, parent.id)

    last = structure.current_placement(session, _paragraph(session, declaration, "OP2(b)"))
    assert rank > last.rank


@pytest.mark.parametrize("deepest", [DEEPEST, DEEPEST + 1])
def test_a_level_that_no_text_has_is_refused(deepest):
    refusal = pytest.raises(WrongState, match="levels at most")

    with refusal if deepest > DEEPEST else nullcontext():
        structure.refuse_depth(deepest)
