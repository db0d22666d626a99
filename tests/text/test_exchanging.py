"""Words are exchanged where they stand once, whole, and outside of the marks of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.text.exchanging import exchanged

WORDS = st.lists(st.text("abcü", min_size=1, max_size=4), min_size=1, max_size=6, unique=True)


@given(words=WORDS, new=st.text("xyz", min_size=1), data=st.data())
def test_one_word_of_many_gives_way_and_all_others_stay(words, new, data):
    at = data.draw(st.integers(0, len(words) - 1))

    found = exchanged(words[at], new, " ".join(words))

    assert found == " ".join([*words[:at], new, *words[at + 1 :]])


@pytest.mark.parametrize(
    ("old", "new", "text", "found"),
    [
        ("State", "Party", "the States shall", None),
        ("State", "Party", "the State shall, of the State", None),
        ("State", "Party", "the State's own; each State", "the State's own; each Party"),
        ("un", "who", "see [here](https://un.org)", None),
        ("here", "there", "see [here](https://un.org)", "see [there](https://un.org)"),
        ("2", "3", "Asks[^2] them", None),
        ("[^2]", "", "Asks[^2] them", "Asks them"),
        ("*ship*", "boat", "every *ship* waits", "every boat waits"),
        ("ship", "", "every *ship* waits", None),
        ("*", "x", "every *ship waits", "every xship waits"),
        ("every  ship", "all", "every ship waits", "all waits"),
        ("国", "邦", "各国应当", "各邦应当"),
        ("", "x", "every ship", None),
    ],
)
def test_no_word_and_no_mark_is_cut(old, new, text, found):
    assert exchanged(old, new, text) == found
