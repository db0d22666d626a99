"""Words of a paragraph chosen before a real browser, by pointing and by keyboard."""

import pytest
from playwright.sync_api import expect

from drafting.models import Declaration
from tests import factories
from tests.rooms import HOME

CHOOSE = """() => {
  const text = document.querySelector('[data-words]').lastChild;
  const start = text.data.indexOf('the road');
  document.getSelection().setBaseAndExtent(text, start, text, start + 8);
}"""


@pytest.fixture
def place(furnished):
    with furnished.database.reading() as session:
        row = factories.row(session, session.query(Declaration).one(), "OP1")
    return f"{HOME}/paragraphs/{row.paragraph_id}"


def _marked(page):
    page.locator("mark.said").wait_for()
    return page.locator("mark.said").first.evaluate(
        "mark => [...mark.childNodes].filter(node => node.nodeType === 3)"
        ".map(node => node.data).join('')"
    )


def test_words_are_selected_and_commented(furnished, place):
    observer = furnished.someone("observer")
    page = observer.page
    observer.go(place)

    page.evaluate(CHOOSE)
    page.locator("[data-point]").click()
    assert page.input_value("[name=quote]") == "the road"
    page.fill("#comment-form [name=text]", "Which road?")
    observer.send("/comments", "button.button--main")

    assert _marked(page) == "the road"
    assert observer.complaints == []


def test_words_are_chosen_on_a_telephone_by_touch(furnished, place):
    look = {"has_touch": True, "is_mobile": True, "viewport": {"width": 390, "height": 844}}
    observer = furnished.someone("observer", **look)
    page = observer.page
    observer.go(place)

    page.evaluate(CHOOSE)
    page.locator("[data-point]").tap()

    expect(page.locator("[name=quote]")).to_have_value("the road")
    expect(page.locator("#comment-form [name=text]")).to_be_focused()
    assert observer.complaints == []


def test_words_are_chosen_by_keyboard_alone(furnished, place):
    observer = furnished.someone("observer")
    page = observer.page
    observer.go(place)

    page.locator("[data-words]").focus()
    for key in ("ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight"):
        page.keyboard.press(key)
    expect(page.locator("[data-point]")).to_be_visible()
    page.locator("[data-point]").focus()
    page.keyboard.press("Enter")

    expect(page.locator("#comment-form [name=text]")).to_be_focused()
    assert page.input_value("[name=quote]")
