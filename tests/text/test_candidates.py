from drafting.text.candidates import MOST_HOLDERS, Match, matches, related, wider
from drafting.text.likeness import Likeness

ONE, TWO, THREE = "one a b c", "two d e f", "three g h i"


def likeness(before, after):
    return Likeness(dict(enumerate(before)), dict(enumerate(after)), {})


def shapes(found):
    return {(match.ones, match.others) for match in found}


def test_paragraphs_that_share_rare_words_are_compared():
    assert related(likeness([ONE, TWO], [f"{TWO} more", ONE])) == [(0, 1), (1, 0)]


def test_strangers_are_not_compared():
    assert related(likeness([ONE], [TWO])) == []


def test_a_word_that_very_many_have_leads_to_none():
    crowd = [f"same {place}" for place in range(MOST_HOLDERS + 1)]

    assert related(likeness(crowd, ["same word"])) == []


def test_a_paragraph_is_considered_with_both_its_parts():
    words = likeness([f"{ONE} {TWO}"], [ONE, TWO])

    assert ((0,), (0, 1)) in shapes(matches(words, [(0, 0)]))


def test_parts_are_considered_with_their_whole():
    words = likeness([ONE, TWO, THREE], [f"{ONE} {TWO} {THREE}"])

    assert ((0, 1, 2), (0,)) in shapes(matches(words, [(1, 0)]))


def test_a_neighbour_that_is_no_part_is_left_alone():
    words = likeness([f"{ONE} {TWO}"], [f"{ONE} {TWO} more", THREE])

    assert shapes(matches(words, [(0, 0)])) == {((0,), (0,))}


def test_a_copy_of_the_whole_is_no_part():
    words = likeness([f"{ONE} {TWO}"], [f"{ONE} {TWO} more", f"{ONE} {TWO}"])

    assert list(wider(words, Match((0,), (0,), words.of(0, 0)))) == []


def test_a_third_that_repeats_what_two_parts_are_is_no_part():
    words = likeness([ONE, TWO, f"{ONE} {TWO}"], [f"{ONE} {TWO}"])

    assert ((0, 1, 2), (0,)) not in shapes(matches(words, [(0, 0), (1, 0)]))
