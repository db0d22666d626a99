"""Composing before a real browser: live, by keyboard, and as well without a script."""

import pytest

from drafting.database import transaction
from drafting.queries import people
from drafting.queries.declarations import declaration
from tests import factories
from tests.cast import EMAILS

TEXT = "Reaffirms that each neighbour keeps the road in {} repair;"


@pytest.fixture
def place(furnished):
    """Where two delegations want different words, the two proposals being the only ones."""
    with furnished.database.reading() as reading:
        actors = {name: people.person_by_email(reading, EMAILS[name]).actor for name in EMAILS}
    with transaction(furnished.database) as session:
        found = declaration(session, actors["expert"], "neighbours")
        row = factories.row(session, found, "OP1")
        for name, word in (("northland", "perfect"), ("southland", "decent")):
            factories.amendment(session, actors[name], row, text=TEXT.format(word))
    return f"/en/declarations/neighbours/desk/paragraphs/{row.paragraph_id}/composition"


def _choose(page, text):
    page.locator(".choice label", has_text=text).locator("input").check()


def test_the_result_follows_what_is_switched_on_and_is_decided(furnished, place):
    expert = furnished.someone("expert")
    page = expert.page
    expert.go(place)

    for box in page.locator("input[type=checkbox][name=on]").all():
        box.focus()
        page.keyboard.press("Space")
    page.locator(".choice").wait_for()
    _choose(page, "decent")
    page.locator(".composed .origin", has_text="decent").wait_for()
    page.locator("#words").fill(TEXT.format("decent").replace("road", "bridge"))
    page.locator(".composed .origin", has_text="bridge").wait_for()
    assert "on=" in page.url
    expert.send("/composition", "button[value=decision]")
    page.fill("#reason", "Modesty holds longer.")
    expert.send("/composition/decision", "button.button--main")

    assert expert.reads("The decisions are recorded")
    assert expert.reads("keeps the bridge in decent repair")
    assert expert.complaints == []


def test_without_a_script_the_buttons_do_the_same(furnished, place):
    expert = furnished.someone("expert", java_script_enabled=False)
    page = expert.page
    expert.go(place)

    for box in page.locator("input[type=checkbox][name=on]").all():
        box.check()
    page.get_by_role("button", name="Show the result").click()
    _choose(page, "perfect")
    page.get_by_role("button", name="Show the result").click()

    assert page.locator("#words").input_value() == TEXT.format("perfect")
