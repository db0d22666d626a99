"""A drawing is plain shapes, which those who read from the right see the other way round."""

from hypothesis import given
from hypothesis import strategies as st

from drafting.formats.chart import WIDTH, Band, Bar, Chart, Line, Words, share, shortened

places = st.integers(0, WIDTH)


def _chart(*places):
    x, y, to_x = places
    return Chart(
        height=100,
        bands=(Band(x, y, y + 4, to_x, y, y + 9),),
        bars=(Bar(x, y, 12, 9, "hatched"),),
        lines=(Line(x, y, to_x, y),),
        words=(Words(x, y, "African Group"), Words(to_x, y, "12", is_figure=True)),
    )


@given(places, places, places)
def test_a_drawing_that_is_mirrored_twice_is_itself(x, y, to_x):
    chart = _chart(x, y, to_x)

    assert chart.mirrored.mirrored == chart


def test_a_bar_begins_on_the_right_for_those_who_read_from_there():
    mirrored = _chart(0, 5, 90).mirrored

    assert mirrored.bars[0].x == WIDTH - 12
    assert mirrored.words[0].x == WIDTH
    assert mirrored.bands[0].path.startswith(f"M{WIDTH},5")


@given(st.integers(0, 10_000), st.integers(1, 10_000))
def test_what_is_there_at_all_is_seen_and_nothing_is_longer_than_the_whole(part, whole):
    length = share(min(part, whole), whole, 60)

    assert (length > 0) == (part > 0)
    assert length <= 60


def test_a_name_without_room_says_that_it_goes_on():
    assert shortened("Visit to Kiribati", 8) == "Visit t…"
    assert shortened("Visit", 5) == "Visit"
