"""The secretariat puts on the record what came in a Word file, each part for its State."""

import pytest

from tests.rooms import HOME
from tests.web.acts import marked, reads
from tests.web.sent import fields_of, page_of
from tests.web.word_edits import commented, exported, sent, tracked

RECORD = f"{HOME}/submissions/record-word"


@pytest.fixture
def secretariat(room):
    return room.visit("secretariat")


@pytest.fixture
def state(room):
    return room.actor("southland").stakeholder_id


@pytest.fixture
def edited(secretariat):
    """A file in which South Africa changed OP1, and Norway OP2(b)."""
    raw = exported(secretariat, f"{HOME}/releases/1.docx")
    once = tracked(raw, "the road", "the bridge", "A. Clerk")
    both = tracked(once, "the river", "the sea", "Norway")
    return commented(both, "Decides", "Every year?", "A. Clerk")


def _read(visit, raw, state, status=200, **changes):
    mail = {"stakeholder": state, "sent_on": "2026-05-01", "sender": "A. Clerk, counsellor"}
    return page_of(visit.post(RECORD, status, **{**mail, **sent(raw), **changes}))


def test_a_file_is_recorded_for_the_state_that_sent_it(secretariat, visitor, edited, state):
    action, fields = fields_of(_read(secretariat, edited, state))

    address = secretariat.post(action, **fields, **{"publish-0": "yes"}).location

    public = visitor.get(address)
    assert reads(public, "h1") == "Submission 1 by South Africa"
    assert "recorded by the secretariat from a mail of 1 May 2026" in reads(public)
    assert marked(public, "ins") == ["bridge"]
    assert "On OP3: “Decides”: Every year?" in reads(public)
    assert not public.select("a[href*='/word/files/']")


def test_what_is_of_another_state_waits_for_the_secretariat_to_say_so(
    secretariat, visitor, edited, state
):
    page = _read(secretariat, edited, state)
    action, fields = fields_of(page)

    secretariat.post(action, **fields, **{"keep-1": "yes"})

    assert "another author than the State that sent it" in reads(
        page, "[aria-labelledby=change-1]"
    )
    assert "keep-1" not in fields
    listed = visitor.get(f"{HOME}/submissions")
    assert "NOR" in reads(listed) or "Norway" in reads(listed)
    assert marked(visitor.get(f"{HOME}/submissions/2"), "ins") == ["sea"]


def test_the_file_is_kept_for_the_state_and_the_desk(secretariat, room, edited, state):
    action, fields = fields_of(_read(secretariat, edited, state))
    address = secretariat.post(action, **fields).location

    kept = secretariat.get(address).select_one("a[href*='/word/files/']")["href"]

    assert room.visit("southland").client.get(kept).get_data() == edited
    assert room.visit("northland").client.get(kept).status_code == 404


@pytest.mark.parametrize(
    ("field", "value"), [("stakeholder", ""), ("sent_on", "tomorrow"), ("sender", " ")]
)
def test_a_file_needs_the_mail_it_came_with(secretariat, edited, state, field, value):
    page = _read(secretariat, edited, state, 422, **{field: value})

    assert page.select_one(f".errors a[href='#{field}']")
