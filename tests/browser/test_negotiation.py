"""A negotiation as its people live it, from four proposals to the next draft."""

import pytest
from playwright.sync_api import expect

from drafting.database import transaction
from drafting.queries.declarations import declaration
from drafting.queries.people import person_by_email
from tests import factories
from tests.cast import EMAILS, delegate

HOME = "/en/declarations/neighbours"
BASE = "Reaffirms that each neighbour keeps the road in good repair;"
SEATS = {"westland": "KEN", "eastland": "PHL"}
"""Two more delegations, on the seats of real States as the others are."""


@pytest.fixture
def room(furnished):
    """The released text with four delegations before it."""
    with transaction(furnished.database) as session:
        for name, seat in SEATS.items():
            delegate(session, name, seat)
    return furnished


@pytest.fixture
def paragraph(room):
    """The paragraph about which they negotiate."""
    with room.database.reading() as session:
        expert = person_by_email(session, EMAILS["expert"]).actor
        found = declaration(session, expert, "neighbours")
        return factories.row(session, found, "OP1").paragraph_id


def test_a_negotiation_from_four_proposals_to_the_next_draft(room, paragraph):
    northland, southland = room.someone("northland"), room.someone("southland")
    westland, eastland = room.someone("westland"), room.someone("eastland")
    expert, visitor = room.someone("expert"), room.someone()

    _propose(northland, paragraph, "good", "excellent")
    _propose(southland, paragraph, "good", "decent", group="African Group")
    _support_the_same_words(westland, paragraph)
    _propose(westland, paragraph, "each", "every")
    _propose(eastland, paragraph, "the road", "the road and the bridge")
    _compose(expert, paragraph)
    _decide(expert)
    _publish(expert)

    visitor.go(f"{HOME}/releases/2")
    assert visitor.reads("Reaffirms that every neighbour keeps the road in excellent repair;")
    _sees_what_became_of_it(southland, "2", "Excellence was more widely shared.")
    _is_carried(eastland)
    assert [person.complaints for person in room.everybody] == [[]] * 6


def _form(person, paragraph):
    person.go(f"{HOME}/paragraphs/{paragraph}/amendments/new")
    return person.page.locator("textarea[name=text]")


def _propose(person, paragraph, before, after, group=""):
    words = _form(person, paragraph)
    words.fill(BASE.replace(before, after))
    person.page.fill("[name=reasons]", f"Because {after} says more.")
    if group:
        person.page.get_by_label(group).check()
    person.send("/amendments", "button[name=act][value=submit]")
    assert person.reads(f"Because {after} says more.")


def _support_the_same_words(person, paragraph):
    """Who writes what is proposed already is told so, and supports it instead."""
    _form(person, paragraph).fill(BASE.replace("good", "excellent"))
    judged = person.page.locator(".judged")
    expect(judged).to_contain_text("proposes the same")
    expect(judged).to_contain_text("collides with yours")
    with person.leaving():
        judged.get_by_role("button", name="Co-sponsor it instead").click()
    assert person.reads("Your State is named as a co-sponsor.")


def _compose(expert, paragraph):
    expert.go(f"{HOME}/desk/paragraphs/{paragraph}")
    assert expert.reads("African Group")
    expert.go(f"{HOME}/desk/paragraphs/{paragraph}/composition")
    for number in ("1", "2", "3"):
        expert.page.get_by_role("checkbox", name=f"Amendment {number}").check()
    choice = expert.page.locator(".choice label", has_text="excellent")
    choice.locator("input").check()
    expert.page.locator(".composed .origin", has_text="excellent").wait_for()
    assert expert.page.locator(".composed .origin", has_text="every").count() == 1
    expert.send("/composition", "button[value=decision]")


def _decide(expert):
    page = expert.page
    page.fill("#reason", "Excellence was more widely shared.")
    expert.send("/composition/decision", "button.button--main")
    assert expert.reads("The decisions are recorded")


def _publish(expert):
    expert.go(f"{HOME}/releases/new")
    expert.page.fill("[name=symbol]", "TEST/1/Rev.1")
    if expert.page.locator("[name=knows_findings]").count():
        expert.page.check("[name=knows_findings]")
    expert.send("/releases/new")
    assert expert.reads("TEST/1/Rev.1")


def _sees_what_became_of_it(person, number, reason):
    person.go(f"{HOME}/amendments/mine")
    with person.leaving():
        person.page.locator("main a[href*='/amendments/']", has_text=number).first.click()
    assert person.reads(reason)


def _is_carried(eastland):
    """The fourth proposal lives on, its new words beside those that were submitted."""
    eastland.go(f"{HOME}/amendments/mine")
    with eastland.leaving():
        eastland.page.locator("main a[href*='/amendments/']", has_text="4").first.click()
    page = eastland.page
    submitted = page.get_by_role("region", name="As submitted", exact=True)
    rebased = page.get_by_role("region", name="Rebased on this release")
    for region, who, repair in ((submitted, "each", "good"), (rebased, "every", "excellent")):
        assert "and the bridge" in region.locator("ins").inner_text()
        assert f"{who} neighbour keeps the road" in region.inner_text()
        assert f"in {repair} repair;" in region.inner_text()
