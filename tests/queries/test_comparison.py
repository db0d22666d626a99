from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.domain.vocabulary import ParagraphKind
from drafting.queries.comparison import ComparedRow, compare
from drafting.queries.text_rows import TextRow


def _row(name, text=None, parent=None):
    words = text or f"The words of {name}."
    return TextRow(
        name, f"v-{name}", 1, words, ParagraphKind.OPERATIVE, parent, 0, name, name, f"{name}."
    )


def _rows(names):
    return [_row(name) for name in names]


def _changes(before, after):
    return {row.row.paragraph_id: row.change for row in compare(before, after).rows}


names = st.lists(st.sampled_from("abcdefgh"), unique=True)
texts = st.builds(
    lambda order, words: [_row(name, word) for name, word in zip(order, words, strict=False)],
    names,
    st.lists(st.sampled_from(["One.", "Two.", "Three words here."]), min_size=8, max_size=8),
)


@given(texts, texts)
def test_every_paragraph_of_either_text_is_there_exactly_once(before, after):
    shown = [row.row.paragraph_id for row in compare(before, after).rows]

    assert sorted(shown) == sorted({row.paragraph_id for row in (*before, *after)})


@given(texts, texts)
def test_the_counts_add_up(before, after):
    comparison = compare(before, after)

    assert sum(comparison.counts.values()) == len(comparison.rows)


@given(texts, texts)
def test_the_later_text_keeps_its_order(before, after):
    shown = [row.after for row in compare(before, after).rows if row.after]

    assert shown == after


@given(texts, texts)
def test_the_edits_of_a_paragraph_lead_from_one_text_to_the_other(before, after):
    for row in compare(before, after).rows:
        old = "".join(edit.text for edit in row.edits if edit.kind != "insert")
        new = "".join(edit.text for edit in row.edits if edit.kind != "delete")
        assert old == (row.before.text if row.before else "")
        assert new == (row.after.text if row.after else "")


@given(texts, texts)
def test_each_change_is_what_it_is_called(before, after):
    old = {row.paragraph_id for row in before}
    new = {row.paragraph_id for row in after}

    for row in compare(before, after).rows:
        name = row.row.paragraph_id
        assert (row.change == "added") == (name not in old)
        assert (row.change == "removed") == (name not in new)
        if row.change in {"kept", "changed"}:
            assert (row.change == "kept") == (row.before.text == row.after.text)
        assert row.is_moved == (row.change == "moved")


@given(texts, texts)
def test_what_was_not_moved_stands_in_the_same_order_in_both(before, after):
    place = {row.paragraph_id: at for at, row in enumerate(before)}
    stayed = [
        place[row.row.paragraph_id]
        for row in compare(before, after).rows
        if row.change in {"kept", "changed"}
    ]

    assert stayed == sorted(stayed)


@given(texts)
def test_a_text_compared_with_itself_is_kept(text):
    assert compare(text, text).counts["kept"] == len(text)


@pytest.mark.parametrize(
    ("before", "after", "moved"),
    [("abcd", "bcda", "a"), ("abcd", "dabc", "d"), ("abcd", "acbd", "b"), ("abc", "abc", "")],
)
def test_as_few_as_possible_are_called_moved(before, after, moved):
    changes = _changes(_rows(before), _rows(after))

    found = "".join(name for name, change in changes.items() if change == "moved")
    assert len(found) == len(moved)


def test_a_paragraph_under_another_parent_was_moved():
    before, after = [_row("a"), _row("b")], [_row("a"), _row("b", parent="a")]

    assert _changes(before, after) == {"a": "kept", "b": "moved"}


def test_one_moved_and_reworded_counts_as_moved_and_shows_its_edits():
    before = _rows("abc")
    after = [before[1], before[2], replace(before[0], text="Other words.")]

    compared = compare(before, after).rows[-1]

    assert (compared.change, compared.is_moved) == ("moved", True)
    assert {edit.kind for edit in compared.edits} >= {"insert", "delete"}


@pytest.mark.parametrize(
    ("before", "after", "shown"), [("abc", "ac", "abc"), ("abc", "bc", "abc"), ("abc", "", "abc")]
)
def test_what_was_removed_is_shown_where_it_stood(before, after, shown):
    rows = compare(_rows(before), _rows(after)).rows

    assert "".join(row.row.paragraph_id for row in rows) == shown


def test_a_comparison_of_nothing_has_no_row():
    assert compare([], []).rows == ()
    with pytest.raises(ValueError, match="nothing"):
        _ = ComparedRow("kept", None, None, ()).row
