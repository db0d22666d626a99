"""A delegation proposes other words for another one's amendment, and its lead takes them up."""

import pytest

from tests.rooms import HOME
from tests.web.acts import decide, marked, preview, propose, reads
from tests.web.sent import page_of

OLD = "Reaffirms the old bridge;"
NEW = "Reaffirms the new bridge;"


@pytest.fixture
def southland(room):
    return room.visit("southland")


@pytest.fixture
def row(room):
    return room.released_row("OP1")


@pytest.fixture
def address(southland, row):
    return propose(southland, row, text=OLD)


def _counter(visit, address, status=303, **fields):
    wish = {"submission": "1", "seen": "", "text": NEW, "reasons": "", "act": "submit"}
    return visit.post(f"{address}/changes", status, **{**wish, **fields})


def _resubmit(visit, address, text):
    wish = {"kind": "replace", "base": "1", "submission": "1", "text": text, "act": "submit"}
    return visit.post(f"{address}/revised-text", **wish)


def test_the_form_begins_from_the_words_of_the_amendment(northland, address):
    href = northland.get(address).select_one("a[href$='/changes/new']")["href"]

    page = northland.get(href)

    assert page.select_one("#text").get_text().strip() == OLD


def test_a_change_is_shown_as_a_difference_to_what_it_changes(northland, visitor, address):
    change = _counter(northland, address).location

    page = visitor.get(change)
    assert (marked(page, "ins", "#upon"), marked(page, "del", "#upon")) == (["new"], ["old"])
    assert "Against the paragraph" in reads(page)


def test_the_amendment_lists_the_changes_to_it(northland, visitor, address):
    change = _counter(northland, address).location

    page = visitor.get(address)

    assert page.select(f"#changes a[href='{change}']")
    assert marked(page, "ins", "#changes") == ["new"]


def test_a_draft_of_a_change_is_seen_by_its_delegation_alone(northland, southland, address):
    change = _counter(northland, address, act="draft").location

    assert northland.get(address).select(f"a[href='{change}']")
    assert not southland.get(address).select(f"a[href='{change}']")
    southland.get(change, 404)


def test_a_draft_of_a_change_is_edited_on_its_own_form(northland, address):
    change = _counter(northland, address, act="draft").location

    answer = northland.client.get(f"{change}/edit")
    page = northland.get(answer.location)
    wish = {"submission": "1", "revision": "1", "text": "Reaffirms both;", "act": "draft"}
    northland.post(page.select_one("main form[method=post]")["action"], **wish)

    assert "Reaffirms both;" in reads(northland.get(answer.location))


def test_on_the_paragraph_it_stands_behind_what_it_changes_and_is_marked(
    northland, visitor, expert, address, row
):
    propose(northland, row, text="Reaffirms nothing;")
    change = _counter(northland, address).location

    for reader, page in ((visitor, "paragraphs"), (expert, "desk/paragraphs")):
        shown = reader.get(f"{HOME}/{page}/{row.paragraph_id}").select(".proposal")
        assert shown[1].select_one(f"h3 a[href='{change}']")
        assert "to change amendment 1 by South Africa" in reads(shown[1], ".proposal__head")


def test_both_pages_say_that_the_amendment_was_withdrawn(northland, southland, visitor, address):
    change = _counter(northland, address).location
    southland.post(f"{address}/withdraw")

    assert "was withdrawn since" in reads(visitor.get(change), "#upon")
    assert "It was withdrawn" in reads(visitor.get(address), "#changes")


def test_both_pages_say_that_the_amendment_was_decided(northland, expert, visitor, address):
    change = _counter(northland, address).location
    decide(expert, address, outcome="declined")

    assert "was decided since: declined" in reads(visitor.get(change), "#upon")
    assert "It was decided" in reads(visitor.get(address), "#changes")


def test_both_pages_say_that_the_amendment_was_revised(northland, southland, visitor, address):
    change = _counter(northland, address).location
    _resubmit(southland, address, "Reaffirms every bridge;")

    assert "was revised since" in reads(visitor.get(change), "#upon")
    assert "written on an earlier text of it" in reads(visitor.get(address), "#changes")


def test_what_was_revised_meanwhile_is_compared_and_no_word_is_lost(northland, southland, address):
    _resubmit(southland, address, "Reaffirms the old bridge for ever;")

    answer = _counter(northland, address, 409)

    page = page_of(answer)
    assert page.select_one("input[name=submission]")["value"] == "2"
    assert page.select_one("#text").get_text().strip() == "Reaffirms the new bridge for ever;"


def test_the_lead_begins_a_revised_text_from_the_words_of_the_change(
    northland, southland, visitor, address
):
    change = _counter(northland, address).location
    href = southland.get(change).select_one("a[href*='words_of']")["href"]

    page = southland.get(href)

    assert page.select_one("#text").get_text().strip() == NEW
    assert not visitor.get(change).select("a[href*='words_of']")
    assert not northland.get(address).select("a[href*='words_of']")


def test_a_revised_text_begins_from_no_other_amendment(northland, southland, address, row):
    foreign = propose(northland, row, text="Reaffirms nothing;").rpartition("/")[2]

    southland.get(f"{address}/revised-text?words_of={foreign}", 404)


def test_what_is_closed_is_shown_instead_of_a_form(northland, southland, address):
    southland.post(f"{address}/withdraw")

    answer = northland.client.get(f"{address}/changes/new")

    assert answer.location == address


def test_the_lead_is_offered_no_change_to_its_own(southland, address):
    assert not southland.get(address).select("a[href$='/changes/new']")


def test_the_same_words_are_refused_beside_their_field(northland, address):
    answer = _counter(northland, address, 422, text=OLD)

    assert page_of(answer).select_one(".errors a[href='#text']")


def test_the_difference_is_shown_without_scripts(northland, address):
    answer = _counter(northland, address, 200, act="look", text="Reaffirms one bridge;")

    assert "one" in marked(page_of(answer), "ins")


def test_the_difference_is_shown_while_somebody_writes(northland, address):
    part = preview(northland, f"{address}/changes/preview", text=NEW)

    assert marked(part, "ins") == ["new"]


@pytest.mark.parametrize("act", ["look", "draft"])
def test_an_observer_gets_no_form(observer, address, act):
    _counter(observer, address, 403, act=act)
