import json
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.text.diff import diff
from drafting.text.markup import HiddenWords, edits_to_html, parse, plain, to_html
from tests.text.strategies import SHARED, texts

ALLOWED = {"i", "em", "a", "sup", "ins", "del", "span", "bdi"}
INK = st.lists(
    st.sampled_from(
        [
            "*",
            "[",
            "]",
            "(",
            ")",
            "[^1]",
            "https://x.org",
            "javascript:",
            "<b>",
            '"',
            "&amp;",
            "a ",
        ]
    ),
    max_size=12,
).map("".join)


class Seen(HTMLParser):
    """What a browser would make of it: the tags, their attributes and the words."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.tags, self.attributes, self.words = [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes.extend(attrs)

    def handle_data(self, data):
        self.words.append(data)


def seen(html):
    parser = Seen()
    parser.feed(html)
    parser.close()
    return parser


@given(st.one_of(texts, INK))
def test_the_runs_join_to_the_paragraph(text):
    assert "".join(run.source for run in parse(text)) == text


@given(st.one_of(texts, INK), st.integers(0, 12))
def test_a_writer_can_make_no_tag_and_no_attribute_but_ours(text, opening):
    page = seen(to_html(text, opening))

    assert set(page.tags) <= ALLOWED
    assert {name for name, _ in page.attributes} <= {"class", "href", "rel"}
    for name, value in page.attributes:
        if name == "href":
            assert value.startswith(("http://", "https://", "mailto:"))


@given(st.one_of(texts, INK), st.one_of(texts, INK))
def test_a_diff_has_no_tag_but_ours(before, after):
    page = seen(edits_to_html(diff(before, after)))

    assert set(page.tags) <= {"ins", "del", "span", "bdi"}
    assert {name for name, _ in page.attributes} <= {"class"}


@given(st.text(alphabet="ab *[]()^1<&\"'", max_size=30))
def test_the_page_reads_as_the_words(text):
    words = "".join(run.text for run in parse(text))

    assert "".join(seen(to_html(text)).words) == words


def test_hostile_words_stay_words():
    path = SHARED / "data" / "hostile" / "xss.json"
    if not path.exists():
        pytest.skip("the shared hostile words are not beside the project")

    for text in json.loads(path.read_text(encoding="utf-8")):
        assert set(seen(to_html(text, 5)).tags) <= ALLOWED
        assert set(seen(edits_to_html(diff("", text))).tags) <= {"ins", "span", "bdi"}


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("*inter alia*, so", "<em>inter alia</em>, so"),
        ("2*3*4 and **bold**", "2*3*4 and **bold**"),
        ("a * b * c", "a * b * c"),
        ("law[^3] holds", 'law<sup class="footnote">3</sup> holds'),
        (
            "[the Charter](https://example.org/?a=1&b=2)",
            '<a href="https://example.org/?a=1&amp;b=2" rel="nofollow noopener">the Charter</a>',
        ),
        ("[x](javascript:alert)", "[x](javascript:alert)"),
        ("<b>&", "&lt;b&gt;&amp;"),
        ("a\u202eb", "a\u27e6U+202E\u27e7b"),
    ],
)
def test_the_few_marks_are_shown(text, html):
    assert to_html(text) == html


@pytest.mark.parametrize(
    ("text", "opening", "html"),
    [
        ("Recalling that", 9, '<i class="opening">Recalling</i> that'),
        ("*Recalling* that", 9, '<i class="opening">Recalling</i> that'),
        ("*Also* recalls", 12, '<i class="opening">Also recalls</i>'),
        (
            "Recalling[^1] that",
            9,
            '<i class="opening">Recalling</i><sup class="footnote">1</sup> that',
        ),
        ("Short", 40, '<i class="opening">Short</i>'),
        ("None", 0, "None"),
    ],
)
def test_the_opening_words_are_in_italics(text, opening, html):
    assert to_html(text, opening) == html


def test_plain_words_have_no_marks_and_no_footnotes():
    assert plain("*Recalling* [the Charter](https://x.org)[^1].") == "Recalling the Charter."


def test_a_listener_hears_what_was_put_in_and_taken_out():
    html = edits_to_html(diff("States should act.", "States shall act."))

    assert html == (
        'States <del class="del"><span class="unseen">deleted: </span>should'
        '<span class="unseen"> end of deletion</span></del>'
        '<ins class="ins"><span class="unseen">inserted: </span>shall'
        '<span class="unseen"> end of insertion</span></ins> act.'
    )


def test_a_listener_hears_it_in_another_language():
    words = HiddenWords(inserted="ajout : ", inserted_end=" fin")

    assert ">ajout : </span>b<span" in edits_to_html(diff("", "b"), words)


def test_arabic_words_keep_their_order_among_the_hidden_words():
    assert "<bdi>\u0634\u0639\u0628</bdi>" in edits_to_html(diff("", "\u0634\u0639\u0628"))


def test_a_change_of_a_space_alone_can_be_seen():
    html = edits_to_html(diff("Article 1", "Article\u00a01"))

    assert "\u27e6U+00A0\u27e7" in html
