"""The paragraphs in a row, each with its style, its number and its bookmark."""

import pytest

from drafting.formats.outline import Node, Outline
from drafting.formats.word_lines import lines, under
from tests.formats.samples import OUTLINE


def _deep(levels):
    node = Node("subparagraph", f"level {levels}")
    for level in range(levels - 1, 0, -1):
        node = Node("subparagraph", f"level {level}", children=(node,))
    return Outline((Node("operative", "Asks:", children=(node,)),))


def test_every_kind_has_a_style_of_its_own():
    found = {one.kind: one.style for one in lines(OUTLINE) if one.kind != "subparagraph"}

    assert found["title"] == "DeclarationTitle"
    assert len(set(found.values())) == len(found)


def test_points_deeper_than_the_deepest_style_are_set_like_it():
    found = [one.style[-1] for one in lines(_deep(6))[1:]]

    assert found == ["1", "2", "3", "4", "4", "4"]


@pytest.mark.parametrize(
    ("identity", "bookmark"),
    [
        ("abcdefghijk23456", "_decl_abcdefghijk23456"),
        ("", ""),
        ("a b", ""),
        ("a-b", ""),
        ("x" * 35, ""),
    ],
)
def test_a_bookmark_is_hidden_and_never_longer_than_word_allows(identity, bookmark):
    found = lines(Outline((Node("operative", "Asks.", identity),)))[0].bookmark

    assert found == bookmark
    assert len(found) <= 40


def test_the_words_of_an_article_stand_below_its_number_if_it_has_any():
    gaps = [one.end_of_label for one in lines(OUTLINE) if one.kind == "article"]

    assert gaps == ["br", "", "br"]


@pytest.mark.parametrize(
    ("node", "kind", "style"),
    [
        (Node("operative", "Asks:"), "subparagraph", "DeclarationSubparagraph1"),
        (Node("article", "Harbours"), "paragraph", "DeclarationParagraph"),
        (Node("heading", "Part"), "heading", "DeclarationHeading"),
    ],
)
def test_what_would_stand_under_a_paragraph_is_set_as_its_kind_is(node, kind, style):
    (line,) = lines(Outline((node,)))

    assert (under(line).kind, under(line).style, under(line).depth) == (kind, style, 1)


def test_what_would_stand_under_a_point_is_set_one_level_deeper():
    found = lines(_deep(6))

    assert [under(one).style[-1] for one in found] == ["1", "2", "3", "4", "4", "4", "4"]
