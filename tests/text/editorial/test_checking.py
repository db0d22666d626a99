"""The checks as a whole: on the resolution, on the sample, and on any text at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.cli.demo.sample import as_file, told
from drafting.formats.json_read import read_json
from drafting.formats.outline import Node, Outline
from drafting.formats.plain_read import read_plain
from drafting.text.editorial import Passage, check, check_passage, check_passages, mended
from drafting.text.editorial.checking import CHECKS
from drafting.text.editorial.languages import LANGUAGES
from tests.text.strategies import seed_lines, texts

KINDS = [
    *["title", "formula", "preambular", "heading", "article", "operative"],
    *["paragraph", "subparagraph"],
]
_FAULTS = [
    *["Recalls", "Recalling", "Requests", "also", "the the", "  ", " ,", "5%", "2012-09-27"],
    *["member states", "resolution 21/10", "paragraph 9 above", "OP7", '"so"', "“so”", "1. "],
    *["w\u043erk", "\u200b", ";", ",", ":", ".", "[^1]", "*so*", "27th June 2012", "and and and"],
]
faulty = st.lists(st.sampled_from(_FAULTS), max_size=8).map(" ".join)
manuscripts = st.lists(
    st.builds(Passage, st.sampled_from(KINDS), st.integers(0, 2), st.one_of(faulty, texts)),
    min_size=1,
    max_size=5,
)
languages = st.sampled_from(["ar", "en", "es", "fr", "ru", "zh", "de", "fr-CH"])


def test_the_resolution_has_one_mark_and_no_error():
    outline = read_plain("\n".join(seed_lines())).outline

    found = check(outline)

    assert [(one.rule, one.place.label) for one in found] == [("repeated-verb", "PP9")]
    assert [one.severity for one in found] == ["warning"]


def test_the_sample_has_no_mark():
    assert check(read_json(as_file(told("declaration")).decode()).outline) == ()


def test_an_outline_is_checked_with_the_identity_and_the_name_of_each_paragraph():
    child = Node("subparagraph", "To meet;", "second")
    outline = Outline((Node("operative", "Requests:", "first", children=(child,)),))

    (found,) = check(outline)

    assert (found.rule, found.place.identity, found.place.index, found.place.label) == (
        "end-punctuation", "second", 1, "OP1(a)",
    )  # fmt: skip


def test_a_text_in_another_language_is_checked_by_the_rules_of_that_language():
    outline = Outline((Node("operative", "Réaffirmant 0,7 %."),), "fr-CH")

    assert [one.rule for one in check(outline)] == ["opening-form"]


def test_every_rule_has_its_languages():
    assert set(CHECKS) == set(LANGUAGES)


@given(manuscripts, languages)
def test_what_is_found_lies_in_the_words_and_names_its_rule(passages, language):
    for one in check_passages(passages, language):
        words = passages[one.place.index].text
        assert 0 <= one.place.start <= one.place.end <= len(words)
        assert one.rule in CHECKS
        assert one.sentence.endswith((".", "”"))


@given(manuscripts, languages)
def test_what_was_mended_is_not_found_again(passages, language):
    for one in check_passages(passages, language):
        if one.fix is None:
            continue
        index, start = one.place.index, one.place.start
        after = list(passages)
        after[index] = _with_words(passages[index], mended(passages[index].text, one))

        again = check_passage(after, index, language)

        assert (one.rule, start) not in {(other.rule, other.place.start) for other in again}


@given(manuscripts, languages)
def test_one_paragraph_is_marked_as_in_the_whole(passages, language):
    whole = check_passages(passages, language)

    single = [check_passage(passages, index, language) for index in range(len(passages))]

    assert tuple(one for found in single for one in found) == whole


def _with_words(passage, words):
    return Passage(passage.kind, passage.depth, words, passage.label, passage.identity)


@pytest.mark.parametrize("passages", [[], [Passage("paragraph", 0, "")]])
def test_nothing_is_found_where_there_are_no_words(passages):
    assert check_passages(passages, "en") == ()
