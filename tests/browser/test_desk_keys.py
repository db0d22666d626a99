"""The desk by keyboard alone: walk, choose, save, compose, take back, and the list of keys."""

import pytest
from playwright.sync_api import expect

from drafting.database import transaction
from drafting.queries import people
from drafting.queries.declarations import declaration
from tests import factories
from tests.cast import EMAILS

TEXT = "Reaffirms that each neighbour keeps the road in {} repair;"


@pytest.fixture
def places(furnished):
    """Two paragraphs on the desk: two proposals on the first, one on the second."""
    with furnished.database.reading() as reading:
        actors = {name: people.person_by_email(reading, EMAILS[name]).actor for name in EMAILS}
    with transaction(furnished.database) as session:
        found = declaration(session, actors["expert"], "neighbours")
        rows = [factories.row(session, found, name) for name in ("OP1", "OP3")]
        for word in ("perfect", "decent"):
            wish = {"text": TEXT.format(word)}
            factories.amendment(session, actors["northland"], rows[0], **wish)
        factories.amendment(session, actors["northland"], rows[1], text="Decides to meet;")
    home = "/en/declarations/neighbours/desk/paragraphs"
    return [f"{home}/{row.paragraph_id}" for row in rows]


def _chosen(page, number):
    return page.locator(f"#amendment-{number} .decision input[name=outcome]:checked").evaluate_all(
        "all => all.map((one) => one.value)"
    )


@pytest.mark.parametrize(
    ("key", "outcome"),
    [
        ("a", "accepted"),
        ("m", "merged"),
        ("d", "declined"),
        ("n", "noted"),
        ("o", "overtaken"),
        ("x", "out_of_scope"),
    ],
)
def test_a_key_chooses_the_decision_on_the_proposal_in_focus(furnished, places, key, outcome):
    expert = furnished.someone("expert")
    expert.go(places[0])

    for pressed in ("j", "j", key):
        expert.page.keyboard.press(pressed)

    number = expert.page.locator(".proposal.is-current").get_attribute("id")
    assert _chosen(expert.page, number.removeprefix("amendment-")) == [outcome]
    assert expert.complaints == []


def test_a_decision_is_saved_and_taken_back_without_a_mouse(furnished, places):
    expert = furnished.someone("expert")
    page = expert.page
    expert.go(places[0])
    page.keyboard.press("j")
    page.keyboard.press("d")
    page.locator(".proposal.is-current .decision textarea[name=reason]").fill("Said already.")
    page.locator(".proposal.is-current .decision input[name=outcome]:checked").focus()

    with expert.leaving():
        page.keyboard.press("s")
    page.keyboard.press("u")

    assert expert.reads("is recorded")
    taking_back = page.locator("details[data-key=u]")
    expect(taking_back).to_have_attribute("open", "")
    expect(taking_back.locator("[name=reason]")).to_be_focused()


@pytest.mark.parametrize(
    ("key", "address"), [("c", "/composition"), ("w", "/desk/text"), ("l", "/desk/paragraphs/")]
)
def test_a_key_leads_on(furnished, places, key, address):
    expert = furnished.someone("expert")
    expert.go(places[0])

    with expert.leaving():
        expert.page.keyboard.press(key)

    assert address in expert.page.url
    assert not expert.page.url.endswith(places[0])


def test_the_list_of_keys_names_them_all(furnished, places):
    expert = furnished.someone("expert")
    expert.go(places[0])

    expert.page.keyboard.press("?")

    keys = expert.page.locator("#keys kbd").all_inner_texts()
    assert set("jklhapmdnoxcsuw") <= set(keys)
