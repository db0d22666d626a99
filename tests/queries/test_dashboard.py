"""The overview: its figures agree with one another, and are the same for whoever reads."""

import pytest

from drafting.queries.dashboard import dashboard
from tests import factories


def test_what_the_last_release_left_open_is_what_is_open_today(session, cast, declaration):
    row = factories.row(session, declaration, "OP1")
    factories.amendment(session, cast.northland, row)
    factories.release(session, cast.expert, declaration)
    factories.amendment(session, cast.southland, row, text="Reaffirms the road;")

    found = dashboard(session, cast.visitor, declaration)

    assert found.left_open == (1, 2)
    assert found.contention.rows[0].open_count == found.fates.counts["open"] == 2


@pytest.mark.parametrize("name", ["expert", "northland", "observer"])
def test_its_figures_are_the_same_for_whoever_reads(session, cast, declaration, name):
    row = factories.row(session, declaration, "OP1")
    factories.draft(session, cast.northland, row)
    factories.comment(session, cast.observer, row, is_confidential=True)

    found = dashboard(session, cast.named(name), declaration)

    for_all = dashboard(session, cast.visitor, declaration)
    assert (found.fates, found.circles, found.contention) == (
        *(for_all.fates, for_all.circles, for_all.contention),
    )


def test_a_text_without_a_release_has_an_overview_for_its_editors(session, cast):
    fresh = factories.declaration(session, cast.expert, slug="bridges")

    found = dashboard(session, cast.expert, fresh)

    assert (found.points, found.fates.total) == ((), 0)
