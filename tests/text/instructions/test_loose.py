import pytest

from drafting.text.instructions.loose import loosely
from drafting.text.instructions.skeleton import Skeleton


def _loosely(text):
    return loosely(text, Skeleton(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("replace ensure with promote", ("replace", "ensure", "promote")),
        ("insert the words at once after the word act", ("insert", "act", "at once")),
        ("delete the words in good faith", ("delete", "in good faith", "")),
        ("delete the word a and insert the word b", ("replace", "a", "b")),
        ("remplacer garantir par veiller", ("replace", "garantir", "veiller")),
    ],
)
def test_words_that_are_not_quoted_are_told_where_they_are_plain(text, told):
    found = _loosely(text)

    assert (found.kind, found.sought, found.words) == told


@pytest.mark.parametrize(
    "text",
    [
        "replace act with care with act by law",
        "delete everything",
        "insert the word a after the word b after the word c",
        "replace " + "word " * 20 + "with another",
    ],
)
def test_words_that_could_be_several_are_not_guessed(text):
    assert _loosely(text) is None
