import pytest
from bs4 import BeautifulSoup

from tests.rooms import HOME
from tests.web.acts import marked, propose, reads, reshape, rewrite

WORKING = f"{HOME}/working"


@pytest.fixture
def row(room):
    return room.row("OP1")


def test_new_words_lead_to_the_working_text_and_stay_hidden_until_the_release(
    row, expert, visitor
):
    answer = rewrite(expert, row, "Reaffirms the bridge;")

    page = expert.get(answer.location)
    assert "Reaffirms the bridge;" in reads(page, f"[id='{row.paragraph_id}']")
    assert answer.location.endswith(f"#{row.paragraph_id}")
    assert "bridge;" not in reads(visitor.get(HOME))


def test_words_overtaken_by_the_other_editor_are_merged_where_they_fit(room, row, expert):
    rewrite(room.visit("secretariat"), row, row.text.replace("each", "every"))

    answer = rewrite(expert, row, row.text.replace("good", "best"), 409, reason="Mine stays.")

    page = BeautifulSoup(answer.get_data(as_text=True), "lxml")
    offered = page.select_one("textarea[name=text]").get_text().strip()
    assert offered == "Reaffirms that every neighbour keeps the road in best repair;"
    assert page.select_one("textarea[name=reason]").get_text().strip() == "Mine stays."
    assert page.select_one("input[name=base]")["value"] == "2"


def test_words_that_meet_the_other_editors_are_kept_as_they_were_typed(room, row, expert):
    rewrite(room.visit("secretariat"), row, row.text.replace("good", "fair"))

    answer = rewrite(expert, row, row.text.replace("good", "best"), 409)

    page = BeautifulSoup(answer.get_data(as_text=True), "lxml")
    assert "best repair" in page.select_one("textarea[name=text]").get_text()
    assert {"fair", "best"} <= set(reads(page, ".effect, [aria-labelledby=meet]").split())


def test_a_paragraph_is_added_after_another_one(room, row, expert):
    answer = reshape(expert, row, "add", kind="operative", text="Thanks the river;", where="after")

    assert room.row("OP2").text == "Thanks the river;"
    assert "2. Thanks the river;" in reads(expert.get(answer.location), "#text")


def test_a_subparagraph_is_added_under_a_paragraph(room, expert):
    reshape(
        expert, room.row("OP2"), "add", kind="subparagraph", text="To ask first;", where="under"
    )

    assert room.row("OP2(a)").text == "To ask first;"


def test_a_moved_paragraph_stands_in_its_new_place_with_its_history(room, row, expert):
    last = room.row("OP3")

    answer = reshape(expert, row, "move", base="1", after=last.paragraph_id)

    assert room.row("OP3").paragraph_id == row.paragraph_id
    assert "It stands better." in reads(
        expert.get(f"{HOME}/paragraphs/{row.paragraph_id}/history")
    )
    assert "3. Reaffirms" in reads(expert.get(answer.location), "#text")


def test_a_retired_paragraph_is_listed_below_the_text_and_can_come_back(room, row, expert):
    page = expert.get(reshape(expert, row, "retire", base="1").location)
    retired, standing = reads(page, "#retired"), reads(page, "#text")

    reshape(expert, row, "restore", base="2")

    assert row.text in retired
    assert row.text not in standing
    assert room.row("OP1").text == row.text


def test_the_page_of_a_retired_paragraph_offers_only_to_restore_it(row, expert):
    reshape(expert, row, "retire", base="1")

    page = expert.get(f"{WORKING}/paragraphs/{row.paragraph_id}")

    acts = {form["action"].rpartition("/")[2] for form in page.select("main form")}
    assert acts == {"restore"}


@pytest.mark.parametrize(
    ("act", "fields"),
    [
        ("add", {"kind": "operative", "text": " "}),
        ("add", {"kind": "sonnet", "text": "Words;"}),
        ("move", {"base": "1", "after": ""}),
        ("retire", {"base": "1", "reason": " "}),
        ("rewrite", {"base": "1", "text": "Words;", "reason": " "}),
    ],
)
def test_a_refused_change_opens_its_form_again_with_what_was_typed(row, expert, act, fields):
    answer = reshape(expert, row, act, 422, **fields)

    page = BeautifulSoup(answer.get_data(as_text=True), "lxml")
    assert page.select("[role=alert]")
    assert act == "rewrite" or page.select_one(f"details#{act}[open]")
    kept = " ".join(one.get_text() for one in page.select("textarea"))
    assert all(value.strip() in kept for name, value in fields.items() if name == "text")


def test_a_place_that_changed_meanwhile_is_not_changed_again(room, row, expert):
    reshape(room.visit("secretariat"), row, "move", base="1", after=room.row("OP3").paragraph_id)

    page = reshape(expert, row, "retire", 409, base="1", reason="Typed before.")

    assert "Typed before." in page.get_data(as_text=True)


def test_a_change_to_a_paragraph_that_was_retired_meanwhile_keeps_the_reason(room, row, expert):
    reshape(room.visit("secretariat"), row, "retire", base="1")

    page = reshape(expert, row, "retire", 409, base="1", reason="Weighed for an hour.")

    assert "Weighed for an hour." in page.get_data(as_text=True)


def test_words_for_a_paragraph_that_was_retired_meanwhile_are_not_lost(room, row, expert):
    reshape(room.visit("secretariat"), row, "retire", base="1")

    answer = rewrite(expert, row, "An hour of thought;", status=409)

    assert "An hour of thought;" in answer.get_data(as_text=True)


def test_the_text_counts_the_open_amendments_of_each_paragraph(row, expert, northland):
    propose(northland, row)

    page = expert.get(WORKING)

    assert "1 open amendment" in reads(page, f"[id='{row.paragraph_id}']")


def test_an_editor_sees_what_an_edit_would_meet(row, expert, northland):
    propose(northland, row, text="Reaffirms the meeting of roads;")

    page = expert.get(f"{WORKING}/paragraphs/{row.paragraph_id}")

    assert "Reaffirms the meeting of roads;" in reads(page, ".side")


def test_the_preview_shows_what_differs_from_the_working_text(row, expert):
    fields = {"text": row.text + " Truly.", "csrf_token": expert.token("/en/")}
    address = f"{WORKING}/paragraphs/{row.paragraph_id}/preview"

    part = expert.client.post(address, data=fields).get_data(as_text=True)

    assert marked(BeautifulSoup(f"<main>{part}</main>", "html.parser"), "ins") == ["Truly."]
