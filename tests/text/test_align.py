import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.text.align import Pair, align, align_known
from tests.text.rework import Rework
from tests.text.strategies import seed_lines, texts

paragraphs = st.lists(st.one_of(texts, st.sampled_from(["a b c d", "a b c e", ""])), max_size=5)
identities = st.sampled_from([None, None, "p1", "p2", "p3", "p4", "p5"])
identified = st.lists(
    st.tuples(identities, st.one_of(texts, st.sampled_from(["a b c d", "a b", "c d"]))), max_size=5
)

A = "Alpha and one and two and three and four."
B = "Beta shall one or two or three or four."
C = "Gamma with five without six within seven."


def taken_apart(paragraphs):
    return [text for _, text in paragraphs], [identity for identity, _ in paragraphs]


def links(pairs):
    return {(one, other) for pair in pairs for one in pair.before for other in pair.after}


@given(paragraphs, paragraphs)
def test_every_paragraph_of_both_texts_is_in_exactly_one_pair(before, after):
    pairs = align(before, after)

    assert sorted(place for pair in pairs for place in pair.before) == list(range(len(before)))
    assert sorted(place for pair in pairs for place in pair.after) == list(range(len(after)))


@given(paragraphs, paragraphs)
def test_a_pair_is_named_for_what_it_holds(before, after):
    shapes = {
        "same": {(1, 1)},
        "changed": {(1, 1)},
        "moved": {(1, 1)},
        "split": {(1, 2), (1, 3)},
        "joined": {(2, 1), (3, 1)},
        "inserted": {(0, 1)},
        "deleted": {(1, 0)},
    }

    for pair in align(before, after):
        assert (len(pair.before), len(pair.after)) in shapes[pair.change]
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


@given(paragraphs, paragraphs)
def test_equal_paragraphs_are_never_deleted_and_inserted_at_once(before, after):
    pairs = align(before, after)

    gone = {before[pair.before[0]] for pair in pairs if pair.change == "deleted"}
    new = {after[pair.after[0]] for pair in pairs if pair.change == "inserted"}
    assert gone.isdisjoint(new)


@given(identified, identified)
def test_with_identities_too_every_paragraph_is_in_exactly_one_pair(old, new):
    (before, ids), (after, other_ids) = taken_apart(old), taken_apart(new)

    pairs = align_known(before, after, ids, other_ids)

    assert sorted(place for pair in pairs for place in pair.before) == list(range(len(before)))
    assert sorted(place for pair in pairs for place in pair.after) == list(range(len(after)))


@given(identified, identified)
def test_an_identity_that_stands_once_in_each_text_decides(old, new):
    (before, ids), (after, other_ids) = taken_apart(old), taken_apart(new)

    found = links(align_known(before, after, ids, other_ids))

    for identity in {*ids} & {*other_ids} - {None}:
        if ids.count(identity) == other_ids.count(identity) == 1:
            assert (ids.index(identity), other_ids.index(identity)) in found


@given(identified, identified)
def test_paragraphs_of_different_identities_are_never_taken_for_one_another(old, new):
    (before, ids), (after, other_ids) = taken_apart(old), taken_apart(new)

    for pair in align_known(before, after, ids, other_ids):
        if len(pair.before) == len(pair.after) == 1:
            one, other = ids[pair.before[0]], other_ids[pair.after[0]]
            lone = {ids.count(one), other_ids.count(other)} == {1}
            assert one is None or other is None or one == other or not lone


@given(paragraphs, paragraphs)
def test_where_no_identity_is_known_likeness_decides_alone(before, after):
    nobody, no_other = [None] * len(before), [None] * len(after)

    assert align_known(before, after, nobody, no_other) == align(before, after)


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


def test_a_paragraph_cut_in_three_is_split():
    assert align([f"{A} {B} {C}"], [A, B, C]) == (Pair("split", (0,), (0, 1, 2)),)


def test_a_paragraph_is_split_even_when_a_part_was_edited():
    parts = [B.replace("three", "nine"), C.replace("without six", "with eight")]

    assert align([A, f"{B} {C}"], [A, *parts])[1] == Pair("split", (1,), (1, 2))


def test_two_paragraphs_made_one_are_joined():
    assert align([A, B, C], [A, f"{B} {C}"])[1] == Pair("joined", (1, 2), (1,))


def test_paragraphs_are_joined_even_when_one_was_edited():
    joined = f"{B} {C}".replace("three", "nine")

    assert align([A, B, C], [A, joined])[1] == Pair("joined", (1, 2), (1,))


def test_a_split_paragraph_may_have_moved():
    pairs = align([f"{B} {C}", A, "x y z", "u v w"], [A, "x y z", "u v w", B, C])

    assert Pair("split", (0,), (3, 4)) in pairs


def test_a_heading_cut_off_a_long_paragraph_is_its_part():
    assert align([f"Scope. {A} {B}", C], ["Scope.", f"{A} {B}", C])[0] == Pair(
        "split", (0,), (0, 1)
    )


def test_a_new_heading_that_repeats_a_word_is_no_part():
    assert align([A, f"{B} {C}"], [A, "Seven", f"{B} {C} Eight."])[1:] == (
        Pair("inserted", (), (1,)),
        Pair("changed", (1,), (2,)),
    )


def test_a_paragraph_written_anew_between_its_neighbours_is_changed():
    assert align([A, "one a b c d e", B], [A, "one a w x y z", B])[1].change == "changed"


def test_a_stranger_between_the_same_neighbours_is_none_of_the_old():
    changes = [pair.change for pair in align([A, "b c d e", B], [A, "v w x y", B])]

    assert changes == ["same", "deleted", "inserted", "same"]


def test_equal_paragraphs_answer_to_each_other_in_turn():
    assert [pair.change for pair in align(["x y", "x y", A], ["x y", "x y", B, A])] == [
        "same",
        "same",
        "inserted",
        "same",
    ]


def test_an_equal_paragraph_goes_with_its_neighbours():
    pairs = align(["Note", A, "Note", B], ["Note", B])

    assert pairs == (
        Pair("deleted", (0,), ()),
        Pair("deleted", (1,), ()),
        Pair("same", (2,), (0,)),
        Pair("same", (3,), (1,)),
    )


def test_chinese_paragraphs_are_told_apart():
    before = ["各国应当合作促进国际团结。", "人民有权享有和平与发展。", "本宣言应当予以广泛传播。"]
    after = [
        "人民均有权享有和平与持续发展。",
        "各国应当密切合作促进国际团结。",
        "本宣言应当予以广泛传播。",
    ]

    assert links(align(before, after)) == {(0, 1), (1, 0), (2, 2)}


def test_an_identity_holds_though_every_word_changed():
    assert align_known([A, B], [C, B], ["p", "q"], ["p", "q"])[0] == Pair("changed", (0,), (0,))


def test_equal_words_of_another_identity_are_another_paragraph():
    changes = {pair.change for pair in align_known([A], [A], ["p"], ["q"])}

    assert changes == {"deleted", "inserted"}


def test_likeness_finds_the_paragraphs_that_came_without_identity():
    changed = B.replace("three", "nine")

    pairs = align_known([A, B, C], [A, changed, C], ["p", "q", "r"], ["p", None, "r"])

    assert pairs[1] == Pair("changed", (1,), (1,))


def test_a_known_paragraph_is_found_split_though_its_second_part_has_a_new_identity():
    pairs = align_known([A, f"{B} {C}"], [A, B, C], ["p", "q"], ["p", "q", "new"])

    assert pairs[1] == Pair("split", (1,), (1, 2))


def test_a_known_paragraph_is_found_joined_to_the_one_that_ended():
    pairs = align_known([A, B, C], [A, f"{B} {C}"], ["p", "q", "r"], ["p", "q"])

    assert pairs[1] == Pair("joined", (1, 2), (1,))


def test_an_identity_for_some_paragraphs_only_is_refused():
    with pytest.raises(ValueError, match="Every paragraph"):
        align_known([A, B], [A], ["p"], ["p"])


def test_the_resolution_with_some_paragraphs_worked_over_is_recognized():
    before = [line for line in seed_lines() if len(line) > 30]
    after = [line.replace("the", "every", 1) for line in before]
    after.insert(30, after.pop(4))
    del after[10]

    pairs = align(before, after)

    found = [pair for pair in pairs if pair.change not in {"changed", "same"}]
    assert {pair.change: pair.before for pair in found} == {"moved": (4,), "deleted": (11,)}


def test_of_a_reworked_text_nearly_every_paragraph_is_recognized():
    works = [Rework(seed, 120) for seed in range(8)]

    found = [links(align(work.before, work.after)) for work in works]

    right = sum(len(one & work.links) for one, work in zip(found, works, strict=True))
    named = sum(map(len, found)) + sum(len(work.links) for work in works)
    assert 2 * right / named >= 0.99


def test_very_many_paragraphs_find_their_equals():
    before = [f"Paragraph number {place}." for place in range(500)]
    after = [*reversed(before[:250]), *["double"] * 300, *before[250:]]

    pairs = align(before, after)

    assert sum(pair.change == "same" for pair in pairs) == 251
    assert sum(pair.change == "moved" for pair in pairs) == 249
    assert sum(pair.change == "inserted" for pair in pairs) == 300


def test_thousands_of_one_and_the_same_paragraph_are_soon_done_with():
    pairs = align(["###"] * 3_000, ["###"] * 3_001)

    assert [pair.change for pair in pairs].count("same") == 3_000
