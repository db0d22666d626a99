from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.text.align import align
from drafting.text.anchors import Place, transport, transport_all, transport_places
from drafting.text.diff import diff
from drafting.text.tokens import keys, pieces, tokens
from tests.text.rework import Rework
from tests.text.strategies import seed_lines, texts

A = "Alpha and one and two and three and four."
B = "Beta shall one or two or three or four."
C = "Gamma with five without six within seven."


def borders(text):
    return [0, *accumulate(map(len, pieces(text)))]


def within_a_word(text, place):
    ends = borders(text)
    return any(ends[one - 1] < place < ends[one] for one in range(2, len(ends), 2))


@st.composite
def anchored(draw):
    """A text, a later one, and a stretch of the first between borders of words."""
    before, after = draw(texts), draw(texts)
    ends = st.sampled_from(borders(before))
    return before, after, tuple(sorted((draw(ends), draw(ends))))


def carried(before, after, words):
    """The words that are shown where these stood."""
    start = before.index(words)
    found = transport((start, start + len(words)), before, after)
    return None if found is None else after[slice(*found)]


@given(texts, st.integers(0, 40), st.integers(0, 40))
def test_in_the_same_text_every_stretch_stays_where_it_is(text, one, other):
    span = tuple(sorted((min(one, len(text)), min(other, len(text)))))

    assert transport(span, text, text) == span


@given(anchored())
def test_a_stretch_lies_in_the_text_after_and_never_begins_or_ends_within_a_word(case):
    before, after, span = case

    found = transport(span, before, after)

    if found is not None:
        assert found[0] <= found[1]
        assert not any(within_a_word(after, place) for place in found)


@given(texts, texts, st.integers(0, 40), st.integers(0, 40))
def test_no_stretch_of_any_text_is_an_error(before, after, one, other):
    span = tuple(sorted((min(one, len(before)), min(other, len(before)))))

    found = transport(span, before, after)

    assert found is None or 0 <= found[0] <= found[1] <= len(after)


@given(anchored())
def test_what_is_shown_has_a_word_that_was_pointed_at(case):
    before, after, span = case

    found = transport(span, before, after)

    if found is not None and before[slice(*span)].strip():
        pointed_at = keys(tokens(before[slice(*span)]))
        assert not {*pointed_at}.isdisjoint(keys(tokens(after[slice(*found)])))


@given(texts, texts)
def test_a_stretch_that_the_diff_keeps_is_carried_to_itself(before, after):
    place = other = 0
    for edit in diff(before, after):
        size = len(edit.text)
        if edit.kind == "equal":
            found = transport((place, place + size), before, after)
            assert found == (other, other + size)
        place += size if edit.kind != "insert" else 0
        other += size if edit.kind != "delete" else 0


@given(texts, texts, st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=4))
def test_many_stretches_are_carried_as_each_alone(before, after, ends):
    spans = [tuple(sorted((min(a, len(before)), min(b, len(before))))) for a, b in ends]

    assert transport_all(spans, before, after) == [
        transport(span, before, after) for span in spans
    ]


def test_words_move_along_when_others_come_before_them():
    assert carried("States act.", "All member States act.", "States act") == "States act"


def test_words_put_in_among_them_belong_to_them():
    assert carried("peace and order", "peace, trust and order", "peace and") == "peace, trust and"


def test_words_put_in_at_either_end_do_not():
    assert carried("of peace now", "of lasting peace here now", "peace") == "peace"


def test_words_that_were_struck_are_gone():
    assert carried("States shall promote peace.", "States shall act.", "promote peace") is None


def test_words_that_gave_way_to_others_are_gone():
    assert carried("States ensure peace.", "States promote peace.", "ensure") is None


def test_of_words_partly_gone_what_is_left_is_shown():
    assert carried("all peoples and nations act", "all peoples act", "peoples and nations") == (
        "peoples"
    )


def test_fewer_than_half_of_the_words_with_meaning_are_not_enough():
    before, after = "peoples defend peace together", "peoples unite"

    assert carried(before, after, "peoples defend peace") is None


def test_small_words_that_are_left_do_not_count():
    before, after = "the right of the peoples", "the duty of the ministers"

    assert carried(before, after, "right of the peoples") is None


def test_signs_alone_are_counted_themselves():
    assert carried("one; two", "one; three", ";") == ";"
    assert carried("one; two", "one two", ";") is None


def test_a_quotation_mark_of_another_shape_is_the_same():
    assert (
        carried('a "just" order', "a fair \u201cjust\u201d order", '"just"') == "\u201cjust\u201d"
    )


def test_a_clause_that_moved_within_its_paragraph_is_found_there():
    before = "In times of grave crisis, States shall cooperate with all their neighbours."
    after = "States shall cooperate with all their neighbours; In times of grave crisis."

    assert carried(before, after, "times of grave crisis") == "times of grave crisis"


def test_a_clause_that_stands_twice_may_not_be_guessed():
    rest = "States shall cooperate with all their neighbours"
    after = f"{rest}; grave food crisis, grave food crisis"

    assert carried(f"grave food crisis {rest}", after, "grave food crisis") is None


def test_a_place_without_words_stays_with_the_word_before_it():
    before, after = "one two", "one new two"

    assert transport((3, 3), before, after) == (3, 3)
    assert transport((0, 0), before, after) == (0, 0)
    assert transport((7, 7), before, after) == (11, 11)


def test_a_place_amid_what_was_struck_is_gone():
    assert transport((6, 6), "one two three four", "one four") is None


def test_a_stretch_of_another_text_is_refused():
    with pytest.raises(ValueError, match="does not lie"):
        transport((2, 9), "short", "shorter")


def places_in(before, after, *places):
    return transport_places(places, before, after, align(before, after))


def test_a_stretch_goes_with_its_paragraph_when_that_moves():
    assert places_in([A, B, C], [C, A, B], Place(2, 0, 5)) == [Place(0, 0, 5)]


def test_a_stretch_goes_to_the_part_that_has_it():
    at = len(B) + 1

    assert places_in([f"{B} {C}"], [B, C], Place(0, at, at + 5)) == [Place(1, 0, 5)]


def test_a_stretch_over_both_parts_goes_to_the_longer_one():
    at = len(B) + 1

    assert places_in([f"{B} {C}"], [B, C], Place(0, at - 5, at + 15)) == [Place(1, 0, 15)]


def test_a_stretch_of_a_joined_paragraph_is_found_in_the_whole():
    at = len(B) + 1

    assert places_in([A, B, C], [A, f"{B} {C}"], Place(2, 0, 5), Place(1, 0, 4)) == [
        Place(1, at, at + 5),
        Place(1, 0, 4),
    ]


def test_a_stretch_of_a_deleted_paragraph_is_gone():
    assert places_in([A, B, C], [A, C], Place(1, 0, 4)) == [None]


def test_of_a_reworked_text_unchanged_paragraphs_keep_all_their_anchors():
    work = Rework(3, 80)
    places = [Place(number, 0, 12) for number in range(80)]

    found = transport_places(places, work.before, work.after, align(work.before, work.after))

    for number, place in enumerate(found):
        if work.before[number] in work.after:
            assert place == Place(work.after.index(work.before[number]), 0, 12)


def test_anchors_in_the_resolution_survive_an_editor():
    before = [line for line in seed_lines() if len(line) > 40]
    after = [line.replace("international", "global").replace(", and", " and") for line in before]
    places = [Place(number, 0, len(line)) for number, line in enumerate(before)]

    found = transport_places(places, before, after, align(before, after))

    assert [place.paragraph for place in found if place] == list(range(len(before)))
