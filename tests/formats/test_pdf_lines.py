"""How a paragraph is set on a page, before any page is made of it."""

import pytest

from drafting.formats.outline import Node, Outline
from drafting.formats.pdf_lines import set_line, settled
from drafting.formats.word_lines import lines


def _set(kind, text, **changes):
    return set_line(lines(Outline((Node(kind, text),)))[0], **changes)


@pytest.mark.parametrize(
    ("kind", "level"), [("title", 1), ("heading", 2), ("article", 3), ("operative", 0)]
)
def test_titles_parts_and_articles_are_headings(kind, level):
    assert _set(kind, "Words").level == level


def test_opening_words_are_set_apart():
    first, rest = _set("preambular", "Recalling the sea,").pieces

    assert (first.text, first.manner, rest.text) == ("Recalling", "opening", " the sea,")


def test_a_paragraph_that_goes_goes_with_its_label():
    gone = _set("article", "Shelter", fate="delete")

    assert {one.fate for one in (*gone.pieces, *gone.label)} == {"delete"}


def test_what_holds_nothing_is_not_set():
    assert settled([_set("preambular", "")]) == ()
