from datetime import datetime, timedelta, timezone

import pytest
from bs4 import BeautifulSoup

from drafting.text.diff import Edit, diff
from drafting.web import rendering
from tests.rooms import HOME

HOSTILE = "<script>alert(1)</script>"


def test_the_opening_words_of_a_paragraph_are_marked(room):
    shown = BeautifulSoup(rendering.words(room.row("PP1")), "html.parser")

    assert shown.select_one("i.opening").get_text() == "Recalling"


def test_a_difference_is_drawn_with_marks_and_no_tag_of_the_writer():
    shown = rendering.redline(diff("One road", f"One {HOSTILE} road"))

    assert "<ins" in shown
    assert "<script" not in shown


def test_where_a_paragraph_breaks_a_new_line_begins():
    shown = BeautifulSoup(
        rendering.redline(diff("One road two", "One road\n\ntwo")), "html.parser"
    )

    assert [one.get_text() for one in shown.select("br + .break")] == ["¶"]
    assert not shown.select("ins, del")


def test_words_without_a_break_are_shown_as_they_are():
    assert rendering.paragraphs("One road & another") == "One road &amp; another"


def test_a_remark_keeps_its_emphasis_and_loses_its_tags():
    shown = rendering.remark(f"*Truly* {HOSTILE}")

    assert "<em>Truly</em>" in shown
    assert "<script" not in shown


def test_a_moment_is_told_in_utc():
    lisbon_in_summer = timezone(timedelta(hours=1))

    assert rendering.moment(datetime(2026, 7, 3, 0, 5, tzinfo=lisbon_in_summer)) == (
        "2 July 2026, 23:05 UTC"
    )


def test_near_leaves_the_changes_whole_and_shortens_what_stays():
    edits = (Edit("equal", "word " * 60), Edit("insert", "new " * 60), Edit("equal", "word " * 60))

    first, new, last = rendering.near(edits)

    assert new == edits[1]
    assert len(first.text) < 50 > len(last.text)
    assert first.text.startswith("… ")
    assert last.text.endswith("…")


@pytest.mark.parametrize("edits", [(), (Edit("equal", "short"),)])
def test_near_takes_whatever_it_is_given(edits):
    assert [edit.kind for edit in rendering.near(edits)] == [edit.kind for edit in edits]


def test_the_address_of_a_static_file_changes_with_its_content(room):
    with room.app.test_request_context():
        first, second = rendering.asset("css/base.css"), rendering.asset("css/tokens.css")
        missing = rendering.asset("css/missing.css")

    assert first.rpartition("v=")[2] != second.rpartition("v=")[2]
    assert missing.endswith("v=")


def test_every_static_file_a_page_names_is_there(visitor):
    page = visitor.get(HOME)
    named = [one.get("href") or one.get("src") for one in page.select("link, script")]

    answers = {address: visitor.client.get(address, buffered=True) for address in named}

    assert {answer.status_code for answer in answers.values()} == {200}
    assert all("max-age=86400" in answer.headers["Cache-Control"] for answer in answers.values())


def test_two_forms_never_share_a_key():
    assert len({rendering.form_key() for _ in range(100)}) == 100
