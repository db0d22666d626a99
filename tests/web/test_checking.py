"""What an editor would mark is shown while somebody writes, and asked about before a release."""

import pytest
from bs4 import BeautifulSoup

from drafting.text.editorial.checking import CHECKS
from drafting.web.checking import GRAVITY, RULES
from tests.rooms import HOME
from tests.web.acts import preview, publish, reads, reshape, rewrite

MARKS = "[data-preview-findings]"
FAULTY = "Reaffirms that the the road is kept;"
MENDED = "Reaffirms that the road is kept;"

UNREAD = {"symbol": "TEST/2", "title": "On good neighbours", "base": "1"}
"""What is sent by whoever ticked nothing."""


@pytest.fixture
def row(room):
    return room.row("OP1")


def _page(answer):
    return BeautifulSoup(answer.get_data(as_text=True), "lxml")


def _written(page):
    return page.select_one("textarea[name=text]").get_text().strip()


def test_the_screen_has_a_name_for_every_rule_and_severity():
    assert set(RULES) == set(CHECKS)
    assert set(GRAVITY) == {"error", "warning", "advice"}


def test_the_preview_of_new_words_shows_what_an_editor_would_mark(row, expert):
    address = f"{HOME}/working/paragraphs/{row.paragraph_id}/preview"

    part = preview(expert, address, text=FAULTY)

    assert "The same word stands here" in reads(part, f"{MARKS} .finding")
    assert "1 editorial mark" in reads(part, "[data-preview-summary]")
    assert part.select_one("button[name=mend]")["data-mended"] == MENDED


def test_the_preview_of_sound_words_has_no_mark(row, expert):
    address = f"{HOME}/working/paragraphs/{row.paragraph_id}/preview"

    part = preview(expert, address, text=MENDED)

    assert reads(part, MARKS) == ""
    assert "mark" not in reads(part, "[data-preview-summary]")


def test_the_editing_page_shows_what_is_marked_in_the_words_as_they_stand(row, expert):
    rewrite(expert, row, FAULTY)

    page = expert.get(f"{HOME}/working/paragraphs/{row.paragraph_id}")

    assert "A word twice" in reads(page, MARKS)


def test_a_fix_is_put_into_the_field_and_nothing_is_recorded(room, row, expert):
    page = _page(rewrite(expert, row, FAULTY, 200, mend="doubled-word@15", reason="Mine stays."))

    assert _written(page) == MENDED
    assert page.select_one("textarea[name=reason]").get_text().strip() == "Mine stays."
    assert room.row("OP1").text == row.text


def test_a_fix_for_words_that_are_gone_changes_nothing(row, expert):
    page = _page(rewrite(expert, row, MENDED, 200, mend="doubled-word@15"))

    assert _written(page) == MENDED


def test_without_scripts_an_editor_can_look_before_recording(room, row, expert):
    address = f"{HOME}/working/paragraphs/{row.paragraph_id}/rewrite"

    page = _page(expert.post(address, 200, act="look", base="1", text=FAULTY))

    assert _written(page) == FAULTY
    assert "The same word stands here" in reads(page, MARKS)
    assert page.select(".preview ins")
    assert room.row("OP1").text == row.text


def test_others_get_no_fix_from_the_working_text(row, northland):
    rewrite(northland, row, FAULTY, 404, mend="doubled-word@15")


def test_the_page_of_another_act_judges_the_words_as_they_stand(row, expert):
    page = _page(reshape(expert, row, "add", 422, kind="operative", text=FAULTY, reason=" "))

    assert reads(page, MARKS) == ""


def test_a_release_with_marks_asks_once_more_and_lists_them(row, expert, visitor):
    rewrite(expert, row, FAULTY)

    page = _page(expert.post(f"{HOME}/releases/new", 422, **UNREAD))

    assert "The same word stands here" in reads(page, ".finding")
    assert page.select_one(".errors a[href='#knows_findings']")
    assert page.select_one(f".finding a[href$='/working/paragraphs/{row.paragraph_id}']")
    assert "TEST/2" not in reads(visitor.get(f"{HOME}/releases"))


def test_a_release_is_published_with_its_marks_by_whoever_has_read_them(row, expert, visitor):
    rewrite(expert, row, FAULTY)

    publish(expert, "TEST/2")

    assert "TEST/2" in reads(visitor.get(f"{HOME}/releases"))


def test_a_release_without_marks_asks_nothing(expert):
    page = expert.get(f"{HOME}/releases/new")

    assert not page.select("[name=knows_findings]")
    expert.post(f"{HOME}/releases/new", 303, **UNREAD)
