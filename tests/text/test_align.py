from hypothesis import given
from hypothesis import strategies as st

from drafting.text.align import Pair, align, similarity
from tests.text.strategies import seed_lines, texts

paragraphs = st.lists(st.one_of(texts, st.sampled_from(["a b c d", "a b c e", ""])), max_size=7)

A = "Alpha and one and two and three and four."
B = "Beta shall one or two or three or four."
C = "Gamma with five without six within seven."


@given(paragraphs, paragraphs)
def test_every_paragraph_of_both_texts_is_in_exactly_one_pair(before, after):
    pairs = align(before, after)

    assert sorted(place for pair in pairs for place in pair.before) == list(range(len(before)))
    assert sorted(place for pair in pairs for place in pair.after) == list(range(len(after)))


@given(paragraphs, paragraphs)
def test_a_pair_is_named_for_what_it_holds(before, after):
    shapes = {
        "same": (1, 1),
        "changed": (1, 1),
        "moved": (1, 1),
        "split": (1, 2),
        "joined": (2, 1),
        "inserted": (0, 1),
        "deleted": (1, 0),
    }

    for pair in align(before, after):
        assert (len(pair.before), len(pair.after)) == shapes[pair.change]
        if pair.change in {"same", "changed"}:
            alike = before[pair.before[0]] == after[pair.after[0]]
            assert alike == (pair.change == "same")


@given(paragraphs)
def test_a_text_is_the_same_as_itself(text):
    places = range(len(text))

    assert align(text, text) == tuple(Pair("same", (one,), (one,)) for one in places)


@given(paragraphs, paragraphs)
def test_the_pairs_follow_the_text_after(before, after):
    places = [place for pair in align(before, after) for place in pair.after]

    assert places == sorted(places)


def test_a_new_paragraph_is_inserted():
    assert align([A, B], [A, C, B]) == (
        Pair("same", (0,), (0,)),
        Pair("inserted", (), (1,)),
        Pair("same", (1,), (2,)),
    )


def test_a_deleted_paragraph_stands_behind_the_one_it_followed():
    assert align([A, C, B], [A, B]) == (
        Pair("same", (0,), (0,)),
        Pair("deleted", (1,), ()),
        Pair("same", (2,), (1,)),
    )


def test_one_paragraph_that_went_to_the_front_is_the_one_that_moved():
    assert align([A, B, C], [C, A, B]) == (
        Pair("moved", (2,), (0,)),
        Pair("same", (0,), (1,)),
        Pair("same", (1,), (2,)),
    )


def test_a_moved_paragraph_may_have_changed_too():
    changed = C.replace("five", "nine")

    assert align([A, B, C], [changed, A, B])[0] == Pair("moved", (2,), (0,))


def test_a_paragraph_cut_in_two_is_split():
    assert align([A, f"{B} {C}"], [A, B, C])[1] == Pair("split", (1,), (1, 2))


def test_two_paragraphs_made_one_are_joined():
    assert align([A, B, C], [A, f"{B} {C}"])[1] == Pair("joined", (1, 2), (1,))


def test_equal_paragraphs_answer_to_each_other_in_turn():
    assert [pair.change for pair in align(["x y", "x y", A], ["x y", "x y", B, A])] == [
        "same",
        "same",
        "inserted",
        "same",
    ]


def test_the_resolution_with_some_paragraphs_worked_over_is_recognized():
    before = [line for line in seed_lines() if len(line) > 30]
    after = [line.replace("the", "every", 1) for line in before]
    after.insert(30, after.pop(4))
    del after[10]

    pairs = align(before, after)

    found = [pair for pair in pairs if pair.change not in {"changed", "same"}]
    assert {pair.change: pair.before for pair in found} == {"moved": (4,), "deleted": (11,)}


def test_likeness_counts_common_words_both_ways():
    assert similarity("one two three", "one two four") == 2 / 3
    assert similarity("one", "two") == 0
    assert similarity("", "") == 1
    assert similarity("one one", "one") == 2 / 3


def test_very_many_paragraphs_find_their_equals():
    before = [f"Paragraph number {place}." for place in range(500)]
    after = [*reversed(before[:250]), *["double"] * 300, *before[250:]]

    pairs = align(before, after)

    assert sum(pair.change == "same" for pair in pairs) == 251
    assert sum(pair.change == "moved" for pair in pairs) == 249
    assert sum(pair.change == "inserted" for pair in pairs) == 300
