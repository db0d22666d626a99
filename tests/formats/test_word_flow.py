"""A paragraph is followed by its own words, wherever they stand afterwards."""

from hypothesis import given
from hypothesis import strategies as st

from drafting.formats.word_flow import flow
from drafting.formats.word_tracked import (
    Paragraph,
    Revision,
    Run,
    everything,
    nothing,
    settle,
)

IN, OUT = Revision("inserted", "Northland"), Revision("deleted", "Northland")

revisions = st.sampled_from([(), (), (IN,), (OUT,), (IN, OUT)])
texts = st.lists(
    st.builds(
        Paragraph,
        runs=st.lists(st.builds(Run, st.sampled_from(["oak", "elm ", ""]), revisions)).map(tuple),
        mark=revisions,
        story=st.integers(0, 1),
    ),
    max_size=6,
)


def _streams(*paragraphs):
    found = flow(paragraphs, settle(paragraphs, nothing), everything)
    return [(one.fate, one.before, one.after) for one in found.streams]


def test_a_paragraph_that_keeps_a_word_is_kept():
    paragraph = Paragraph((Run("The oak "), Run("falls", (OUT,)), Run("stands", (IN,))))

    assert _streams(paragraph) == [("kept", (0,), (0,))]


def test_a_paragraph_that_keeps_only_signs_is_written_anew():
    paragraph = Paragraph((Run("Oak", (OUT,)), Run("Elm", (IN,)), Run(".")))

    assert _streams(paragraph) == [("rewritten", (0,), (0,))]


def test_a_split_has_two_paragraphs_with_words_of_one():
    streams = _streams(Paragraph((Run("oak "),), mark=(IN,)), Paragraph((Run("elm"),)))

    assert streams == [("split", (0,), (0, 1))]


def test_a_join_has_one_paragraph_with_words_of_two():
    streams = _streams(Paragraph((Run("oak "),), mark=(OUT,)), Paragraph((Run("elm"),)))

    assert streams == [("joined", (0, 1), (0,))]


def test_what_goes_and_what_comes_are_told_apart():
    streams = _streams(
        Paragraph((Run("oak", (OUT,)),), mark=(OUT,)),
        Paragraph((Run("elm"),), mark=(IN,)),
        Paragraph((Run("ash", (IN,)),)),
    )

    assert streams == [("kept", (1,), (0,)), ("gone", (0,), ()), ("new", (), (1,))]


def test_the_same_words_going_and_coming_are_a_move():
    streams = _streams(
        Paragraph((Run("oak", (OUT,)),), mark=(OUT,)),
        Paragraph((Run("elm"),)),
        Paragraph((Run("oak", (IN,)),), mark=(IN,)),
        Paragraph((Run("ash"),)),
    )

    assert ("moved", (0,), (1,)) in streams


def test_paragraphs_with_words_of_two_in_two_are_tangled():
    streams = _streams(
        Paragraph((Run("oak "),), mark=(IN,)),
        Paragraph((Run("elm "),), mark=(OUT,)),
        Paragraph((Run("ash"),)),
    )

    assert streams == [("tangled", (0, 1), (0, 1))]


@given(texts)
def test_every_paragraph_with_words_is_in_exactly_one_stream(paragraphs):
    bases = settle(paragraphs, nothing)

    found = flow(paragraphs, bases, everything)

    for side, settled in (("before", bases), ("after", found.after)):
        placed = sorted(place for one in found.streams for place in getattr(one, side))
        assert placed == [place for place, one in enumerate(settled) if one.text.strip()]


@given(texts)
def test_nothing_accepted_is_nothing_moved(paragraphs):
    bases = settle(paragraphs, nothing)

    found = flow(paragraphs, bases, nothing)

    assert all(one.fate == "kept" and one.before == one.after for one in found.streams)
