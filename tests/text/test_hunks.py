import pytest
from hypothesis import given

from drafting.text.hunks import apart, hunks, rewritten
from tests.text.strategies import texts


def footprint(before, after, **how):
    (hunk,) = hunks(apart(before), apart(after), **how)
    return hunk.low, hunk.high


@given(texts, texts)
def test_the_changes_make_the_new_text_read_from_either_end(before, after):
    for backwards in (False, True):
        found = hunks(apart(before), apart(after), backwards=backwards)

        assert rewritten(before, found, 0, len(before)) == after


@given(texts)
def test_a_text_taken_apart_knows_where_its_tokens_stand(text):
    taken = apart(text)

    assert [text[a:b] for a, b in zip(taken.starts, taken.ends, strict=True)] == list(
        taken.pieces[1::2]
    )


@pytest.mark.parametrize(
    ("before", "after", "place"),
    [
        ("Act now.", "Act now. Stop.", (2, 3)),
        ("Act now.", "Act then.", (1, 2)),
        ("a a a", "a a a a", (0, 3)),
        ("Act now", "Then Act now", (0, 0)),
        ("one two", "one  two", (1, 1)),
        ("one 'two'", "one \u2018two'", (1, 2)),
    ],
)
def test_a_footprint_is_everywhere_the_change_could_stand(before, after, place):
    assert footprint(before, after) == place


@pytest.mark.parametrize(
    ("before", "after", "place"),
    [
        ("about 0.7 per cent", "about 0.8 per cent", (1, 4)),
        ("the post-2015 agenda", "the post-2030 agenda", (1, 4)),
        ("and/or so", "and/oder so", (0, 3)),
        ("in 3,000 lines", "in 4,000 lines", (1, 4)),
        ("act, now", "act, then", (2, 3)),
    ],
)
def test_a_figure_or_a_compound_is_touched_as_a_whole(before, after, place):
    assert footprint(before, after) == place


def test_a_place_is_rewritten_by_the_changes_within_it():
    found = hunks(apart("Act now. Then rest."), apart("Go now. Then sleep."))

    assert rewritten("Act now. Then rest.", found, 0, 8) == "Go now."
