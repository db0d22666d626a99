from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.text.diff import diff
from drafting.text.provenance import Span, carry
from tests.text.strategies import texts


def origins_of(spans):
    return [span.origin for span in spans for _ in span.text]


def cut(text, places):
    """The text in runs of two origins."""
    ends = [0, *sorted(min(place, len(text)) for place in places), len(text)]
    runs = pairwise(ends)
    return [Span(text[a:b], f"v{number % 2}") for number, (a, b) in enumerate(runs)]


@given(texts, texts, st.lists(st.integers(0, 40), max_size=4))
def test_the_runs_join_to_the_text_after(before, after, places):
    carried = carry(cut(before, places), before, after, "new")

    assert "".join(span.text for span in carried) == after
    assert all(span.text for span in carried)


@given(texts, texts, st.lists(st.integers(0, 40), max_size=4))
def test_a_kept_word_keeps_its_origin(before, after, places):
    spans = cut(before, places)
    old, new = origins_of(spans), origins_of(carry(spans, before, after, "new"))

    place = other = 0
    for edit in diff(before, after):
        size = len(edit.text)
        if edit.kind == "equal":
            assert new[other : other + size] == old[place : place + size]
        place += size if edit.kind != "insert" else 0
        other += size if edit.kind != "delete" else 0


@given(texts, texts)
def test_only_what_comes_has_the_new_origin(before, after):
    carried = carry([Span(before, "old")] if before else [], before, after, "new")

    comes = sum(len(edit.text) for edit in diff(before, after) if edit.kind == "insert")
    assert origins_of(carried).count("new") <= comes


def test_each_word_keeps_its_own_origin_through_three_versions():
    first = "States act."
    second = "All States act."
    third = "All States shall act."

    spans = carry([Span(first, "v1")], first, second, "v2")
    spans = carry(spans, second, third, "v3")

    assert spans == (
        Span("All ", "v2"),
        Span("States ", "v1"),
        Span("shall ", "v3"),
        Span("act.", "v1"),
    )


def test_an_unchanged_text_keeps_its_origins():
    spans = (Span("one ", "a"), Span("two", "b"))

    assert carry(spans, "one two", "one two", "c") == spans


def test_spans_of_another_text_are_refused():
    with pytest.raises(ValueError, match="not those of the text before"):
        carry([Span("one", "a")], "two", "three", "b")


@given(texts, texts, st.lists(st.integers(0, 40), max_size=4))
def test_no_two_neighbouring_runs_have_one_origin(before, after, places):
    carried = carry(cut(before, places), before, after, "new")

    assert all(one.origin != other.origin for one, other in pairwise(carried))


@given(texts, st.lists(st.integers(0, 40), max_size=4))
def test_quotation_marks_and_spaces_of_another_shape_keep_every_origin(text, places):
    before = text.replace("\u201c", '"').replace("\u00a0", " ")
    after = before.replace('"', "\u201d").replace(" ", "\u00a0")

    carried = carry(cut(before, places), before, after, "new")

    assert "new" not in origins_of(carried)


def test_runs_that_are_the_fewest_already_are_handed_on_themselves():
    spans = (Span("one ", "a"), Span("two", "b"))

    assert carry(spans, "one two", "one two", "c") is spans


def test_neighbouring_runs_of_one_origin_become_one():
    spans = [Span("one ", "a"), Span("", "b"), Span("two", "a")]

    assert carry(spans, "one two", "one two", "c") == (Span("one two", "a"),)


def test_a_space_that_is_new_belongs_to_the_word_before_it():
    spans = [Span("peace;", "a"), Span("and", "b")]

    assert carry(spans, "peace;and", "peace; and", "c") == (Span("peace; ", "a"), Span("and", "b"))


def test_a_quotation_mark_keeps_its_origin_beside_a_word_that_is_new():
    spans = [Span('a "just" order', "old")]

    carried = carry(spans, 'a "just" order', "a \u201cfair\u201d order", "new")

    assert carried == (Span("a \u201c", "old"), Span("fair", "new"), Span("\u201d order", "old"))


def test_a_small_word_between_two_changes_keeps_its_origin():
    before, after = "strong rule of old law", "clear order of new kind"

    carried = carry([Span(before, "old")], before, after, "new")

    assert [span.text.strip() for span in carried if span.origin == "old"] == ["of"]


def test_an_origin_without_a_name_is_an_origin():
    assert carry([Span('a "b"', "")], 'a "b"', "a \u201cb\u201d", "new") == (
        Span("a \u201cb\u201d", ""),
    )
