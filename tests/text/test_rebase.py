import pytest
from hypothesis import given

from drafting.text.merge import merge
from drafting.text.rebase import Rebased, rebase
from tests.text.strategies import texts

BASE = "States shall act in full accord. They shall rest on the seventh day."
PROPOSED = BASE.replace("accord", "peace")


@pytest.mark.parametrize(
    ("current", "fate", "text"),
    [
        (BASE, "applies", PROPOSED),
        (BASE.replace("seventh", "first"), "rebased", PROPOSED.replace("seventh", "first")),
        (BASE.replace("accord", "harmony"), "conflict", None),
        (PROPOSED, "overtaken", PROPOSED),
        (PROPOSED.replace("seventh", "first"), "overtaken", PROPOSED.replace("seventh", "first")),
        (None, "void", None),
    ],
)
def test_a_proposal_is_carried_to_the_text_that_stands_now(current, fate, text):
    carried = rebase(BASE, current, PROPOSED)

    assert (carried.fate, carried.text) == (fate, text)


def test_a_conflict_names_both_wordings():
    carried = rebase(BASE, BASE.replace("accord", "harmony"), PROPOSED)

    assert [(one.base, one.ours, one.theirs) for one in carried.conflicts] == [
        ("accord", "harmony", "peace")
    ]


def test_a_sentence_that_both_changed_is_listed():
    carried = rebase(BASE, BASE.replace("act", "move"), PROPOSED)

    assert carried.adjacent == ("States shall move in full peace.",)


@given(texts, texts)
def test_a_proposal_on_the_text_itself_applies_as_it_is(base, proposed):
    assert rebase(base, base, proposed) == Rebased("applies", proposed)


@given(texts, texts, texts)
def test_a_carried_text_is_the_merge_and_nothing_else(base, current, proposed):
    carried = rebase(base, current, proposed)

    assert (carried.text is None) == (carried.fate in ("conflict", "void"))
    if current != base:
        assert carried.text == merge(base, current, proposed).text
