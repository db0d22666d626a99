"""From everything that is told of what was given in confidence, nothing smaller can be found."""

from dataclasses import replace
from fractions import Fraction
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from drafting.domain.disclosure import FEWEST, Given, GivenRow, in_steps, told_table


@st.composite
def numbers(draw):
    count = draw(st.integers(0, 14))
    return Given(count, draw(st.integers(min(1, count), count)))


@st.composite
def tables(draw):
    width = draw(st.integers(1, 3))
    cells = st.tuples(*[numbers()] * width)
    return [GivenRow(f"row {at}", draw(cells)) for at in range(draw(st.integers(1, 3)))]


def _row(*counts):
    return GivenRow("row", tuple(Given(count, min(1, count)) for count in counts))


def _hidden(rows, told):
    """The cells that are not told, each by its place."""
    return {
        (at, place): cell
        for at, row in enumerate(rows)
        for place, cell in enumerate(row.cells)
        if told.rows[at].cells[place] is None
    }


def _sums(told, places):
    """What the sums that are told say of the cells that are not, as one row of figures each."""
    for at, row in enumerate(told.rows):
        if row.total is not None:
            yield [Fraction(place[0] == at) for place in places]
    if told.total is not None:
        yield [Fraction(1)] * len(places)


def _rank(figures):
    """How many of these rows of figures do not follow from the others."""
    left, rank = [list(one) for one in figures], 0
    for column in range(len(left[0]) if left else 0):
        lead = next((one for one in left[rank:] if one[column]), None)
        if lead is None:
            continue
        left.remove(lead)
        left.insert(rank, lead)
        for at in range(rank + 1, len(left)):
            share = left[at][column] / lead[column]
            left[at] = [one - share * other for one, other in zip(left[at], lead, strict=True)]
        rank += 1
    return rank


def _found_by_subtracting(rows, told):
    """Every set of hidden cells whose sum follows from what is told."""
    hidden = _hidden(rows, told)
    places = sorted(hidden)
    sums = list(_sums(told, places))
    for size in range(1, len(places) + 1):
        for chosen in combinations(places, size):
            wanted = [Fraction(place in chosen) for place in places]
            if _rank(sums) == _rank([*sums, wanted]):
                yield [hidden[place] for place in chosen]


@given(tables())
def test_nothing_below_five_can_be_found_by_subtracting(rows):
    told = told_table(rows)

    for cells in _found_by_subtracting(rows, told):
        assert sum(one.count - one.most_by_one for one in cells) >= FEWEST


def test_the_check_would_find_a_sum_that_gives_a_hidden_number_away():
    rows = [_row(9, 2)]
    careless = replace(told_table(rows), total=11)

    assert [_row(2).cells[0]] in list(_found_by_subtracting(rows, careless))


@given(tables())
def test_no_number_is_told_of_fewer_than_five(rows):
    told = told_table(rows)

    shown = [told.total, *(number for row in told.rows for number in (row.total, *row.cells))]
    assert all(number is None or number >= FEWEST for number in shown)


@given(tables(), st.data())
def test_one_more_hidden_thing_changes_nothing_where_no_sum_tells_of_it(rows, data):
    at = data.draw(st.sampled_from(range(len(rows))))
    cell = rows[at].cells[0]
    more = replace(rows[at], cells=(Given(cell.count + 1, cell.most_by_one), *rows[at].cells[1:]))
    told = told_table([*rows[:at], more, *rows[at + 1 :]])

    if told.rows[at].cells[0] is told.rows[at].total is told.total is None:
        assert told_table(rows) == told


def test_a_row_whose_only_hidden_number_would_be_found_has_no_total():
    told = told_table([_row(9, 2), _row(8, 7)])

    assert [(row.cells, row.total) for row in told.rows] == [((5, None), None), ((5, 5), 15)]
    assert told.total is None


def test_hidden_numbers_that_are_many_together_are_told_together():
    told = told_table([_row(9, 3, 4)])

    assert (told.rows[0].cells, told.rows[0].total) == ((5, None, None), 15)


def test_what_came_from_one_alone_is_not_told_however_much_it_is():
    told = told_table([GivenRow("row", (Given(40, 40),))])

    assert not told.rows[0].tells
    assert told.total is None


def test_nothing_and_little_look_the_same():
    assert told_table([_row(0, 0)]) == told_table([_row(2, 0)])
    assert told_table([]).total is told_table([_row(1)]).total is None


def test_numbers_move_in_steps_of_five():
    assert [in_steps(number) for number in (5, 9, 10)] == [5, 5, 10]
