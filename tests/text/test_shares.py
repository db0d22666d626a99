from hypothesis import given
from hypothesis import strategies as st

from drafting.text.provenance import Span
from drafting.text.shares import percentages, words_by_origin
from drafting.text.tokens import has_meaning, tokens
from tests.text.strategies import texts

spans = st.lists(st.builds(Span, texts, st.sampled_from("abc")), max_size=6)


def test_a_word_is_of_the_origin_in_which_it_begins():
    found = words_by_origin([Span("Recalling that nei", "a"), Span("ghbours share, ", "b")])

    assert found == {"a": 3, "b": 1}


def test_signs_are_no_words():
    assert words_by_origin([Span("one, ", "a"), Span("; –", "b")]) == {"a": 1, "b": 0}


@given(spans)
def test_every_word_is_counted_once(runs):
    text = "".join(one.text for one in runs)

    found = words_by_origin(runs)

    assert sum(found.values()) == sum(has_meaning(one) for one in tokens(text))


@given(st.dictionaries(st.text(max_size=3), st.integers(0, 500), max_size=8))
def test_the_shares_add_up_and_none_is_off_by_one(words):
    total = sum(words.values())

    found = percentages(words)

    assert sum(found.values()) == (100 if total else 0)
    assert all(abs(found[one] - 100 * words[one] / total) < 1 for one in words if total)
