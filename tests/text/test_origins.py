from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from drafting.text.align import Pair, align
from drafting.text.origins import Origins, carry_all, text_of
from drafting.text.provenance import Span
from tests.text.rework import Rework
from tests.text.strategies import texts

documents = st.lists(st.lists(texts, max_size=5), min_size=2, max_size=4)

A = "Alpha and one and two and three and four."
B = "Beta shall one or two or three or four."
C = "Gamma with five without six within seven."


def written(paragraphs, origin="v1"):
    return Origins(tuple((Span(text, origin),) if text else () for text in paragraphs))


def revised(origins, after, name):
    before = [text_of(spans) for spans in origins.paragraphs]
    return carry_all(origins, after, align(before, after), name)


@given(documents)
def test_the_runs_of_every_paragraph_join_to_its_text_in_every_version(versions):
    origins = written(versions[0])
    for number, after in enumerate(versions[1:]):
        origins = revised(origins, after, f"v{number}")

        assert [text_of(spans) for spans in origins.paragraphs] == after


@given(documents)
def test_the_runs_of_every_paragraph_are_as_few_as_can_be(versions):
    origins = written(versions[0])
    for number, after in enumerate(versions[1:]):
        origins = revised(origins, after, f"v{number}")

    for spans in origins.paragraphs:
        assert all(span.text for span in spans)
        assert all(one.origin != other.origin for one, other in pairwise(spans))


def test_an_unchanged_paragraph_has_the_very_same_runs_wherever_it_stands():
    before = written([A, B, C])

    after = revised(before, [C, A, B], "v2")

    assert all(after.paragraphs[place] is before.paragraphs[(place + 2) % 3] for place in range(3))


def test_the_parts_of_a_split_keep_their_words_origins():
    after = revised(written([f"{B} {C}"]), [B, C.replace("six", "nine")], "v2")

    assert after.paragraphs == (
        (Span(B, "v1"),),
        (
            Span("Gamma with five without ", "v1"),
            Span("nine", "v2"),
            Span(" within seven.", "v1"),
        ),
    )


def test_what_is_joined_keeps_both_origins():
    before = Origins(((Span(B, "v1"),), (Span(C, "v2"),)))

    after = revised(before, [f"{B} {C}"], "v3")

    assert after.paragraphs == ((Span(f"{B} ", "v1"), Span(C, "v2")),)


def test_a_restored_paragraph_gets_its_own_origins_back():
    first = written([A, B, C])

    gone = revised(first, [A, C], "v2")
    back = revised(gone, [A, C, B], "v3")

    assert gone.removed == (first.paragraphs[1],)
    assert back.paragraphs[2] is first.paragraphs[1]
    assert back.removed == ()


def test_a_paragraph_restored_with_another_word_is_new_in_that_word_alone():
    gone = revised(written([A, B, C]), [A, C], "v2")

    back = revised(gone, [A, C, B.replace("three", "nine")], "v3")

    assert [span.text for span in back.paragraphs[2] if span.origin == "v3"] == ["nine"]


def test_a_new_paragraph_is_new_though_others_were_removed():
    gone = revised(written([A, B]), [A], "v2")

    after = revised(gone, [A, C], "v3")

    assert after.paragraphs[1] == (Span(C, "v3"),)
    assert len(after.removed) == 1


def test_known_pairs_are_believed():
    after = carry_all(
        written([A]), [A, A], [Pair("same", (0,), (1,)), Pair("inserted", (), (0,))], "v2"
    )

    assert [spans[0].origin for spans in after.paragraphs] == ["v2", "v1"]


def test_of_a_reworked_text_no_kept_paragraph_is_given_to_another():
    work = Rework(5, 60)

    after = revised(written(work.before), work.after, "v2")

    untouched = [place for place, text in enumerate(work.after) if text in work.before]
    assert len(untouched) > 20
    assert all({span.origin for span in after.paragraphs[place]} == {"v1"} for place in untouched)


def test_a_new_paragraph_that_shares_a_few_words_with_a_removed_one_is_new():
    gone = revised(written([A, B]), [A], "v2")

    after = revised(gone, [A, "Beta shall five without six within seven."], "v3")

    assert after.paragraphs[1] == (Span("Beta shall five without six within seven.", "v3"),)
