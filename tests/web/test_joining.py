"""Co-sponsoring instead of proposing: the State joins, and what it typed stays as its draft."""

import pytest
from bs4 import BeautifulSoup

from tests.rooms import HOME
from tests.web.acts import propose, proposed, reads

PERFECT = "Reaffirms that each neighbour keeps the road in perfect repair;"
EVERY = PERFECT.replace("each", "every")


@pytest.fixture
def row(room):
    return room.row("OP1")


@pytest.fixture
def southland(room):
    return room.visit("southland")


@pytest.fixture
def address(row):
    return f"{HOME}/paragraphs/{row.paragraph_id}/amendments"


def _page(answer):
    return BeautifulSoup(answer.get_data(as_text=True), "lxml")


def test_a_state_joins_instead_and_what_it_typed_stays_its_draft(row, northland, southland):
    amendment = propose(southland, row, text=PERFECT)
    wish = {"text": PERFECT, "reasons": "Words of Norway alone.", "act": ""}

    answer = proposed(northland, row, join=amendment.rpartition("/")[2], **wish)

    page = northland.get(answer.location)
    assert answer.location == f"{amendment}#sponsors"
    assert "What you typed is kept as a draft" in reads(page, ".notice")
    assert "Norway" in reads(page, "#sponsors")
    assert "perfect repair" in reads(northland.get(f"{HOME}/amendments/mine"), "tbody")


def test_joining_instead_sent_twice_joins_once(row, northland, southland, address):
    amendment = propose(southland, row, text=PERFECT)
    key = northland.get(f"{address}/new").select_one("[name=form_key]")["value"]
    wish = {"text": PERFECT, "form_key": key, "join": amendment.rpartition("/")[2]}

    first, second = (proposed(northland, row, **wish) for _ in range(2))

    assert first.location == second.location
    assert len(northland.get(f"{HOME}/amendments/mine").select("tbody tr")) == 2


def test_a_draft_that_says_what_another_proposes_joins_it_as_well(row, northland, southland):
    amendment = propose(southland, row, text=PERFECT)
    draft = propose(northland, row, text=EVERY, act="draft")
    fields = {"kind": "replace", "base": "1", "revision": "1", "text": PERFECT}

    answer = northland.post(draft, join=amendment.rpartition("/")[2], **fields)

    assert answer.location == f"{amendment}#sponsors"
    assert "perfect repair" in reads(northland.get(draft))


def test_what_cannot_be_joined_any_more_is_said_and_the_words_are_kept(row, northland, southland):
    amendment = propose(southland, row, text=PERFECT)
    southland.post(f"{amendment}/withdraw")

    page = _page(proposed(northland, row, 409, text=EVERY, join=amendment.rpartition("/")[2]))

    assert "withdrawn" in reads(page, ".errors")
    assert EVERY in reads(page, "textarea[name=text]")
    assert "every neighbour" not in reads(northland.get(f"{HOME}/amendments/mine"))
