import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.text.phrases import LONGEST_NAME, first_words, phrases


@pytest.mark.parametrize(
    ("texts", "quoted"),
    [
        (("", ", now", ", freely"), ("", "now", "freely")),
        ((", together,", " together", ", jointly,"), (", together,", "together", ", jointly,")),
        (("in good faith.", "now.", ""), ("in good faith", "now", "")),
        ((",", ";", ""), (",", ";", "")),
    ],
)
def test_alternatives_are_quoted_without_the_signs_around_them(texts, quoted):
    assert phrases(*texts) == quoted


@given(st.lists(st.text(alphabet="ab ,.;", max_size=6), min_size=1, max_size=4))
def test_what_differs_is_quoted_differently(texts):
    assert len(set(phrases(*texts))) == len({one.strip() for one in texts})


def test_no_word_of_a_name_is_cut():
    text = "Recalling that neighbours share one wide river, and much else,"

    assert first_words(text) == "Recalling that neighbours share one…"
    assert first_words("Title") == "Title"


@given(st.text(max_size=80))
def test_a_name_is_short_and_opens_the_paragraph(text):
    name = first_words(text)

    assert len(name) <= LONGEST_NAME
    assert " ".join(text.split()).startswith(name.rstrip("…"))
