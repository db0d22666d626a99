import timeit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.domain.errors import UnreadableFile
from drafting.formats.edition import Edition
from drafting.formats.markdown_marks import hide, show
from drafting.formats.markdown_read import SECOND_TITLE, SEVERAL_PARTS, read_markdown
from drafting.formats.markdown_write import write_markdown
from drafting.formats.outline import DEEPEST, labelled, walk
from drafting.formats.plain_kinds import NO_PARENT
from drafting.formats.plain_read import NUMBER_ALONE
from tests.formats.samples import EDITION, OUTLINE, check_places, outlines, texts
from tests.formats.samples import FRAGMENTS as PLAIN_FRAGMENTS

FRAGMENTS = (
    *PLAIN_FRAGMENTS,
    *("# One", "## Two", "### Article 1", "> The Assembly,", "- on", "  - (a) on", "1. Urges"),
    *("1) On", "---", "    more", "1.", "- ", "## "),
)


def shape(text):
    return [(depth, n.kind, n.text) for depth, n in walk(read_markdown(text).outline.nodes)]


@given(outlines())
def test_what_is_written_is_read_back_the_same(outline):
    written = write_markdown(Edition(outline, language=outline.language))

    assert read_markdown(written).outline == labelled(outline)


def test_the_sample_is_read_back_the_same_without_doubts():
    reading = read_markdown(write_markdown(EDITION))

    assert reading.outline == labelled(OUTLINE)
    assert reading.doubts == ()
    assert "symbol: A/COAST/1/L.2" in reading.unplaced


@given(texts)
def test_words_that_look_like_marks_are_hidden_and_shown_again(words):
    assert show(hide(words)) == words


def test_a_point_under_an_article_is_a_paragraph_of_its_own_with_a_doubt():
    reading = read_markdown("# One\n\n### Article 1\n\n- (a) to act;\n- (b) to help.\n")

    (article,) = reading.outline.nodes[1:]
    assert [node.kind for node in article.children] == ["paragraph", "paragraph"]
    assert {doubt.sentence for doubt in reading.doubts} == {NO_PARENT}


def test_a_number_alone_on_its_line_takes_the_words_below():
    assert shape("# One\n\n1.\n\n- (a) Urges all;\n")[1:] == [(0, "operative", "- (a) Urges all;")]


def test_a_number_without_words_is_left_out_with_a_doubt():
    reading = read_markdown("# One\n\n1. Urges;\n\n2.\n")

    assert len(reading.outline.nodes) == 2
    assert [doubt.sentence for doubt in reading.doubts] == [NUMBER_ALONE]


def test_a_number_that_a_rule_left_alone_is_nobodys_parent():
    text = "# One\n\n1. Urges all;\n\n## Two\n\n1.\n\n---\n\n- on\n"

    assert shape(text)[-1] == (0, "paragraph", "on")


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=30))
def test_every_paragraph_stands_where_its_kind_may_stand(lines):
    check_places(read_markdown("\n".join(["1. Urges all;", *lines])).outline)


def test_points_can_be_nested_only_so_deep():
    deep = "\n".join(" " * level + "- on" for level in range(2_000))

    assert max(depth for depth, _, _ in shape(f"1. Urges:\n{deep}\n")) == DEEPEST


def test_people_s_own_markdown_is_read():
    text = """# On harbours

The Assembly of Coasts,

Recalling the sea
and its ships,

## Part one

## Article 1. Shelter

Every ship is free.

1. Every coast
   is open:
   (a) by day;
   (b) by night.

---

1. Urges all to watch.
"""

    assert shape(text) == [
        (0, "title", "On harbours"),
        (0, "formula", "The Assembly of Coasts,"),
        (0, "preambular", "Recalling the sea and its ships,"),
        (0, "heading", "Part one"),
        (0, "article", "Shelter"),
        (1, "paragraph", "Every ship is free."),
        (1, "paragraph", "Every coast is open:"),
        (2, "subparagraph", "by day;"),
        (2, "subparagraph", "by night."),
        (0, "operative", "Urges all to watch."),
    ]


def test_reading_time_grows_with_the_text_and_no_faster():
    text = "1. Urges\n" + "and goes on\n" * 20_000

    assert timeit.timeit(lambda: read_markdown(text), number=1) < 5


def test_a_second_title_and_a_list_point_of_several_parts_are_doubtful():
    reading = read_markdown("# One\n\n# Two\n\n1. Urges;\n\n   and more;\n")

    assert [doubt.sentence for doubt in reading.doubts] == [SECOND_TITLE, SEVERAL_PARTS]


def test_an_unnumbered_paragraph_with_no_known_opening_is_doubtful():
    (doubt,) = read_markdown("# One\n\nShips are welcome.\n").doubts

    assert (doubt.line, doubt.place) == (3, "PP1")


@pytest.mark.parametrize("text", ["", "---\nlanguage: en\n---\n", "# Only a title\n"])
def test_markdown_without_paragraphs_is_refused(text):
    with pytest.raises(UnreadableFile):
        read_markdown(text)
