import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.text.markup import Run, parse, plain, to_html, write
from tests.text.pages import marked, seen, strings
from tests.text.strategies import texts

ALLOWED = {"i", "em", "a", "sup"}


@given(st.one_of(texts, marked))
def test_the_runs_join_to_the_paragraph(text):
    assert "".join(run.source for run in parse(text)) == text


@given(st.one_of(texts, marked))
def test_what_is_parsed_and_written_is_the_paragraph(text):
    assert write(parse(text)) == text


@given(st.one_of(texts, marked))
def test_marks_survive_being_written(text):
    assert parse(write(parse(text))) == parse(text)


def test_runs_are_written_with_their_marks():
    runs = [
        Run("emphasis", "", "Recalling"),
        Run("words", "", " the "),
        Run("link", "", "Charter", "https://x.org"),
        Run("footnote", "", "2"),
    ]

    assert write(runs) == "*Recalling* the [Charter](https://x.org)[^2]"


@given(st.one_of(texts, marked), st.integers(0, 12))
def test_a_writer_can_make_no_tag_and_no_attribute_but_ours(text, opening):
    page = seen(to_html(text, opening))

    assert set(page.tags) <= ALLOWED
    assert {name for name, _ in page.attributes} <= {"class", "href", "rel"}
    for name, value in page.attributes:
        if name == "href":
            assert value.startswith(("http://", "https://", "mailto:"))


@given(st.text(alphabet="ab *[]()^1<&\"'", max_size=30))
def test_the_page_reads_as_the_words(text):
    words = "".join(run.text for run in parse(text))

    assert "".join(seen(to_html(text)).words) == words


def test_hostile_words_stay_words():
    for text in strings("xss.json"):
        assert set(seen(to_html(text, 5)).tags) <= ALLOWED


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


@pytest.mark.parametrize(
    "text",
    [
        "*a " * 25_000,
        "[" * 100_000,
        "[a](" * 25_000,
        "[a](https://x" * 8_000,
        "[^" * 50_000,
        "*" * 100_000,
        "*a" + "b " * 50_000,
        "[" + "a" * 100_000,
        "[[a](https://x.org" + ")" * 80_000,
        "\\*" * 50_000,
    ],
)
def test_marks_that_never_close_are_read_in_little_time(text):
    start = time.process_time()

    assert write(parse(text)) == text
    assert to_html(text)
    assert time.process_time() - start < 5
