"""The form of an amendment: what stands in it, and what an editor would mark in that."""

import pytest
from bs4 import BeautifulSoup

from drafting.database import transaction
from drafting.models import Declaration
from tests import factories
from tests.rooms import HOME
from tests.web.acts import preview, propose, proposed, reads

MARKS = "[data-preview-findings]"
FAULTY = "Reaffirms that the the road is kept;"
MENDED = "Reaffirms that the road is kept;"


@pytest.fixture
def row(room):
    return room.row("OP1")


def _page(answer):
    return BeautifulSoup(answer.get_data(as_text=True), "lxml")


def _written(page):
    return page.select_one("textarea[name=text]").get_text().strip()


@pytest.mark.parametrize(
    ("asked", "kind", "words"),
    [
        ("", "replace", True),
        ("?kind=insert_after", "insert_after", False),
        ("?kind=x", "replace", True),
    ],
)
def test_the_form_begins_with_what_is_asked_for(row, northland, asked, kind, words):
    page = northland.get(f"{HOME}/paragraphs/{row.paragraph_id}/amendments/new{asked}")

    assert page.select_one("input[name=kind][checked]")["value"] == kind
    assert _written(page) == (row.text if words else "")


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        ("replace", FAULTY, "The same word stands here"),
        ("insert_after", "Reaffirms the bridge;", "write “Also reaffirms”"),
        ("insert_after", "Thanks the river;", ""),
        ("delete", FAULTY, ""),
        ("replace", "Reaffirms.", "put a semicolon in place of a full stop"),
    ],
)
def test_a_proposal_is_judged_where_it_would_stand(row, northland, kind, text, said):
    address = f"{HOME}/paragraphs/{row.paragraph_id}/amendments/preview"

    part = preview(northland, address, kind=kind, text=text)

    assert said in reads(part, MARKS)
    assert bool(said) == bool(part.select(".finding"))


def test_a_delegation_is_given_the_fix_without_anything_being_kept(row, northland):
    page = _page(proposed(northland, row, 200, text=FAULTY, mend="doubled-word@15", act=""))

    assert _written(page) == MENDED
    assert "A neighbour is good by what is done." in reads(page, "textarea[name=reasons]")
    assert "Northland" not in reads(northland.get(f"{HOME}/amendments/mine"), "tbody")


def test_a_draft_shows_its_marks_and_is_mended_on_its_own_page(row, northland):
    address = propose(northland, row, act="draft", text=FAULTY)
    shown = reads(northland.get(f"{address}/edit"), MARKS)
    fields = {"kind": "replace", "base": "1", "revision": "1", "text": FAULTY}

    page = _page(northland.post(address, 200, mend="doubled-word@15", **fields))

    assert "The same word stands here" in shown
    assert _written(page) == MENDED


def test_a_new_paragraph_that_is_asked_for_begins_without_marks(row, northland):
    address = f"{HOME}/paragraphs/{row.paragraph_id}/amendments/new?kind=insert_after"

    page = northland.get(address)

    assert _written(page) == reads(page, MARKS) == ""


@pytest.mark.parametrize("name", ["observer", "expert", "visitor"])
def test_who_proposes_nothing_gets_no_fix(room, row, name):
    visit = room.visit(name)

    answer = visit.client.post(
        f"{HOME}/paragraphs/{row.paragraph_id}/amendments",
        data={"kind": "replace", "text": FAULTY, "mend": "x", "csrf_token": visit.token("/en/")},
    )

    assert answer.status_code in {401, 403}
    assert MENDED not in answer.get_data(as_text=True)


@pytest.fixture
def three(room):
    """Three preambular paragraphs of the latest release, the last of them new."""
    with transaction(room.database) as session:
        expert, found = room.actor("expert"), session.query(Declaration).one()
        behind = factories.row(session, found, "PP2")
        factories.added(session, expert, behind, "Aware of the bridge,")
        factories.release(session, expert, found)
    return [room.row(name) for name in ("PP1", "PP2", "PP3")]


def test_words_left_from_another_pair_are_begun_anew_and_not_recorded(three, northland):
    first, second, third = three
    left = {"text": f"{first.text} {second.text}", "kind": "join", "base": "1"}

    page = _page(proposed(northland, first, 200, partner=third.paragraph_id, **left))

    assert _written(page) == f"{first.text} {third.text}"
    assert "has proposed nothing yet" in reads(northland.get(f"{HOME}/amendments/mine"))


def test_words_of_the_pair_that_is_chosen_are_recorded(three, northland):
    first, second, _ = three

    proposed(
        northland,
        first,
        kind="join",
        base="1",
        partner=second.paragraph_id,
        text=f"{first.text} {second.text}",
    )
