import inspect
import json
import sys

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from drafting.config import ROOT
from drafting.formats.remark import ATTRIBUTES, TAGS, remark_html, remark_plain

MARKS = [*"[]()!*_`>#~\\<&-+ \n\ta1.\"'=", "    ", "- ", "1. ", "](", "![", "[a]: b\n", "<a:b>"]
HOSTILE = ROOT.parent / "shared" / "data" / "hostile" / "xss.json"


def test_markdown_is_set():
    assert remark_html("We **welcome** this.") == "<p>We <strong>welcome</strong> this.</p>"


def test_a_line_break_stays_a_line_break():
    assert "<br" in remark_html("First\nsecond")


def test_a_link_tells_search_engines_and_the_other_side_nothing():
    link = BeautifulSoup(remark_html("[here](https://example.org/)"), "html.parser").a

    assert (link["href"], link["rel"]) == (
        "https://example.org/",
        ["nofollow", "noopener", "noreferrer", "ugc"],
    )


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "vbscript:x"])
def test_an_address_that_runs_leads_nowhere(address):
    assert remark_html(f"[here *now*]({address}) or") == "<p>here <em>now</em> or</p>"


@pytest.mark.parametrize("address", ["[a]: b", "x:y", "java script:z"])
def test_an_address_that_leads_nowhere_is_no_link(address):
    assert not BeautifulSoup(remark_html(f"[words](<{address}>)"), "html.parser").find("a")


def test_a_link_without_its_address_leaves_its_neighbour_alone():
    html = remark_html("[one](data:x) [two](https://example.org/) [three](data:x)")

    page = BeautifulSoup(html, "html.parser")
    assert [one.get_text() for one in page.select("a")] == ["two"]
    assert page.get_text() == "one two three"


@pytest.mark.parametrize(
    "picture", ["![a map](https://example.org/map.png)", "![a map][1]", "![a map]"]
)
def test_a_picture_is_shown_as_the_words_that_were_written(picture):
    assert remark_html(f"See {picture}.") == f"<p>See {picture}.</p>"


@pytest.mark.parametrize("heading", ["# Why *now*?", "###### Why *now*?", "Why *now*?\n==="])
def test_a_heading_is_a_strong_paragraph(heading):
    assert remark_html(heading) == "<p><strong>Why <em>now</em>?</strong></p>"


@pytest.mark.parametrize(
    "words",
    [
        "1. " * 800 + "x",
        "> " * 4_000 + "x",
        "[" * 8_000,
        "[a](" * 22_000,
        "![" * 45_000,
        "*" * 90_000,
        "x\n==\n" * 15_000,
    ],
)
def test_words_with_marks_beyond_all_measure_are_shown_as_they_stand(words):
    page = BeautifulSoup(remark_html(words), "html.parser")

    assert {one.name for one in page.find_all()} <= {"p", "br"}
    assert page.get_text().split() == words.split()


def test_words_shown_as_they_stand_keep_their_paragraphs_and_lines():
    html = remark_html("One <b>\ntwo\n \n" + "*" * 21)

    assert html == f"<p>One &lt;b&gt;<br>\ntwo</p>\n<p>{'*' * 21}</p>"


def test_a_remark_that_cannot_be_set_for_its_depth_is_shown_as_it_stands():
    words = ">" * 10 + "x"
    assert remark_html.__wrapped__(words).startswith("<blockquote>")

    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack()) + 60)
    try:
        html = remark_html.__wrapped__(words)
    finally:
        sys.setrecursionlimit(limit)

    assert html == f"<p>{'&gt;' * 10}x</p>"


def test_raw_html_is_shown_and_not_obeyed():
    page = BeautifulSoup(
        remark_html("<b onclick='x'>States</b> & <script>x</script>"), "html.parser"
    )

    assert not page.select("b, script")
    assert "<b onclick='x'>States</b> & <script>x</script>" in page.get_text()


@given(st.text(max_size=300))
def test_whatever_is_typed_only_listed_tags_come_out(text):
    _assert_harmless(remark_html(text))


@given(st.lists(st.sampled_from(MARKS), max_size=120).map("".join))
def test_whatever_marks_are_typed_only_listed_tags_come_out(text):
    _assert_harmless(remark_html(text))


@given(st.sampled_from(MARKS), st.sampled_from(MARKS), st.integers(1, 2_000))
def test_marks_without_end_are_shown_without_harm(one, other, times):
    _assert_harmless(remark_html((one + other) * times))


@pytest.mark.skipif(not HOSTILE.exists(), reason="the hostile strings are not beside this project")
def test_no_hostile_string_brings_a_tag_of_its_own():
    for text in json.loads(HOSTILE.read_text(encoding="utf-8")):
        _assert_harmless(remark_html(text if isinstance(text, str) else json.dumps(text)))


def test_an_excerpt_is_one_line_of_plain_words():
    assert remark_plain("We *welcome*\n\n- this & that", 18) == "We welcome this & …"


def _assert_harmless(html):
    for tag in BeautifulSoup(html, "html.parser").find_all():
        assert tag.name in TAGS, tag
        assert set(tag.attrs) <= ATTRIBUTES.get(tag.name, set()) | {"rel"}, tag
        assert tag.get("href", "https:").startswith(
            ("https:", "http:", "mailto:", "/", "#", "?")
        ) or (":" not in tag["href"].split("/")[0]), tag


def test_a_line_that_defines_a_link_is_shown():
    assert "https://example.org/" in remark_html("[paper]: https://example.org/")
