from hypothesis import given
from hypothesis import strategies as st

from drafting.text.concordance import Row, concordance, renamed

identities = st.lists(st.sampled_from("abcdefghij"), unique=True, max_size=8)
bonds = st.dictionaries(
    st.sampled_from("abcdefghij"), st.lists(st.sampled_from("abcdefghij"), max_size=3), max_size=5
)


def numbered(order):
    return {identity: f"OP{number}" for number, identity in enumerate(order, start=1)}


@given(identities, identities, bonds)
def test_every_place_of_both_texts_stands_in_one_line(before, after, parents):
    old, new = numbered(before), numbered(after)

    rows = concordance(old, new, parents)

    assert sorted(label for row in rows for label in row.old) == sorted(old.values())
    assert sorted(label for row in rows for label in row.new) == sorted(new.values())


@given(identities)
def test_a_text_that_keeps_its_numbers_changes_in_no_line(order):
    rows = concordance(numbered(order), numbered(order))

    assert {row.change for row in rows} <= {"same"}


@given(identities, identities)
def test_the_lines_follow_the_new_text(before, after):
    rows = concordance(numbered(before), numbered(after))

    assert [label for row in rows for label in row.new] == list(numbered(after).values())


def test_places_that_come_and_go_are_told_by_their_identity():
    rows = concordance(numbered("abcd"), numbered("axdb"))

    assert rows == (
        Row("same", ("OP1",), ("OP1",)),
        Row("new", (), ("OP2",)),
        Row("renumbered", ("OP4",), ("OP3",)),
        Row("renumbered", ("OP2",), ("OP4",)),
        Row("gone", ("OP3",), ()),
    )


def test_what_is_gone_from_the_beginning_comes_first():
    assert concordance(numbered("ab"), numbered("b"))[0] == Row("gone", ("OP1",), ())


def test_a_split_place_is_matched_with_all_its_parts():
    rows = concordance(numbered("ab"), numbered("axb"), {"x": ["a"]})

    assert rows == (
        Row("split", ("OP1",), ("OP1", "OP2")),
        Row("renumbered", ("OP2",), ("OP3",)),
    )


def test_joined_places_are_matched_with_what_they_became():
    rows = concordance(numbered("abc"), numbered("xc"), {"x": ["a", "b"]})

    assert rows == (
        Row("joined", ("OP1", "OP2"), ("OP1",)),
        Row("renumbered", ("OP3",), ("OP2",)),
    )


def test_old_labels_are_followed_to_the_new_ones():
    rows = concordance(numbered("abc"), numbered("axc"), {"x": ["a"]})

    assert renamed(rows) == {"OP1": ("OP1", "OP2"), "OP2": (), "OP3": ("OP3",)}
