"""Whoever may speak in a consultation is warned before it closes; the kept pages stay the same."""

import pytest

from drafting.database import transaction
from drafting.models import Declaration
from tests import factories
from tests.rooms import HOME, SLUG
from tests.web.acts import reads

PAGES = (HOME, "/en/")


@pytest.fixture
def call(room):
    with transaction(room.database) as session:
        declaration = session.query(Declaration).filter_by(slug=SLUG).one()
        return factories.consultation(session, room.actor("expert"), declaration).id


@pytest.mark.parametrize("page", PAGES)
def test_a_participant_is_warned_before_it_closes(call, northland, page):
    warned = northland.get(page).select_one(".notice--warning")

    assert "Views on the first draft closes in" in warned.get_text()
    assert warned.a["href"] == f"{HOME}/consultations/{call}"


@pytest.mark.parametrize("page", PAGES)
def test_a_visitor_and_the_desk_are_not_warned(call, northland, visitor, expert, page):
    northland.get(page)

    for one in (visitor, expert):
        assert not one.get(page).select(".notice--warning")


def test_the_page_that_is_kept_for_everybody_warns_nobody(call, northland, visitor):
    visitor.get(HOME)
    northland.get(HOME)
    before = visitor.client.get(HOME)

    again = visitor.client.get(HOME, headers={"If-None-Match": before.headers["ETag"]})

    assert again.status_code == 304
    assert "You may still speak" not in reads(visitor.get(HOME))
