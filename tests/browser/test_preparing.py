"""A file that takes a while is asked for, watched while it is made, and fetched."""

from threading import Event

from playwright.sync_api import expect

from drafting.database import transaction
from drafting.domain import effort
from drafting.domain.preparing import Progress, Stage
from drafting.jobs import working
from drafting.record import fulfilling
from tests.rooms import HOME


def test_the_page_of_a_file_follows_it_by_itself_until_it_can_be_fetched(furnished, monkeypatch):
    monkeypatch.setattr(effort, "PATIENCE", -1.0)
    visitor, page = _asks(furnished.someone())
    expect(page.locator("[data-standing]")).to_contain_text("It is next")

    with transaction(furnished.database) as session:
        taken = fulfilling.take(session)
        fulfilling.tell(session, taken, Progress(Stage.READING, 3, 7))
    expect(page.locator("[data-standing]")).to_contain_text("3 of 7")
    expect(page.locator("[role=status][data-say]")).to_have_text("The record is being read.")

    with transaction(furnished.database) as session:
        fulfilling.hand_back(session, taken)
    working.drain(furnished.database, Event())
    expect(page.locator("[role=status][data-say]")).to_have_text("It is ready.")
    with page.expect_download() as fetched:
        page.get_by_role("link", name="Download").click()

    assert fetched.value.suggested_filename == "neighbours-1-dispositions.pdf"
    assert visitor.complaints == []


def _asks(visitor):
    visitor.go(f"{HOME}/dispositions.pdf")
    visitor.send("/prepared-files")
    return visitor, visitor.page
