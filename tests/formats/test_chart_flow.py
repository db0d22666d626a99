"""One number that divides into parts, each as thick as it is many and with its name."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from drafting.formats.chart_flow import LEAST, Part, flow

parts = st.lists(st.integers(0, 900).map(lambda figure: Part("Declined", figure)), max_size=9)


@given(parts)
def test_every_part_that_there_is_flows_to_its_bar_and_is_named(found):
    chart = flow("Submitted", found)

    there = [part.figure for part in found if part.figure]
    assert [one.text for one in chart.words[1:]] == [f"Declined {figure}" for figure in there]
    assert len(chart.bands) == len(there)
    assert all(one.y < chart.height for one in chart.words)


@given(parts)
def test_the_names_of_parts_never_touch(found):
    heights = [one.y for one in flow("Submitted", found).words[1:]]

    steps = [after - before for before, after in pairwise(heights)]
    assert all(step >= LEAST for step in steps)


def test_the_parts_begin_where_the_part_before_ended():
    bands = flow("Submitted", [Part("Open", 3), Part("Noted", 1)]).bands

    assert bands[0].bottom == bands[1].top
