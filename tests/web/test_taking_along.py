from threading import Event
from urllib.parse import parse_qsl

import pytest

from drafting.domain import effort
from drafting.domain.preparing import FileKind, wish
from drafting.jobs import working
from drafting.models import Job
from tests.rooms import HOME
from tests.web.acts import comment, reads

FILE = f"{HOME}/dispositions.docx"
BROWSER = {"Accept": "text/html,application/xhtml+xml"}


@pytest.fixture
def busy(monkeypatch):
    """A room in which every file takes longer than a reader is left waiting."""
    monkeypatch.setattr(effort, "PATIENCE", -1.0)


def _offered(visit, address=FILE):
    visit.client.environ_base["HTTP_ACCEPT"] = BROWSER["Accept"]
    return visit.get(address)


def ask(visit, address=FILE):
    """Press the button on the page that a browser gets instead of the file."""
    page = _offered(visit, address)
    fields = {one["name"]: one["value"] for one in page.select("main input[type=hidden]")}
    return visit.post("/en/prepared-files", **fields).headers["Location"]


def _count(room):
    with room.database.reading() as session:
        return session.query(Job).count()


def test_a_file_that_is_quick_is_written_while_the_reader_waits(visitor):
    answer = visitor.client.get(FILE, headers=BROWSER)

    assert answer.status_code == 200
    assert "neighbours-1-dispositions.docx" in answer.headers["Content-Disposition"]


def test_a_file_that_takes_long_is_offered_and_reading_begins_nothing(room, visitor, busy):
    page = _offered(visitor)

    assert "Prepare the file" in reads(page, "main form")
    assert _count(room) == 0


@pytest.mark.parametrize("accept", ["text/html", "*/*"])
def test_what_is_answered_instead_of_the_file_is_kept_by_nobody(visitor, busy, accept):
    answer = visitor.client.get(f"{HOME}/compilation.pdf", headers={"Accept": accept})

    assert answer.headers["Cache-Control"] == "no-store"
    assert "Accept" in answer.headers["Vary"]


def test_the_button_leads_to_the_page_of_the_file(room, visitor, busy):
    address = ask(visitor)

    assert "It is next" in reads(visitor.get(address))
    assert _count(room) == 1


def test_what_the_address_asks_for_goes_along(room, expert, busy):
    stakeholder = room.actor("northland").stakeholder_id
    address = f"{HOME}/dispositions.csv?by=stakeholder&stakeholder={stakeholder}"
    ask(expert, f"{address}&else=nothing")

    with room.database.reading() as session:
        asked = session.query(Job).one().wish
    narrowed = {"by": "stakeholder", "stakeholder": stakeholder}
    assert asked == wish(FileKind.DISPOSITIONS, "neighbours", "csv", narrowed)


@pytest.mark.parametrize("accept", ["*/*", "application/pdf", ""])
def test_a_program_is_told_what_to_send_and_keeps_no_page_as_the_file(visitor, busy, accept):
    answer = visitor.client.get(FILE, headers={"Accept": accept})

    assert (answer.status_code, answer.mimetype) == (409, "application/problem+json")
    assert answer.get_json()["prepare"] == {
        "method": "POST",
        "href": "/en/prepared-files",
        "fields": {"kind": "dispositions", "slug": "neighbours", "suffix": "docx"},
    }


def test_what_is_kept_for_everybody_is_served_at_once_until_something_changes(
    room, expert, visitor, observer, busy
):
    ask(expert)
    assert working.drain(room.database, Event()) == 1

    assert visitor.client.get(FILE, headers=BROWSER).mimetype.endswith("wordprocessingml.document")

    comment(observer, room.row("PP1"), "Which road?")
    assert "Prepare the file" in reads(_offered(visitor), "main form")


def test_who_asked_before_is_led_there(expert, busy):
    address = ask(expert)

    assert _offered(expert).select_one(f"main a[href='{address}']")


def test_a_text_that_is_not_there_is_not_offered(visitor, busy):
    nowhere = HOME.replace("neighbours", "nowhere")

    assert visitor.client.get(f"{nowhere}/dispositions.docx").status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        *("compilation.md", "compilation.docx", "dispositions.csv?by=stakeholder"),
        *("dispositions.pdf", "amendments.csv?state=open", "comments.csv?paragraph=p"),
        "decisions.xlsx",
    ],
)
def test_a_file_that_is_quick_is_not_made_to_wait_for_and_its_address_is_told(
    room, observer, address
):
    name, _, query = address.partition("?")
    kind, _, suffix = name.partition(".")
    fields = {"kind": kind, "slug": "neighbours", "suffix": suffix, **dict(parse_qsl(query))}

    answer = observer.post("/en/prepared-files", 409, **fields)

    assert f"{HOME}/{address}" in answer.get_data(as_text=True)
    assert _count(room) == 0
    assert observer.client.get(f"{HOME}/{address}").status_code == 200


def test_a_file_narrowed_to_nobody_is_not_made(room, observer, busy):
    fields = {"kind": "compilation", "slug": "neighbours", "suffix": "pdf", "state": "Nowhere"}

    answer = observer.post("/en/prepared-files", 422, **fields)

    assert "nothing of this name" in answer.get_data(as_text=True)
    assert _count(room) == 0
