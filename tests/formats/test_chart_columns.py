"""Two figures at each moment: full and hatched bars on one ground, told apart without colour."""

from drafting.formats.chart import WIDTH
from drafting.formats.chart_columns import GROUND, TALL, Moment, columns

MOMENTS = [Moment(str(at), at * 10, 3) for at in range(1, 7)]


def test_each_moment_has_a_full_and_a_hatched_bar_that_stand_on_the_ground():
    chart = columns(MOMENTS)

    assert [bar.kind for bar in chart.bars] == ["full", "hatched"] * 6
    assert {bar.y + bar.height for bar in chart.bars} == {GROUND}
    assert max(bar.height for bar in chart.bars) == TALL


def test_no_bar_touches_another_or_the_edge():
    bars = columns(MOMENTS).bars

    ends = [bar.x + bar.width for bar in bars]
    assert all(end < after.x for end, after in zip(ends, bars[1:], strict=False))
    assert ends[-1] <= WIDTH


def test_a_figure_of_nothing_is_said_though_no_bar_stands_there():
    chart = columns([Moment("1", 0, 0)])

    assert chart.bars == ()
    assert [one.text for one in chart.words if one.is_figure] == ["0", "0"]
