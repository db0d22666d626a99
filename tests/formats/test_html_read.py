"""A declaration is read from a web page: ours as it was written, another one tolerantly."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.domain.errors import DraftingError, UnreadableFile, UnsafeFile
from drafting.formats.edition import Edition
from drafting.formats.html_read import read_html
from drafting.formats.html_write import write_html
from drafting.formats.outline import labelled, walk
from tests.formats.samples import EDITION, OUTLINE


def _places(page):
    return [(depth, one.kind, one.text) for depth, one in walk(read_html(page).outline.nodes)]


def test_the_sample_is_read_back_the_same():
    reading = read_html(write_html(EDITION))

    assert reading.outline == labelled(OUTLINE)
    assert reading.doubts == ()


def test_writing_what_was_read_gives_the_same_bytes():
    written = write_html(Edition(OUTLINE))

    assert write_html(Edition(read_html(written).outline)) == written


def test_another_page_is_read_by_its_headings_its_numbers_and_its_lists():
    page = """<html lang="fr"><head><title>x</title><style>p {}</style></head><body>
    <nav><p>Home</p></nav><h1>Draft on tides</h1><p><i>Recalling</i> the sea,</p>
    <p>1. Urges <b>all</b> <em>ships</em>:</p><ol type="a"><li>(a) to wait;</li></ol>
    <script>alert(1)</script><p>2. Thanks <a href="https://un.org">all</a>.</p></body></html>"""

    assert _places(page) == [
        (0, "title", "Draft on tides"),
        (0, "preambular", "*Recalling* the sea,"),
        (0, "operative", "Urges all *ships*:"),
        (1, "subparagraph", "to wait;"),
        (0, "operative", "Thanks [all](https://un.org)."),
    ]
    assert read_html(page).outline.language == "fr"


@pytest.mark.parametrize("page", ["", "<html></html>", "<script>x</script>", "<!-- -->"])
def test_a_page_without_words_is_refused(page):
    with pytest.raises(UnreadableFile):
        read_html(page)


def test_a_page_nested_beyond_measure_is_refused():
    with pytest.raises(UnsafeFile):
        read_html("<div>" * 240 + "<p>1. Urges.</p>")


@given(st.text(st.sampled_from('<>/pdivlh1 ="&;1.(a)\n'), max_size=80))
def test_whatever_stands_in_the_page_is_read_or_refused_with_a_sentence(page):
    with suppress(DraftingError):
        assert read_html(page).outline.nodes
