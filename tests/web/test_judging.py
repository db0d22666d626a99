"""What is said beside words before they are proposed, with scripts and without."""

import pytest
from bs4 import BeautifulSoup

from drafting.database import transaction
from tests import factories
from tests.bench.statements import counted
from tests.rooms import HOME
from tests.web.acts import marked, preview, propose, proposed, reads

JUDGED = "[data-preview-part=judged]"
PERFECT = "Reaffirms that each neighbour keeps the road in perfect repair;"
EVERY = PERFECT.replace("each", "every")


@pytest.fixture
def row(room):
    return room.row("OP1")


@pytest.fixture
def southland(room):
    return room.visit("southland")


@pytest.fixture
def address(row):
    return _address(row)


def _address(row):
    return f"{HOME}/paragraphs/{row.paragraph_id}/amendments"


def _page(answer):
    return BeautifulSoup(answer.get_data(as_text=True), "lxml")


def _told(visit, address, **fields):
    return preview(visit, f"{address}/preview", **{"kind": "replace", **fields})


@pytest.mark.parametrize(
    ("theirs", "written", "said"),
    [
        (PERFECT, PERFECT, "proposes the same"),
        (EVERY, PERFECT, "proposes this and more"),
        (PERFECT, EVERY, "proposes a part of this"),
        (PERFECT, PERFECT.replace("perfect", "decent"), "collides with yours: Where it said good"),
    ],
)
def test_whoever_writes_is_told_whose_words_they_touch(room, row, theirs, written, said):
    propose(room.visit("southland"), row, text=theirs)

    told = _told(room.visit("northland"), _address(row), text=written)

    assert said in reads(told, JUDGED)
    assert "1 proposal on the same words" in reads(told, "[data-preview-summary]")


def test_without_a_script_the_same_is_told_by_a_button(row, northland, southland):
    propose(southland, row, text=PERFECT)

    page = _page(proposed(northland, row, 200, text=PERFECT, act="look"))

    assert "proposes the same" in reads(page, JUDGED)
    assert page.select(f"{JUDGED} button[name=join]")


def test_words_that_touch_nobody_say_nothing(row, northland, southland, address):
    propose(southland, row, text=PERFECT)

    told = _told(northland, address, text=row.text.replace("each", "every"))

    assert reads(told, JUDGED) == ""


def test_a_draft_of_another_delegation_is_not_betrayed(row, northland, southland, address):
    propose(southland, row, text=PERFECT, act="draft")

    assert reads(_told(northland, address, text=PERFECT), JUDGED) == ""


def test_one_is_not_held_against_oneself(row, northland):
    amendment = propose(northland, row, text=PERFECT)

    page = northland.get(f"{amendment}/revised-text")

    assert reads(page, JUDGED) == ""


@pytest.mark.parametrize(("name", "told_who"), [("northland_second", 1), ("southland", 0)])
def test_who_cannot_join_is_offered_nothing(room, row, name, told_who):
    propose(room.visit("southland"), row, text=PERFECT)

    told = _told(room.visit(name), _address(row), text=PERFECT)

    said = reads(told, JUDGED)
    assert "proposes the same" in said
    assert said.count("The head of your delegation or a deputy can co-sponsor it") == told_who
    assert not told.select("button[name=join]")


def test_who_takes_all_words_out_is_led_to_the_deletion(northland, row):
    refused = _page(proposed(northland, row, 422, text=""))
    button = refused.select_one(f"{JUDGED} button[name=instead]")

    page = _page(proposed(northland, row, 200, text="", instead=button["value"]))

    assert page.select_one("input[name=kind][checked]")["value"] == "delete"
    assert marked(page, "del") == [row.text]
    assert "retire" not in reads(refused)


def test_a_title_that_is_taken_out_is_asked_for_and_never_deleted(northland, room):
    refused = _page(proposed(northland, room.row("Title"), 422, kind="title", text=""))

    assert "A declaration has a title" in reads(refused)
    assert not refused.select("button[name=instead]")


def test_a_letter_of_another_script_bears_a_sign(northland, row, address):
    told = _told(northland, address, text=row.text.replace("road", "ro\u0430d"))

    assert reads(told, f"{JUDGED} mark") == "\u0430 U+0430"
    assert "Letter of another script" in reads(told)
    assert "road" in told.select_one("button[name=mend]").get_text()


def test_what_would_be_refused_is_said_before(northland, row, address):
    hidden = row.text.replace("road", "ro\u200bad")
    told = _told(northland, address, text=hidden, reasons="Be\u202ecause.")

    assert "ZERO WIDTH SPACE" in reads(told, JUDGED)
    assert "RIGHT-TO-LEFT OVERRIDE" in reads(told, JUDGED)
    assert reads(told, f"{JUDGED} mark") == "U+200B"
    proposed(northland, row, 422, text=hidden)


def test_nothing_is_refused_in_the_words_of_a_deletion(northland, row, address):
    told = _told(northland, address, kind="delete", text=row.text + "\u200b")

    assert reads(told, JUDGED) == ""


def test_two_hundred_proposals_cost_no_more_statements_and_are_shown_in_part(
    room, row, northland, address
):
    southland = room.actor("southland")
    with counted(room.database) as few:
        _told(northland, address, text=PERFECT)
    with transaction(room.database) as session:
        for number in range(200):
            text = PERFECT.replace("perfect", f"number{number}")
            factories.amendment(session, southland, row, text=text)

    with counted(room.database) as many:
        told = _told(northland, address, text=PERFECT)

    assert len(many) == len(few)
    assert len(told.select(".meet")) == 8
    assert "192 more are on the same words" in reads(told, JUDGED)
