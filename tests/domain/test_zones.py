from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.domain.errors import Invalid
from drafting.domain.zones import (
    EARLIER,
    GENEVA,
    LATER,
    moment_in,
    shown_in,
    which_in,
    words_in,
    zone_named,
    zones,
)

SKIPPED = "2027-03-28T02:30"
REPEATED = "2026-10-25T02:30"
MOMENTS = st.integers(946_684_800, 4_102_444_800 // 2).map(
    lambda seconds: datetime.fromtimestamp(seconds // 60 * 60, UTC)
)


def _moment(shown, which="", zone=GENEVA):
    return moment_in(zone, shown, field="opens_at", which=which)


def test_geneva_is_ahead_of_utc():
    assert _moment("2026-01-15T09:00") == datetime(2026, 1, 15, 8, 0, tzinfo=UTC)


def test_an_hour_that_clocks_skip_is_refused():
    with pytest.raises(Invalid, match=r"02:30 on 28 March 2027 does not exist") as refusal:
        _moment(SKIPPED)

    assert refusal.value.field == "opens_at"


def test_of_an_hour_that_comes_twice_it_is_asked_which():
    with pytest.raises(Invalid, match="comes twice"):
        _moment(REPEATED)


@pytest.mark.parametrize(("which", "hour"), [(EARLIER, 0), (LATER, 1)])
def test_whoever_says_which_is_understood(which, hour):
    assert _moment(REPEATED, which) == datetime(2026, 10, 25, hour, 30, tzinfo=UTC)


def test_to_say_which_does_no_harm_where_there_is_one():
    assert _moment("2026-01-15T09:00", LATER) == _moment("2026-01-15T09:00")


@given(at=MOMENTS, zone=st.sampled_from(zones()))
def test_what_a_form_shows_for_a_moment_leads_back_to_it(at, zone):
    shown, which = shown_in(zone, at), which_in(zone, at)

    assert _moment(shown, which, zone) == at


@pytest.mark.parametrize("shown", ["", "tomorrow", "2026-02-30T10:00", "0001-01-01T00:00"])
def test_what_is_no_time_is_refused(shown):
    with pytest.raises(Invalid):
        _moment(shown)


@pytest.mark.parametrize("name", ["", "Atlantis/Capital", "../etc/passwd", "Etc/GMT+5"])
def test_a_zone_is_chosen_from_the_list(name):
    with pytest.raises(Invalid, match="time zone"):
        zone_named(name)


def test_a_moment_is_told_with_how_far_clocks_are_from_utc():
    assert words_in(GENEVA, datetime(2026, 7, 1, 10, 5, tzinfo=UTC)) == (
        "1 July 2026, 12:05 (UTC+02:00)"
    )
