"""A new version of a text is looked through on a telephone and confirmed by keyboard."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.factories import TEXT

HOME = "/en/declarations/neighbours"
NEXT = TEXT.replace(b"one river", b"one wide river").replace(b"both banks", b"two banks")


@pytest.fixture
def expert(furnished):
    return furnished.someone("expert")


def test_a_file_is_looked_through_and_confirmed_by_keyboard(expert, tmp_path):
    page = expert.page
    (tmp_path / "next.txt").write_bytes(NEXT)
    page.set_viewport_size({"width": 390, "height": 844})
    expert.go(f"{HOME}/working/new-version")
    page.set_input_files("[name=file]", tmp_path / "next.txt")
    expert.send("/working/new-version")

    assert Axe().run(page).violations_count == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.locator("[name=take-2]").focus()
    page.keyboard.press("Space")
    page.locator("form[action$='/confirmed'] button").focus()
    with expert.leaving():
        page.keyboard.press("Enter")

    assert expert.reads("1 change from “next.txt” is recorded")
    assert expert.reads("one wide river")
    assert expert.reads("both banks")
    assert expert.complaints == []
