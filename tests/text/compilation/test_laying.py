import pytest
from hypothesis import given

from drafting.text.compilation.laying import lay, spaced
from drafting.text.compilation.segments import Proposal
from drafting.text.words_and_spaces import row, row_changes
from tests.text.compilation.cases import cases
from tests.text.strategies import texts


def _spaced(before, after):
    words = row(before)
    return words, spaced(row_changes(before, after), words)


@given(texts, texts)
def test_changes_that_take_their_space_along_make_the_same_text(before, after):
    words, found = _spaced(before, after)

    place, made = 0, []
    for change in found:
        assert place <= change.start
        made += [*words[place : change.start], *change.words]
        place = change.end
    assert "".join([*made, *words[place:]]) == after


@pytest.mark.parametrize(
    ("before", "after", "struck", "put_in"),
    [
        ("a b c", "a c", " b", ""),
        ("a c", "a b c", "", " b"),
        ("a b c", "a d c", " b", " d"),
        ("b c", "d c", "b ", "d "),
        ("a b, c", "a, c", " b", ""),
        ("a, c", "a, b, c", "", " b,"),
    ],
)
def test_words_go_and_come_with_one_space(before, after, struck, put_in):
    words, (change,) = _spaced(before, after)

    assert "".join(words[change.start : change.end]) == struck
    assert "".join(change.words) == put_in


@given(cases())
def test_the_words_outside_insertions_are_the_base_and_brackets_close(case):
    steps = lay(*case).steps

    assert "".join(step.text for step in steps if step.kind == "text") == case[0]
    depth = 0
    for step in steps:
        depth += {"open": 1, "close": -1}.get(step.kind, 0)
        assert depth >= 0
    assert depth == 0


def test_those_who_want_the_same_text_speak_with_one_voice():
    laid = lay("a b", [Proposal("a", ("EU",)), Proposal("a", ("Cuba", "EU"))])

    (opening,) = [step for step in laid.steps if step.kind == "open"]
    assert [voice.name for voice in opening.voices] == ["EU", "Cuba"]
