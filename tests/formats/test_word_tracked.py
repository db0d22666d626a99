"""What a text says depends on whose changes are accepted."""

from hypothesis import given
from hypothesis import strategies as st

from drafting.formats.word_tracked import (
    Paragraph,
    Revision,
    Run,
    Tracked,
    everything,
    nothing,
    settle,
    stands,
    words,
)

NORTH = Revision("inserted", "Northland")
NORTH_OUT = Revision("deleted", "Northland")
SOUTH_OUT = Revision("deleted", "Southland")

revisions = st.builds(
    Revision,
    st.sampled_from(["inserted", "deleted", "moved_from", "moved_to"]),
    st.sampled_from(["Northland", "Southland"]),
)
histories = st.lists(revisions, max_size=2).map(tuple)
paragraphs = st.lists(
    st.builds(
        Paragraph,
        runs=st.lists(st.builds(Run, st.text("ab ", max_size=4), histories), max_size=4).map(
            tuple
        ),
        mark=histories,
        place=st.just(()) | histories,
        story=st.integers(0, 1),
        is_kept=st.booleans(),
    ),
    max_size=8,
)


def _of(author):
    return lambda revision: revision.author == author


def _texts(found, accepts):
    return [one.text for one in settle(found, accepts)]


def test_words_put_in_and_taken_out_again_by_another_stand_in_no_text_but_the_first():
    run = Run("oak", (NORTH, SOUTH_OUT))

    standing = [stands(run.revisions, one) for one in (everything, nothing, _of("Northland"))]

    assert standing == [False, False, True]


def test_a_paragraph_whose_end_is_taken_out_joins_the_next():
    text = [Paragraph((Run("One"),), mark=(NORTH_OUT,)), Paragraph((Run("two"),))]

    assert _texts(text, everything) == ["Onetwo"]
    assert _texts(text, nothing) == ["One", "two"]


def test_a_paragraph_whose_end_was_put_in_was_split():
    text = [Paragraph((Run("One"),), mark=(NORTH,)), Paragraph((Run("two"),))]

    assert _texts(text, everything) == ["One", "two"]
    assert _texts(text, nothing) == ["Onetwo"]


def test_paragraphs_do_not_join_across_the_border_of_a_cell():
    text = [
        Paragraph((Run("One"),), mark=(NORTH_OUT,), story=1),
        Paragraph((Run("two"),), story=2),
    ]

    assert _texts(text, everything) == ["One", "two"]


def test_an_empty_paragraph_with_nothing_to_join_is_gone_unless_it_closes_a_cell():
    gone = Paragraph((Run("One", (NORTH_OUT,)),), mark=(NORTH_OUT,))
    closing = Paragraph((Run("One", (NORTH_OUT,)),), mark=(NORTH_OUT,), is_kept=True)

    assert _texts([gone], everything) == []
    assert _texts([closing], everything) == [""]


def test_a_row_that_is_taken_out_takes_its_paragraphs_along():
    text = [Paragraph((Run("One"),)), Paragraph((Run("two"),), place=(SOUTH_OUT,), story=1)]

    assert _texts(text, everything) == ["One"]
    assert _texts(text, _of("Northland")) == ["One", "two"]


def test_each_author_is_named_once():
    tracked = Tracked((Paragraph((Run("a", (NORTH, SOUTH_OUT)), Run("b", (NORTH_OUT,)))),))

    assert tracked.authors() == ("Northland", "Southland")


def test_accepting_and_rejecting_are_the_two_ends():
    tracked = Tracked((Paragraph((Run("a", (NORTH,)), Run("b", (NORTH_OUT,)))),))

    assert (tracked.accepted(), tracked.rejected()) == (["a"], ["b"])


def test_the_time_of_an_act_does_not_make_it_another():
    early, late = Revision("inserted", "a", "2026-01-01"), Revision("inserted", "a", "2026-01-02")

    assert early.act == late.act


@given(paragraphs, st.sampled_from([everything, nothing, _of("Northland")]))
def test_no_word_that_stands_is_lost_and_none_that_does_not_is_shown(text, accepts):
    settled = settle(text, accepts)

    shown = [words(one, accepts) for one in text if stands(one.place, accepts)]
    assert "".join(one.text for one in settled) == "".join(shown)


@given(paragraphs, st.sampled_from([everything, nothing, _of("Northland")]))
def test_every_paragraph_of_the_file_is_in_at_most_one_of_the_text(text, accepts):
    settled = settle(text, accepts)

    sources = [source for one in settled for source in one.sources]
    assert sources == sorted(set(sources))
