import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.formats.markdown_marks import HEADED, LETTERED, NUMBERED, hide, show

MARKS = st.text(st.sampled_from("#>-*_+. ()<\\19aiA"), max_size=12)


@pytest.mark.parametrize(
    "words", ["# One", "> said", "- on", "1. Urges", "(a) to act", "Article 4", "---", "<b>"]
)
def test_words_that_begin_like_a_mark_are_hidden(words):
    assert hide(words) != words
    assert show(hide(words)) == words


@pytest.mark.parametrize("words", ["Urges 1. all", "all (a) of us", "No #1", "*emphasis* stays"])
def test_marks_in_the_midst_of_words_are_left_alone(words):
    assert hide(words) == words


@given(MARKS)
def test_whatever_is_hidden_is_shown_again(words):
    assert show(hide(words)) == words


@given(MARKS)
def test_hidden_words_begin_like_no_mark(words):
    hidden = hide(words)

    assert not any(mark.match(hidden) for mark in (HEADED, LETTERED, NUMBERED))
