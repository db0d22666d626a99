import pytest
from hypothesis import given

from drafting.text.editorial.references import references
from tests.text.strategies import texts


def test_references_are_found_with_their_place_in_the_words():
    words = "see articles 2 and 3 above"

    found = [(one.kind, one.number, words[one.start : one.end]) for one in references(words, "en")]

    assert found == [("article", "2", "articles 2"), ("article", "3", "3")]


def test_a_place_within_an_article_is_one_reference():
    (found,) = references("see article 3, paragraph 2, above", "en")

    assert (found.kind, found.number, found.within, found.is_own) == ("article", "3", "2", True)


def test_a_place_of_another_instrument_is_none_of_the_text():
    assert list(references("see article 4 of the Charter", "en")) == []


@given(texts)
@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_every_reference_lies_in_the_words(language, words):
    for one in references(words, language):
        assert 0 <= one.start < one.end <= len(words)
