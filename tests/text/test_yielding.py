from collections import Counter

import pytest
from hypothesis import given

from drafting.text.merge import merge
from drafting.text.yielding import yielding
from tests.text.strategies import texts

BASE = "Each State shall keep its good roads open, and shall tell its neighbours in time."
words = str.split

NOW = BASE.replace("good roads", "roads and bridges")


@pytest.mark.parametrize(
    ("proposed", "found"),
    [
        (BASE, NOW),
        (BASE.replace("good roads", "best roads"), NOW),
        (BASE.replace("in time", "a week before"), NOW.replace("in time", "a week before")),
        (
            BASE.replace("good roads", "best roads").replace("in time", "a week before"),
            NOW.replace("in time", "a week before"),
        ),
        ("Each State shall keep still.", NOW),
    ],
)
def test_where_both_changed_the_same_words_those_that_stand_are_kept(proposed, found):
    assert yielding(BASE, NOW, proposed) == found


@given(texts, texts, texts)
def test_what_merges_is_merged_as_ever(base, now, proposed):
    merged = merge(base, now, proposed).text

    assert merged is None or yielding(base, now, proposed) == merged


@given(texts, texts)
def test_a_proposal_of_nothing_leaves_what_stands(base, now):
    assert yielding(base, now, base) == now


@given(texts, texts)
def test_on_the_text_itself_nothing_has_to_yield(base, proposed):
    assert yielding(base, base, proposed) == proposed


@given(texts, texts, texts)
def test_no_word_that_came_since_is_struck(base, now, proposed):
    since = Counter(words(now)) - Counter(words(base))

    found = Counter(words(yielding(base, now, proposed)))

    assert merge(base, now, proposed).text is not None or since <= found
