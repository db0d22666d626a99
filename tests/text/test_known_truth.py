"""The engine on texts that were made, so that the right answer is known of each."""

from itertools import pairwise

import pytest

from drafting.cli.demo.dice import Dice
from drafting.text.align import align
from drafting.text.anchors import transport
from drafting.text.diff import diff
from drafting.text.merge import merge
from tests.text.generators.fates import Anchor, anchors, fate
from tests.text.generators.outcomes import tallied
from tests.text.generators.pairs import made_chinese_pairs, made_pairs
from tests.text.generators.revisions import Scribe
from tests.text.generators.threeway import cases, disjoint_cases, three_sided
from tests.text.generators.walking import Origins, carried_place
from tests.text.generators.wording import is_sign, pieces, varied_paragraph

CASES = list(cases(250, seed=11))


def test_no_contested_case_is_merged_in_silence():
    tally = tallied(merged, CASES)

    assert tally.number("must ask", "right") > 30
    assert tally.number("must ask", "wrong") == 0


def test_clean_cases_come_out_right():
    tally = tallied(merged, CASES)

    assert tally.number("clean", "wrong") == tally.number("near", "wrong") == 0
    assert tally.share("clean", "right") >= 0.99


def test_random_changes_apart_from_each_other_are_all_kept():
    tally = tallied(merged, disjoint_cases(100, seed=12))

    assert tally.number("disjoint", "right") == 100


def test_changes_of_one_sentence_are_shown_for_a_look():
    for case in CASES:
        if case.kind == "clean, same sentence":
            assert merge(case.base, case.ours, case.theirs).adjacent


def test_the_sides_can_be_exchanged():
    for case in CASES[:120]:
        one, other = (case.ours, case.theirs), (case.theirs, case.ours)
        assert merged(case.base, *one) == merged(case.base, *other), case.kind


def test_three_proposals_can_be_taken_up_in_any_order():
    for case in three_sided(15, seed=13):
        assert {folded(case.base, order) for order in case.orders()} == {case.right}


@pytest.mark.parametrize("make", [made_pairs, made_chinese_pairs])
def test_every_made_pair_can_be_put_together_from_its_edits(make):
    for before, after in make(60, seed=14):
        edits = diff(before, after)

        assert "".join(edit.text for edit in edits if edit.kind != "insert") == before
        assert "".join(edit.text for edit in edits if edit.kind != "delete") == after


def test_paragraphs_are_found_again_through_a_busy_revision():
    found = expected = both = 0
    for before, after in pairwise(written_revisions()):
        links = {
            (one, other)
            for pair in align(before.texts, after.texts)
            for one in pair.before
            for other in pair.after
        }
        found, expected = found + len(links), expected + len(after.links)
        both += len(links & after.links)

    assert 2 * both / (found + expected) >= 0.98


def test_words_keep_their_origin_through_busy_revisions():
    first, *later = written_revisions()
    origins = Origins(first.texts, first.name)
    right = words = 0
    for revision in later:
        origins.revise(revision.texts, revision.name)
        for paragraph, spans in zip(revision.paragraphs, origins.spans, strict=True):
            owners = [span.origin for span in spans for _ in span.text]
            for word, (start, _) in zip(paragraph.words, paragraph.offsets(), strict=True):
                words += not is_sign(word.text)
                right += not is_sign(word.text) and owners[start] == word.origin

    assert right / words >= 0.99


def test_anchors_follow_their_words_through_a_busy_revision():
    before, after = written_revisions()[:2]
    pairs = align(before.texts, after.texts)

    fates = [
        fate(
            anchor,
            after,
            carried_place(transport, pairs, (before.texts, after.texts), anchor.place),
        )
        for anchor in anchors(before, 200, seed=15)
    ]

    assert fates.count("right") / len(fates) >= 0.95
    assert fates.count("wrong") / len(fates) <= 0.02


def test_an_anchor_left_where_it_was_is_told_from_one_that_followed():
    before, *_, after = written_revisions()

    fates = [fate(anchor, after, anchor.place) for anchor in anchors(before, 200, seed=15)]

    assert {"right", "wrong", "shown though gone"} <= set(fates)


def test_an_anchor_knows_the_words_it_stands_on():
    first = written_revisions()[0]

    for anchor in anchors(first, 50, seed=15):
        assert isinstance(anchor, Anchor)
        assert fate(anchor, first, anchor.place) == "right"
        assert fate(anchor, first, None) == "lost"


def merged(base, ours, theirs):
    return merge(base, ours, theirs).text


def folded(base, sides):
    text = sides[0]
    for side in sides[1:]:
        if text is not None:
            text = merged(base, text, side)
    return text


def written_revisions():
    dice = Dice(16)
    material = (pieces(varied_paragraph(dice)) for _ in range(400))
    return list(Scribe(material, 60, 19).revisions(3))
