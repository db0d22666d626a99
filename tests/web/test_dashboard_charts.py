"""The pictures of the overview are drawn from its figures."""

from datetime import date

import pytest
from flask import g

from drafting.domain.vocabulary import StakeholderKind
from drafting.queries.confided import Confided
from drafting.queries.contention import Contention
from drafting.queries.contributions import Circle
from drafting.queries.convergence import ReleasePoint
from drafting.queries.dashboard import Dashboard
from drafting.queries.fates import Fates
from drafting.queries.participation import CircleRow
from drafting.web.dashboard_charts import drawn, name_of_circle, name_of_fate

TODAY = date(2026, 5, 4)


def _page(release_count):
    circle = Circle(StakeholderKind.STATE, "African Group")
    said = dict.fromkeys(range(1, release_count + 1), 2)
    return Dashboard(
        contention=Contention((), {}),
        points=tuple(
            ReleasePoint(number, f"TEST/{number}", 1, 4, 0, 8)
            for number in range(1, release_count + 1)
        ),
        fates=Fates({"open": 3, "overtaken": 2}, {}),
        circles=(CircleRow(circle, said, 1),),
        confided=Confided((), None),
        consultations=(),
        awaited=(),
    )


@pytest.fixture
def request_of(application):
    with application.test_request_context("/en/"):
        yield


def _words(chart):
    return [one.text for one in chart.words]


@pytest.mark.usefixtures("request_of")
def test_each_release_shows_what_stood_upon_it_and_what_it_left():
    assert _words(drawn(_page(2), TODAY).convergence) == ["1", "2", "5", "1", "5", "3"]


@pytest.mark.usefixtures("request_of")
def test_what_was_said_before_the_last_releases_stands_in_one_column():
    found = _words(drawn(_page(8), TODAY).participation)

    assert found[0] == "before 4"
    assert found[-6:] == ["6", *["2"] * 5]


@pytest.mark.usefixtures("request_of")
def test_a_fate_has_the_name_of_a_decision():
    assert "Overtaken 2" in _words(drawn(_page(1), TODAY).fates)
    assert name_of_fate("open") == "Open"
    assert name_of_circle(Circle(StakeholderKind.STATE)) == "States of no group"


@pytest.mark.usefixtures("request_of")
def test_who_reads_from_the_right_sees_every_picture_mirrored():
    from_left = drawn(_page(2), TODAY)
    g.lang = "ar"

    from_right = drawn(_page(2), TODAY)

    assert from_right.fates == from_left.fates.mirrored
    assert from_right.convergence.bars[0].x > from_right.convergence.bars[-1].x
