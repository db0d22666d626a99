from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from drafting.record.ranking import ranked
from drafting.record.structure import GAP

names = st.lists(st.text("abcdefgh", min_size=1, max_size=2), unique=True, max_size=8)


@given(names, st.dictionaries(st.text("abcdefgh", min_size=1, max_size=2), st.integers(0, 40)))
def test_ranks_rise_in_the_order_that_is_wanted(order, known):
    ranks = list(ranked(order, known).values())

    assert all(one < other for one, other in pairwise(ranks))
    assert list(ranked(order, known)) == order


@given(names)
def test_a_family_in_its_order_keeps_its_ranks(order):
    known = {one: at * GAP for at, one in enumerate(order)}

    assert ranked(order, known) == known


def test_one_that_moves_gets_a_rank_between_its_new_neighbours():
    known = {"a": GAP, "b": 2 * GAP, "c": 3 * GAP}

    found = ranked(["a", "c", "b"], known)

    assert found == {"a": GAP, "c": GAP * 3 // 2, "b": 2 * GAP}


def test_new_ones_come_before_between_and_behind():
    found = ranked(["x", "a", "y", "b", "z"], {"a": GAP, "b": 2 * GAP})

    assert found == {"x": 0, "a": GAP, "y": GAP * 3 // 2, "b": 2 * GAP, "z": 3 * GAP}


def test_where_there_is_no_room_all_are_spread():
    assert ranked(["a", "x", "b"], {"a": 1, "b": 2}) == {"a": GAP, "x": 2 * GAP, "b": 3 * GAP}
