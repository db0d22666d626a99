import pytest
from hypothesis import given

from drafting.text.editorial.manuscript import COVER, Manuscript, Passage
from tests.text.strategies import texts


def _tree(*depths):
    return Manuscript(
        [Passage("subparagraph" if one else "operative", one, "") for one in depths], "en"
    )


def test_each_paragraph_stands_under_the_one_before_it_that_is_less_deep():
    text = _tree(0, 1, 2, 1, 0)

    assert text.parents == (None, 0, 1, 0, None)
    assert text.children(0) == [1, 3]
    assert text.root(2) == 0


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("see [this](https://example.org)", f"see {COVER}this{COVER * 22}"),
        ("so it is[^12]", f"so it is{COVER * 5}"),
        ("*so* it is", f"{COVER}so{COVER} it is"),
    ],
)
def test_what_is_not_read_is_covered(words, read):
    assert Manuscript([Passage("paragraph", 0, words)], "en").readable == (read,)


@given(texts)
def test_covered_words_are_as_long_as_they_are_written(words):
    assert len(Manuscript([Passage("paragraph", 0, words)], "en").readable[0]) == len(words)


def test_a_language_is_known_by_its_first_part():
    assert Manuscript([], "zh-Hans").language == "zh"


def test_a_paragraph_without_a_number_is_called_by_its_kind():
    text = Manuscript([Passage("title", 0, "On neighbours"), Passage("operative", 0, "")], "en")

    assert [text.name(0), text.name(1)] == ["Title", "OP1"]
