"""The report to the Council: drafted at a button, then a text like every other one."""

import pytest

from drafting.models import Declaration
from tests.rooms import HOME
from tests.web.acts import comment, propose, reads, rewrite

REPORT = "/en/declarations/neighbours-council-report/working"
BODY = {"body": "human_rights_council"}


@pytest.fixture
def drafted(room, northland, observer, expert):
    """The answer to the button, after some things were proposed and said."""
    propose(northland, room.row("OP1"))
    comment(observer, room.row("OP2"), "How long is the road?")
    return expert.post(f"{HOME}/reports", **BODY, symbol="TEST/REPORT/1")


def test_the_button_leads_to_a_text_that_can_be_edited(drafted, expert, visitor):
    page = expert.get(drafted.location)

    assert drafted.location == REPORT
    assert "Report to the Human Rights Council" in reads(page, "h1")
    assert " of 8500 words" in reads(page, ".masthead")
    assert "Symbol: TEST/REPORT/1" in reads(page, "#text")
    edited = expert.get(page.select_one("#text .para__tools a")["href"])
    assert " of 8500 words" in reads(edited, ".masthead")
    visitor.get(REPORT, 404)


def test_the_same_form_sent_twice_drafts_one_report(room, expert):
    for _ in range(2):
        expert.post(f"{HOME}/reports", **BODY, form_key="k" * 32)

    with room.database.reading() as session:
        assert session.query(Declaration).count() == 2


def test_a_body_that_is_none_is_refused(expert):
    expert.post(f"{HOME}/reports", 422, body="the bridge club")


@pytest.mark.parametrize(("name", "offered"), [("expert", 1), ("northland", 0), ("visitor", 0)])
def test_the_button_is_offered_to_those_who_may(room, name, offered):
    page = room.visit(name).get(f"{HOME}/overview")

    assert len(page.select(f"form[action='{HOME}/reports']")) == offered


def test_a_declaration_is_not_counted(room, expert):
    assert "words" not in reads(expert.get(f"{HOME}/working"), ".masthead")
    assert "words" not in reads(expert.get(HOME), ".masthead")
    assert rewrite(expert, room.row("OP3"), "Decides to rest.").status_code == 303
