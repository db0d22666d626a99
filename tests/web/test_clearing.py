"""Inside a delegation: a member writes, the head approves, and nobody else reads of it."""

import pytest

from tests.rooms import HOME
from tests.web.acts import propose, reads


@pytest.fixture
def member(room):
    return room.visit("northland_second")


@pytest.fixture
def address(room, member):
    return propose(member, room.released_row("OP1"), act="draft")


def test_a_member_marks_a_draft_ready_and_the_head_finds_it(member, northland, address):
    member.post(f"{address}/clearance/ready", revision="1", text="The capital agrees.")

    page = northland.get(address)
    assert "Marked ready" in reads(page, "#clearance")
    assert "The capital agrees." in reads(page, "#clearance")
    assert "ready for clearance" in reads(northland.get(f"{HOME}/amendments/mine"))


def test_the_head_sends_it_back(member, northland, address):
    member.post(f"{address}/clearance/ready", revision="1")
    northland.post(f"{address}/clearance/send-back", revision="1", text="Say whose road.")

    page = member.get(address)

    assert "sent it back" in reads(page, "#clearance")
    assert "Say whose road." in reads(page, "#clearance")
    assert "In the making" in reads(page, "#clearance")
    assert "sent back with a remark" in reads(member.get(f"{HOME}/amendments/mine"))


def test_a_member_is_not_offered_to_submit(member, northland, address):
    assert not member.get(address).select("form[action$='/submit']")
    assert northland.get(address).select("form[action$='/submit']")


def test_a_member_who_submits_all_the_same_keeps_the_words(room, member):
    row = room.released_row("OP1")
    fields = {"kind": "replace", "base": "1", "text": "My own words;", "act": "submit"}

    answer = member.post(f"{HOME}/paragraphs/{row.paragraph_id}/amendments", 403, **fields)

    page = answer.get_data(as_text=True)
    assert "head or a deputy" in page
    assert "My own words;" in page


def test_a_remark_without_words_is_refused_beside_its_field(northland, address):
    answer = northland.post(f"{address}/clearance/remark", 422, revision="1", text=" ")

    assert 'id="text-error"' in answer.get_data(as_text=True)


def test_a_draft_that_changed_is_not_marked_as_it_was(member, northland, address):
    fields = {"kind": "replace", "base": "1", "revision": "1", "act": "draft"}
    northland.post(address, text="Reaffirms other words;", **fields)

    answer = member.post(f"{address}/clearance/ready", 409, revision="1")

    assert "Read it as it is now" in answer.get_data(as_text=True)


def test_what_was_said_stays_inside_when_the_amendment_is_public(
    member, northland, visitor, expert, address
):
    member.post(f"{address}/clearance/remark", revision="1", text="A whispered doubt.")
    northland.post(f"{address}/submit", revision="1")

    assert "A whispered doubt." in reads(northland.get(address))
    for other in (visitor, expert):
        page = reads(other.get(address), "body")
        assert "whispered" not in page
        assert "Inside your delegation" not in page
