"""A delegation gathers drafts and remarks, and sends them at once."""

import pytest

from tests.rooms import HOME
from tests.web.acts import marked, propose, publish, reads, rewrite

OURS = f"{HOME}/submissions/ours"


@pytest.fixture
def rows(room):
    return room.released_row("OP1"), room.released_row("PP1")


@pytest.fixture
def drafts(northland, rows):
    """The addresses of two drafts of Northland."""
    return [propose(northland, row, act="draft") for row in rows]


def _add(visit, address, status=303):
    return visit.post(f"{OURS}/amendments/{address.rpartition('/')[2]}", status)


def _gather(visit, drafts):
    for address in drafts:
        _add(visit, address)
    visit.post(f"{OURS}/remarks", revision="1", remarks="We thank the *Expert*.")


def _submit(visit, status=303):
    """Send the form as the page has it."""
    page = visit.get(OURS)
    form = page.select_one("form[action$='/submit']")
    fields = {"revision": form.select_one("[name=revision]")["value"]}
    fields["draft"] = [one["value"] for one in form.select("[name=draft]")]
    return lambda: visit.post(form["action"], status, **fields)


def test_a_submission_is_gathered_and_sent_with_everything_in_it(northland, visitor, drafts):
    _gather(northland, drafts)

    address = _submit(northland)().location

    page = visitor.get(address)
    assert reads(page, "h1").startswith("Submission 1 by")
    assert "We thank the Expert ." in reads(page)
    assert marked(page, "ins") == ["good", "good"]
    assert visitor.get(f"{HOME}/submissions").select(f"a[href='{address}']")
    assert visitor.get(drafts[0]).select(f"a[href='{address}']")


def test_a_draft_can_be_taken_out_again(northland, drafts):
    _gather(northland, drafts)

    northland.post(f"{OURS}/amendments/{drafts[0].rpartition('/')[2]}/take-out")

    page = northland.get(OURS)
    assert len(page.select("form[action$='/take-out']")) == 1
    assert page.select_one("section[aria-labelledby=outside] .proposal")


def test_nothing_of_it_is_seen_outside_before_it_is_sent(northland, observer, drafts):
    _gather(northland, drafts)

    observer.get(OURS, 404)
    observer.get(f"{HOME}/submissions/1", 404)
    assert "No submission was made yet" in reads(observer.get(f"{HOME}/submissions"))


def test_another_delegation_sees_its_own_page_and_nothing_in_it(room, northland, drafts):
    _gather(northland, drafts)

    page = room.visit("southland").get(OURS)

    assert not page.select(".proposal")
    assert page.select_one("#remarks").get_text().strip() == ""


def test_one_draft_that_cannot_be_sent_is_named_and_nothing_is_sent(
    northland, expert, rows, drafts, visitor
):
    _gather(northland, drafts)
    rewrite(expert, rows[0], "Reaffirms the road;")
    publish(expert)

    answer = _submit(northland, 409)()

    assert "because of the draft on OP1" in answer.get_data(as_text=True)
    assert visitor.get(drafts[1], 404)


def test_what_changed_since_it_was_read_is_not_sent(northland, room, drafts):
    _gather(northland, drafts[:1])
    send = _submit(northland, 409)
    _add(room.visit("northland_second"), drafts[1])

    answer = send()

    assert "Read it as it is now" in answer.get_data(as_text=True)


def test_of_two_who_write_remarks_the_second_is_shown_both(northland, room, drafts):
    _gather(northland, drafts)
    address = northland.get(OURS).select_one("form[action$='/remarks']")["action"]
    northland.post(address, revision="2", remarks="First words.")

    answer = room.visit("northland_second").post(address, 409, revision="2", remarks="Second.")

    page = answer.get_data(as_text=True)
    assert "First words." in page
    assert "Second." in page


@pytest.mark.parametrize("draft", ["", "x", "x:", "x:1x", ":"])
def test_a_form_that_names_no_drafts_is_refused(northland, drafts, draft):
    _gather(northland, drafts)
    address = northland.get(OURS).select_one("form[action$='/submit']")["action"]

    northland.post(address, 422, revision="2", draft=draft)


def test_an_empty_list_says_what_a_submission_is(visitor):
    assert "No submission was made yet" in reads(visitor.get(f"{HOME}/submissions"))
