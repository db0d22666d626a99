import re

from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from drafting.text.markup import to_html
from drafting.text.spots import Spot, spotted_html
from tests.text.strategies import texts

ADDED = re.compile(r'<sup class="said__by">.*?</sup>|<span class="unseen">.*?</span>', re.DOTALL)
TAG = re.compile(r"<[^>]*>")
TEXT = "Recalling *the* [road to](https://a.example) peace[^1], and <b>its</b> end,"


def spot(words, name="12", text=TEXT):
    start = text.index(words)
    return Spot(start, start + len(words), name, f"#comment-{name}")


def shown(html):
    """What a reader sees of the paragraph itself: no reference, nothing that is only heard."""
    page = BeautifulSoup(html, "html.parser")
    for one in page.select(".said__by, .unseen"):
        one.decompose()
    return page


def marked(html):
    return "".join(one.get_text() for one in shown(html).select("mark"))


def test_words_are_marked_and_lead_to_their_comment():
    html = spotted_html(TEXT, 9, [spot("peace")])

    page = BeautifulSoup(html, "html.parser")
    assert marked(html) == "peace"
    assert page.select_one("sup a")["href"] == "#comment-12"
    assert "comment 12 begins" in page.select_one("mark .unseen").get_text()


def test_marks_overlap_and_cross_the_marks_of_the_text():
    html = spotted_html(TEXT, 9, [spot("the* [road to", "1"), spot("road to](", "2")])

    assert marked(html) == "the road to"
    assert [
        one["href"] for one in BeautifulSoup(html, "html.parser").select("sup.said__by a")
    ] == [
        "#comment-1",
        "#comment-2",
    ]


def test_what_looks_like_a_tag_stays_words():
    html = spotted_html(TEXT, 0, [spot("<b>its</b>", '"><script>')])

    assert "<b>" not in html
    assert "<script" not in html


def test_the_opening_stays_in_italics_under_a_mark():
    html = spotted_html(TEXT, 9, [spot("Recalling *the")])

    assert (
        BeautifulSoup(html, "html.parser")
        .select_one("i.opening mark")
        .get_text()
        .endswith("Recalling")
    )


def test_a_place_outside_the_text_marks_nothing():
    assert spotted_html(TEXT, 9, [Spot(3, 999, "1", "#a"), Spot(5, 5, "2", "#b")]) == to_html(
        TEXT, 9
    )


@given(texts, st.integers(0, 12), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40))))
def test_marks_change_no_character_that_is_read(text, opening, stretches):
    spots = [Spot(*sorted(pair), str(at), "#a") for at, pair in enumerate(stretches)]

    html = spotted_html(text, opening, spots)

    assert TAG.sub("", ADDED.sub("", html)) == TAG.sub("", to_html(text, opening))
    assert len(BeautifulSoup(html, "html.parser").select(".said__by")) <= len(spots)
