"""The direction of words among words of the other one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.formats.word_runs import stretches
from tests.formats.samples import written_words


@given(written_words, st.booleans())
def test_the_stretches_join_to_the_words_and_none_is_empty(words, is_rtl):
    found = [stretch for stretch, _ in stretches(words, is_rtl=is_rtl)]

    assert "".join(found) == words
    assert all(found)


@pytest.mark.parametrize(
    ("words", "is_rtl", "found"),
    [
        ("", True, []),
        ("12", True, [("12", True)]),
        ("12", False, [("12", False)]),
        ("ميناء port 12 ميناء", True, [("ميناء ", True), ("port 12 ", False), ("ميناء", True)]),
        ("The word سلام alone", False, [("The word ", False), ("سلام ", True), ("alone", False)]),
    ],
)
def test_letters_decide_and_figures_follow(words, is_rtl, found):
    assert list(stretches(words, is_rtl=is_rtl)) == found
