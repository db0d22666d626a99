"""The form of an amendment shows what each kind needs, in a real browser."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from drafting.queries import people
from drafting.queries.declarations import declaration
from tests import factories
from tests.browser.test_pages import LOOKS
from tests.cast import EMAILS

HOME = "/en/declarations/neighbours"


@pytest.fixture
def rows(furnished):
    """The paragraphs of the declaration by their names."""
    with furnished.database.reading() as reading:
        expert = people.person_by_email(reading, EMAILS["expert"]).actor
        found = declaration(reading, expert, "neighbours")
        return {name: factories.row(reading, found, name) for name in ("PP1", "PP2", "OP3")}


@pytest.fixture
def northland(furnished, rows):
    """A delegate before the form of the first preambular paragraph."""
    someone = furnished.someone("northland")
    someone.go(f"{HOME}/paragraphs/{rows['PP1'].paragraph_id}/amendments/new")
    return someone


def _shown(page):
    places, partners = page.locator("[data-for=move]"), page.locator("[data-for=join]")
    wording = page.locator("[data-wording]")
    return wording.is_visible(), places.is_visible(), partners.is_visible()


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        ("replace", (True, False, False)),
        ("insert_before", (True, False, False)),
        ("split", (True, False, False)),
        ("delete", (False, False, False)),
        ("retain", (False, False, False)),
        ("move", (False, True, False)),
        ("join", (True, False, True)),
    ],
)
def test_each_kind_shows_what_it_needs(northland, kind, shown):
    northland.page.check(f"input[name=kind][value={kind}]")

    assert _shown(northland.page) == shown
    assert northland.complaints == []


def test_a_kind_begins_with_its_words_as_long_as_nobody_wrote(northland, rows):
    page, field = northland.page, northland.page.locator("textarea[name=text]")
    seen = []

    for kind in ("join", "insert_under", "split"):
        page.check(f"input[name=kind][value={kind}]")
        seen.append(field.input_value())
    field.fill("Words of my own,")
    page.check("input[name=kind][value=replace]")

    first, second = rows["PP1"].text, rows["PP2"].text
    assert seen == [f"{first} {second}", "", first]
    assert field.input_value() == "Words of my own,"


def test_words_that_somebody_wrote_stay_in_sight(northland):
    northland.page.fill("textarea[name=text]", "Words of my own,")
    northland.page.check("input[name=kind][value=retain]")

    assert northland.page.locator("[data-wording]").is_visible()


def test_a_move_is_submitted_with_its_place(northland, rows):
    northland.page.check("input[name=kind][value=move]")
    northland.page.select_option("select[name=target]", rows["PP2"].paragraph_id)

    northland.send("/amendments", "button[name=act][value=submit]")

    assert northland.reads("Moves PP1 from where it stands to directly after PP2.")


@pytest.mark.parametrize("look", LOOKS, ids=["wide light", "narrow dark"])
@pytest.mark.parametrize("kind", ["move", "join", "split"])
def test_axe_finds_nothing_and_nothing_is_cut_off(furnished, rows, look, kind):
    someone = furnished.someone("northland", **look)
    someone.go(f"{HOME}/paragraphs/{rows['PP1'].paragraph_id}/amendments/new?kind={kind}")

    faults = [fault["id"] for fault in Axe().run(someone.page).response["violations"]]

    assert faults == []
    assert not someone.page.evaluate("document.documentElement.scrollWidth > innerWidth")
