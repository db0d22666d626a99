from drafting.text.identities import Texts
from drafting.text.pairing import LARGEST_GAP, paired

A, B, C = "alpha beta gamma", "delta epsilon zeta", "eta theta iota"


def found(before, after):
    return {(match.ones, match.others) for match in paired(Texts(before, after))}


def test_what_is_alike_stays_in_order_though_an_anchor_crossed_it():
    before = [A, *(f"{C} {place} number" for place in range(9))]
    after = [*(f"{C} {place} place" for place in range(9)), A]

    assert found(before, after) == {
        ((0,), (9,)),
        *(((place + 1,), (place,)) for place in range(9)),
    }


def test_what_moved_is_found_when_it_is_much_alike():
    assert ((2,), (0,)) in found([A, B, f"{C} one two"], [f"{C} one three", A, B])


def test_what_moved_and_is_hardly_alike_is_not_found():
    assert found([A, B, f"{C} 1 2 3 4"], ["eta kappa lambda mu nu xi", A, B]) == {
        ((0,), (1,)),
        ((1,), (2,)),
    }


def test_a_gap_with_very_many_paragraphs_is_not_searched():
    size = int(LARGEST_GAP**0.5) + 1
    before = [f"the {place} a{place} b{place} c{place}" for place in range(size)]
    after = [f"the {place + 99} d{place} e{place} f{place}" for place in range(size)]

    assert found(before, after) == set()


def test_the_same_words_in_quite_another_order_did_not_move():
    words = [f"word{number}" for number in range(12)]

    matches = found([A, B, " ".join(words)], [" ".join(reversed(words)), A, B])

    assert matches == {((0,), (1,)), ((1,), (2,))}


def test_a_paragraph_that_moved_between_two_parts_does_not_keep_them_apart():
    whole, parts = "one two three four five six", ("one two three", "four five six")

    matches = found([A, whole, B, "x y", C], [A, parts[0], C, parts[1], B, "x y"])

    assert ((1,), (1, 3)) in matches
