"""Menus open on the screen, also on a telephone."""

from tests.rooms import HOME

TELEPHONE = {"width": 390, "height": 844}


def test_an_open_menu_is_not_cut_off_on_a_telephone(furnished):
    visitor = furnished.someone(viewport=TELEPHONE)
    visitor.go(f"{HOME}/dispositions")

    visitor.page.locator(".menu > summary").click()

    box = visitor.page.locator(".menu > ul").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= TELEPHONE["width"]
