"""The grammar writes paragraphs, and amendments that always change something."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.cli.demo.dice import Dice
from drafting.cli.demo.grammar import Grammar
from drafting.domain import wording
from drafting.domain.vocabulary import ParagraphKind

KINDS = (ParagraphKind.PREAMBULAR, ParagraphKind.PARAGRAPH, ParagraphKind.SUBPARAGRAPH)
ENDS = {
    ParagraphKind.PREAMBULAR: ",",
    ParagraphKind.PARAGRAPH: ".",
    ParagraphKind.SUBPARAGRAPH: ";",
}


@pytest.mark.parametrize("kind", KINDS)
@given(seed=st.integers(0, 10_000))
def test_a_paragraph_ends_as_its_kind_does(kind, seed):
    text = Grammar(Dice(seed)).paragraph(kind)

    assert text.endswith(ENDS[kind])
    assert wording.paragraph_words(text) == text


@given(seed=st.integers(0, 10_000), kind=st.sampled_from(KINDS), times=st.integers(1, 8))
def test_an_amendment_changes_the_words_and_keeps_the_end(seed, kind, times):
    grammar = Grammar(Dice(seed))
    text = grammar.paragraph(kind)

    for _ in range(times):
        before, text = text, grammar.amended(text)

        assert text != before
    assert text[-1] == ENDS[kind]
    assert wording.paragraph_words(text) == text


def test_enough_organizations_can_be_named_for_the_largest_sample():
    names = [name for name, _ in Grammar(Dice(1)).organizations()]

    assert len(names) == len(set(names)) >= 405
