"""A name that was taken out of a file is no name."""

import pytest

from drafting.formats.word_findings import is_nameless


@pytest.mark.parametrize("author", ["", "Author", "AUTEUR", "Автор", "作者", "Unknown Author"])
def test_what_stands_for_a_name_is_none(author):
    assert is_nameless(author)


@pytest.mark.parametrize("author", ["Northland", "A. Author", "Authority"])
def test_a_name_is_one(author):
    assert not is_nameless(author)
