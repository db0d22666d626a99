import json

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from drafting.config import ROOT
from drafting.formats.remark import ATTRIBUTES, TAGS, remark_html, remark_plain

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
    link = BeautifulSoup(remark_html(f"[here]({address})"), "html.parser").a

    assert link is None or "href" not in link.attrs


def test_raw_html_is_shown_and_not_obeyed():
    page = BeautifulSoup(
        remark_html("<b onclick='x'>States</b> & <script>x</script>"), "html.parser"
    )

    assert not page.select("b, script")
    assert "<b onclick='x'>States</b> & <script>x</script>" in page.get_text()


@given(st.text(max_size=300))
def test_whatever_is_typed_only_listed_tags_come_out(text):
    _assert_harmless(remark_html(text))


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
