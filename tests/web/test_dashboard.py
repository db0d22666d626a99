"""The overview: figures with their tables, and what waits for whoever reads."""

import pytest

from drafting.database import transaction
from drafting.domain.consultations import Publication
from drafting.models import Consultation, Declaration
from drafting.services import stating
from tests import factories
from tests.bench.statements import counted
from tests.rooms import HOME, SLUG
from tests.web.acts import masked, propose, reads

OVERVIEW = f"{HOME}/overview"
MOST_STATEMENTS = 18
"""Fifteen figures, the declaration, the clock, and who is asking."""


def test_every_picture_has_a_title_a_description_and_its_table(room, northland, visitor):
    propose(northland, room.row("OP1"))
    _open(room)

    page = visitor.get(OVERVIEW)

    pictures = page.select("figure.chart svg[role=img]")
    assert len(pictures) == 5
    for one in pictures:
        assert page.find(id=one["aria-labelledby"]).get_text(strip=True)
        assert page.find(id=one["aria-describedby"]).get_text(strip=True)
        assert one.find_parent("figure").select("details table caption")


def test_the_figures_of_a_picture_stand_in_its_table(room, northland, visitor):
    propose(northland, room.row("OP1"))

    page = visitor.get(OVERVIEW)

    figure = page.find(id="contention").find_parent("figure")
    assert [one.get_text() for one in figure.select("svg text.value")] == ["1", "1"]
    assert "OP1 1 0 0 0 0 1" in " ".join(figure.select_one("tbody").get_text(" ").split())


def test_a_room_in_which_nothing_happened_says_so(visitor):
    said = reads(visitor.get(OVERVIEW), ".charts")

    assert "No amendment is open." in said
    assert "Nobody has spoken yet." in said
    assert "No consultation was announced yet." in said


def test_a_text_without_a_release_has_an_overview_for_its_editors(expert, visitor):
    expert.post("/en/import", pasted="Rain\n\n1. Asks for rain;", slug="rain")
    address = "/en/declarations/rain/overview"

    assert "Nothing is released yet." in reads(expert.get(address), ".charts")
    visitor.get(address, 404)


def test_each_is_told_what_waits_for_them_and_where(room, northland, expert, visitor):
    propose(northland, room.row("OP1"))
    propose(northland, room.row("OP2"), act="draft")

    links = {
        name: [one["href"] for one in visit.get(OVERVIEW).select(".awaited a")]
        for name, visit in (("visitor", visitor), ("expert", expert), ("northland", northland))
    }

    decide = f"{HOME}/amendments?state=open"
    assert links["visitor"] == [decide]
    assert links["expert"] == [f"{HOME}/desk"]
    assert links["northland"] == [f"{HOME}/amendments/mine", decide]


def test_the_overview_costs_the_same_number_of_statements_whatever_there_is(room, visitor):
    with counted(room.database) as before:
        visitor.get(OVERVIEW)
    _speak(room)

    with counted(room.database) as after:
        visitor.get(OVERVIEW)

    assert len(after) == len(before) <= MOST_STATEMENTS


@pytest.mark.parametrize("name", ["visitor", "southland", "administrator"])
def test_one_more_confidential_proposal_changes_no_byte_for_others(room, name):
    _open(room, publication=Publication.BY_SECRETARIAT, takes_confidential=True)
    reader = room.visit(name)
    without = _bytes(reader)

    _speak(room)

    assert _bytes(reader) == without


def _bytes(reader):
    return masked(reader.client.get(OVERVIEW).get_data(as_text=True))


def _declaration(session):
    return session.query(Declaration).filter_by(slug=SLUG).one()


def _open(room, **changes):
    with transaction(room.database) as session:
        factories.consultation(session, room.actor("expert"), _declaration(session), **changes)


def _speak(room):
    """Northland speaks in every manner, in the consultation that is open, if one is."""
    northland = room.actor("northland")
    with transaction(room.database) as session:
        factories.amendment(session, northland, room.row("OP1"))
        factories.comment(session, northland, room.row("OP2"))
        for call in session.query(Consultation):
            stating.submit(session, northland, stating.Contribution(call.id, "Yes."))
