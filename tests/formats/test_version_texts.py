import pytest
from hypothesis import given

from drafting.domain.errors import Invalid
from drafting.formats.outline import Node, Outline
from drafting.formats.version_texts import coming
from tests.formats.versions import FEWER, RIVER, kept_outlines, outline


@FEWER
@given(kept_outlines)
def test_every_paragraph_comes_with_its_parent_and_in_its_order(text):
    found = coming(text)

    for at, one in enumerate(found):
        earlier = [other for other in range(at) if found[other].depth < one.depth]
        assert one.parent == (earlier[-1] if one.depth else None)


def test_paragraphs_are_named_as_they_would_be_there():
    assert [one.name for one in coming(outline(RIVER))][:7] == [
        "Title",
        "PP1",
        "PP2",
        "Part one",
        "Article 1",
        "1.1",
        "1.2",
    ]


def test_each_knows_the_one_before_it_under_the_same_parent():
    found = coming(outline(RIVER))

    assert (found[9].behind, found[8].behind) == ("Article 1", "1.2(a)")
    assert found[4].behind == ""


def test_an_article_may_stand_without_a_heading():
    assert coming(outline([(0, "article", " "), (1, "paragraph", "Words.")]))[0].text == ""


def test_words_are_kept_as_an_editor_would_keep_them():
    assert coming(outline([(0, "operative", "Decides  to meet ")]))[0].text == "Decides to meet"


def test_words_that_nobody_may_keep_are_refused_with_their_place():
    hidden = Outline((Node("operative", "Decides to\u200bmeet;"),))

    with pytest.raises(Invalid, match=r"^Decides.*nobody can see") as refusal:
        coming(hidden)

    assert refusal.value.field == "file"
