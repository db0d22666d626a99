"""What an editor would mark, while somebody writes, in a real browser."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from drafting.database import transaction
from drafting.queries import people
from drafting.queries.declarations import declaration
from tests import factories
from tests.browser.test_pages import LOOKS
from tests.cast import EMAILS

HOME = "/en/declarations/neighbours"
FAULTY = "Reaffirms that that the the road is kept"


@pytest.fixture
def paragraph(furnished):
    """The identity of a paragraph in which an editor finds two things."""
    with furnished.database.reading() as reading:
        expert = people.person_by_email(reading, EMAILS["expert"]).actor
    with transaction(furnished.database) as session:
        row = factories.row(session, declaration(session, expert, "neighbours"), "OP1")
        factories.rewritten(session, expert, row, FAULTY)
        return row.paragraph_id


def test_a_fix_goes_into_the_field_and_the_marks_follow(furnished, paragraph):
    expert = furnished.someone("expert")
    expert.go(f"{HOME}/working/paragraphs/{paragraph}")
    field, marks = expert.page.locator("#rewrite-text"), expert.page.locator(".finding")
    there = expert.page.url

    expert.page.fill("#rewrite-text", f"{FAULTY}, for ever")
    expert.page.locator("button[name=mend][data-mended$='for ever;']").click()
    marks.nth(1).wait_for(state="detached")
    expert.page.locator("button[name=mend]").click()
    marks.wait_for(state="detached")

    assert field.input_value() == "Reaffirms that that the road is kept, for ever;"
    assert expert.page.url == there
    assert expert.complaints == []


def test_a_delegation_sees_the_marks_of_what_it_writes(furnished, paragraph):
    northland = furnished.someone("northland")
    northland.go(f"{HOME}/paragraphs/{paragraph}/amendments/new")

    northland.page.fill("textarea[name=text]", "Reaffirms that 5% of the road is kept;")

    northland.page.locator(".finding", has_text="per cent").wait_for()
    assert northland.complaints == []


@pytest.mark.parametrize("look", LOOKS, ids=["wide light", "narrow dark"])
@pytest.mark.parametrize("address", ["working/paragraphs/{paragraph}", "releases/new"])
def test_axe_finds_nothing_where_marks_are_listed(furnished, paragraph, address, look):
    expert = furnished.someone("expert", **look)

    expert.go(f"{HOME}/{address.format(paragraph=paragraph)}")

    assert expert.page.locator(".finding").count() == 2
    assert [one["id"] for one in Axe().run(expert.page).response["violations"]] == []
    assert not expert.page.evaluate("document.documentElement.scrollWidth > innerWidth")
