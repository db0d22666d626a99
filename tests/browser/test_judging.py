"""Whose words are touched while somebody writes, in a real browser."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from drafting.database import transaction
from drafting.queries import people
from drafting.queries.declarations import declaration
from tests import factories
from tests.browser.test_pages import LOOKS
from tests.cast import EMAILS

HOME = "/en/declarations/neighbours"
PERFECT = "Reaffirms that each neighbour keeps the road in perfect repair;"

DOUBTFUL = PERFECT.replace("perfect", "dec\u0435nt").replace("k", "k\u200b")
"""A letter of another script, and spaces that nobody sees."""


@pytest.fixture
def paragraph(furnished):
    """A paragraph that Southland wants in perfect repair."""
    with furnished.database.reading() as reading:
        actors = {name: people.person_by_email(reading, EMAILS[name]).actor for name in EMAILS}
    with transaction(furnished.database) as session:
        found = declaration(session, actors["expert"], "neighbours")
        row = factories.row(session, found, "OP1")
        factories.amendment(session, actors["southland"], row, text=PERFECT)
        return row.paragraph_id


def test_who_finds_the_same_words_proposed_joins_and_keeps_the_draft(furnished, paragraph):
    northland = furnished.someone("northland")
    page = northland.page
    northland.go(f"{HOME}/paragraphs/{paragraph}/amendments/new")
    judged, field = page.locator(".judged"), page.locator("textarea[name=text]")

    field.fill(PERFECT.replace("perfect", "decent"))
    expect(judged).to_contain_text("collides with yours")
    field.fill(PERFECT)
    expect(judged).to_contain_text("proposes the same")
    with northland.leaving():
        judged.get_by_role("button", name="Co-sponsor it instead").click()

    assert northland.reads("What you typed is kept as a draft")
    assert northland.reads("In OP1, replace “good” with “perfect”.")
    assert northland.complaints == []


def test_the_key_enter_records_nothing(furnished, paragraph):
    northland = furnished.someone("northland")
    page = northland.page
    northland.go(f"{HOME}/paragraphs/{paragraph}/amendments/new")
    page.locator("textarea[name=text]").fill(PERFECT)
    page.locator(".judged button").wait_for()

    page.locator("input[name=kind]:checked").focus()
    with northland.leaving():
        page.keyboard.press("Enter")

    assert page.locator("textarea[name=text]").input_value() == PERFECT
    assert northland.reads("proposes the same")


@pytest.mark.parametrize("look", LOOKS, ids=["wide light", "narrow dark"])
def test_axe_finds_nothing_in_what_is_said_beside_the_words(furnished, paragraph, look):
    northland = furnished.someone("northland", **look)
    page = northland.page
    northland.go(f"{HOME}/paragraphs/{paragraph}/amendments/new")

    page.fill("textarea[name=text]", DOUBTFUL)
    page.locator(".judged .odd").first.wait_for()

    assert [one["id"] for one in Axe().run(page).response["violations"]] == []
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
