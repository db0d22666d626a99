"""Periods on the line of time: full where they are over, hatched now, hollow to come."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from drafting.formats.chart import WIDTH
from drafting.formats.chart_periods import Span, periods

TODAY = date(2026, 5, 4)
days = st.dates(date(1990, 1, 1), date(2200, 1, 1))
spans = st.lists(
    st.builds(
        lambda day, length: Span("Call for input", day, day + timedelta(length)),
        days,
        st.integers(0, 900),
    ),
    max_size=8,
)


@given(spans, days)
def test_every_period_is_seen_on_the_sheet(found, today):
    chart = periods(found, today)

    assert len(chart.bars) == len(found)
    assert all(bar.x >= 0 and bar.width > 0 and bar.x + bar.width <= WIDTH for bar in chart.bars)


def test_what_is_over_is_full_what_runs_hatched_and_what_comes_hollow():
    found = [
        Span("Workshop", date(2026, 2, 1), date(2026, 2, 2)),
        Span("Call for input", date(2026, 5, 1), date(2026, 5, 4)),
        Span("Visit", date(2026, 9, 1), date(2026, 9, 8)),
    ]

    bars = periods(found, TODAY).bars

    assert [bar.kind for bar in bars] == ["full", "hatched", "hollow"]


def test_a_day_stands_where_it_lies_in_its_year():
    strong = [line for line in periods([], date(2026, 7, 2)).lines if line.is_strong]

    assert abs(strong[0].x - WIDTH // 2) <= 2
