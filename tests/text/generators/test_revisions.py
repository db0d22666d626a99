from collections import Counter
from itertools import islice, pairwise

import pytest

from drafting.cli.demo.dice import Dice
from tests.text.generators.pairs import made_chinese_pairs, made_pairs
from tests.text.generators.revisions import BUSY, CALM, Scribe
from tests.text.generators.wording import pieces, varied_paragraph


def material(seed=1):
    dice = Dice(seed)
    while True:
        yield pieces(varied_paragraph(dice))


def revisions(habits=BUSY, size=60, number=4, seed=2):
    return list(Scribe(material(), size, seed, habits).revisions(number))


def test_the_same_seed_gives_the_same_revisions():
    assert revisions() == revisions()


def test_every_paragraph_that_lives_on_is_linked_to_words_it_had():
    for before, after in pairwise(revisions()):
        for source, place in after.links:
            old = {word.number for word in before.paragraphs[source].words}
            assert old & {word.number for word in after.paragraphs[place].words}


def test_a_word_is_as_old_as_the_revision_that_first_had_it():
    first = {}
    for revision in revisions():
        for paragraph in revision.paragraphs:
            for word in paragraph.words:
                assert first.setdefault(word.number, revision.name) == word.origin


def test_offsets_give_the_words_back():
    for paragraph in revisions()[-1].paragraphs:
        found = [paragraph.text[start:end] for start, end in paragraph.offsets()]

        assert found == [word.text for word in paragraph.words]


def test_paragraphs_are_split_joined_moved_removed_and_brought_in():
    old_sides, new_sides, order = Counter(), Counter(), 0
    for before, after in pairwise(revisions(number=8)):
        befores = Counter(source for source, _ in after.links)
        afters = Counter(place for _, place in after.links)
        old_sides.update(befores[place] for place in range(len(before.paragraphs)))
        new_sides.update(afters[place] for place in range(len(after.paragraphs)))
        sources = [source for source, _ in sorted(after.links, key=lambda link: link[1])]
        order += sum(one > other for one, other in pairwise(sources))

    assert min(old_sides[0], old_sides[2], new_sides[0], new_sides[2], order) > 3


def test_in_a_calm_version_paragraphs_only_change():
    first, second = revisions(CALM, size=100, number=1)

    assert second.links == {(place, place) for place in range(100)}
    assert 0 < sum(one != other for one, other in zip(first.texts, second.texts, strict=True)) < 9


@pytest.mark.parametrize("make", [made_pairs, made_chinese_pairs])
def test_most_made_pairs_differ_and_share_words(make):
    pairs = list(make(40))

    assert pairs == list(islice(make(80), 40))
    assert sum(before != after for before, after in pairs) > 30
    assert all(set(before) & set(after) for before, after in pairs)
