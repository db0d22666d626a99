"""The line drops or the server fails while somebody writes: it is said, and no word is lost."""

import pytest
from playwright.sync_api import Error, expect

from drafting.database import transaction
from drafting.queries import people
from drafting.queries.declarations import declaration
from tests import factories
from tests.cast import EMAILS

HOME = "/en/declarations/neighbours"
TYPED = "Reaffirms that each neighbour keeps the road in perfect repair;"
LOST = "The connection is lost. What you typed is kept on this device."
OFFER = "Words you typed here were kept on this device and never arrived:"
REMOVED = "The copy kept on this device was removed."


@pytest.fixture
def paragraph(furnished):
    """A paragraph on which Southland has proposed something."""
    with furnished.database.reading() as reading:
        actors = {name: people.person_by_email(reading, EMAILS[name]).actor for name in EMAILS}
    with transaction(furnished.database) as session:
        found = declaration(session, actors["expert"], "neighbours")
        row = factories.row(session, found, "OP1")
        text = row.text.replace("good", "decent")
        factories.amendment(session, actors["southland"], row, text=text)
        return row.paragraph_id


def _lose_the_line(someone, action, button):
    """The line drops; what is typed is kept, this is said, and sending leads nowhere."""
    page = someone.page
    page.context.set_offline(True)
    expect(page.locator("[data-kept-status]").last).to_have_text(LOST)
    with pytest.raises(Error):
        someone.send(action, button)
    page.context.set_offline(False)


def _put_back(someone, address):
    someone.go(address)
    expect(someone.page.locator(".kept").last).to_contain_text(OFFER)
    someone.page.locator("[data-kept-restore]").last.click()


def _is_forgotten(someone, address):
    someone.go(address)
    expect(someone.page.locator("[data-kept-status]").last).to_be_attached()
    return not someone.page.locator(".kept").last.is_visible()


def test_a_proposal_survives_a_lost_line_and_is_sent_once(furnished, paragraph):
    northland = furnished.someone("northland")
    page, address = northland.page, f"{HOME}/paragraphs/{paragraph}/amendments/new"
    northland.go(address)
    page.fill("textarea[name=text]", TYPED)
    page.fill("textarea[name=reasons]", "A road deserves it.")
    _lose_the_line(northland, "/amendments", "button[value=submit]")

    _put_back(northland, address)

    expect(page.locator("textarea[name=text]")).to_have_value(TYPED)
    expect(page.locator("textarea[name=reasons]")).to_have_value("A road deserves it.")
    expect(page.locator("[data-preview-output] ins")).to_contain_text("perfect")
    northland.send("/amendments", "button[value=submit]")
    assert northland.reads(REMOVED)
    assert _is_forgotten(northland, address)


def test_a_proposal_survives_a_server_that_fails(furnished, paragraph):
    northland = furnished.someone("northland")
    page, address = northland.page, f"{HOME}/paragraphs/{paragraph}/amendments/new"
    northland.go(address)
    page.fill("textarea[name=text]", TYPED)
    page.route("**/amendments", lambda route: route.fulfill(status=500, body="It failed."))
    northland.send("/amendments", "button[value=draft]")
    page.unroute("**/amendments")

    _put_back(northland, address)

    expect(page.locator("textarea[name=text]")).to_have_value(TYPED)


def test_composed_words_survive_a_lost_line(furnished, paragraph):
    expert = furnished.someone("expert")
    page, address = expert.page, f"{HOME}/desk/paragraphs/{paragraph}/composition"
    expert.go(address)
    page.fill("#words", TYPED)
    _lose_the_line(expert, "/composition", "button[value='']")

    _put_back(expert, address)

    expect(page.locator("#words")).to_have_value(TYPED)
    expect(page.locator(".composed .origin")).to_contain_text("perfect")
    expert.send("/composition", "button[value='']")
    assert expert.reads(REMOVED)
    assert _is_forgotten(expert, address)


def test_a_decision_survives_a_lost_line(furnished, paragraph):
    expert = furnished.someone("expert")
    page, address = expert.page, f"{HOME}/desk/paragraphs/{paragraph}"
    expert.go(address)
    page.locator("form.decision summary").first.click()
    page.locator("form.decision textarea[name=reason]").first.fill("Decent is too little.")
    _lose_the_line(expert, "/decisions", "button.button--main")

    _put_back(expert, address)

    reason = page.locator("form.decision textarea[name=reason]").first
    expect(reason).to_have_value("Decent is too little.")
    expect(reason).to_be_visible()


def test_kept_words_outlive_a_second_lost_line_before_they_are_put_back(furnished, paragraph):
    northland = furnished.someone("northland")
    page, address = northland.page, f"{HOME}/paragraphs/{paragraph}/amendments/new"
    northland.go(address)
    page.fill("textarea[name=text]", TYPED)
    _lose_the_line(northland, "/amendments", "button[value=submit]")
    northland.go(address)
    page.context.set_offline(True)
    expect(page.locator("[data-kept-status]").last).to_have_text(LOST)
    page.context.set_offline(False)

    _put_back(northland, address)

    expect(page.locator("textarea[name=text]")).to_have_value(TYPED)
