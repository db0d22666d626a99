"""Figures in rows and columns, each beside a bar of one measure."""

from hypothesis import given
from hypothesis import strategies as st

from drafting.formats.chart import WIDTH
from drafting.formats.chart_grid import GridRow, grid

figures = st.tuples(*[st.integers(0, 999)] * 6)
tables = st.lists(figures.map(lambda found: GridRow("African Group", found)), max_size=6)


@given(tables)
def test_every_figure_but_nothing_stands_once_behind_its_bar_within_its_column(rows):
    chart = grid(("All", "A", "B", "C", "D", "E"), rows)

    shown = [one.text for one in chart.words if one.is_figure]
    assert shown == [str(figure) for row in rows for figure in row.figures if figure]
    step = WIDTH // 6
    assert all(bar.x % step == 0 and bar.width <= step - 30 for bar in chart.bars)


def test_bars_have_one_measure_across_rows_and_columns():
    chart = grid(("All", "African"), [GridRow("PP1", (10, 5)), GridRow("PP2", (5, 0))])

    assert [bar.width for bar in chart.bars] == [150, 75, 75]


def test_a_grid_of_nothing_is_drawn():
    assert grid((), ()).bars == ()
