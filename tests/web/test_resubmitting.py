"""A lead says anew what it asks for, and what it asked before stays readable."""

import pytest

from tests.web.acts import decide, marked, propose, reads


@pytest.fixture
def row(room):
    return room.released_row("OP1")


@pytest.fixture
def address(northland, row):
    return propose(northland, row, text="Reaffirms the old bridge;")


def _resubmit(visit, address, status=303, **fields):
    wish = {"kind": "replace", "base": "1", "submission": "1", "act": "submit"}
    wish |= {"text": "Reaffirms the new bridge;", "reasons": ""}
    return visit.post(f"{address}/revised-text", status, **{**wish, **fields})


def test_a_revised_text_is_shown_with_the_earlier_ones(northland, visitor, address):
    _resubmit(northland, address)

    page = visitor.get(address)
    assert marked(page, "ins", "#submission-2") == ["new"]
    assert marked(page, "del", "#submission-2") == ["old"]
    assert "old bridge" in reads(page, "#submission-1")


def test_an_amendment_that_was_never_revised_lists_no_texts(visitor, address):
    assert not visitor.get(address).select("#submissions")


def test_the_form_begins_from_what_the_amendment_says(northland, address):
    page = northland.get(f"{address}/revised-text")

    assert "Reaffirms the old bridge;" in page.select_one("#text").get_text()
    assert page.select_one("input[name=submission]")["value"] == "1"
    assert not page.select("button[value=draft]")


def test_somebody_who_was_quicker_is_shown_and_the_words_are_kept(northland, address):
    _resubmit(northland, address)

    answer = _resubmit(northland, address, 409, text="Reaffirms my own bridge;")

    page = answer.get_data(as_text=True)
    assert "Reaffirms the new bridge;" in page
    assert "Reaffirms my own bridge;" in page
    assert 'name="submission" value="2"' in page


def test_the_same_words_are_refused_beside_their_field(northland, address):
    reasons = {"reasons": "A neighbour is good by what is done."}

    answer = _resubmit(northland, address, 422, text="Reaffirms the old bridge;", **reasons)

    assert "says already" in answer.get_data(as_text=True)


def test_what_is_decided_is_shown_instead_of_a_form(northland, expert, address):
    decide(expert, address, outcome="declined")

    assert northland.client.get(f"{address}/revised-text").status_code == 302
    assert "has decided" in _resubmit(northland, address, 409).get_data(as_text=True)


def test_the_expert_is_told_of_a_revised_text_before_deciding(northland, expert, address):
    _resubmit(northland, address)

    answer = decide(expert, address, 409, submission="1")

    assert "submitted a revised text" in answer.get_data(as_text=True)
