from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from drafting.text.candidates import Match
from drafting.text.fitting import anywhere, gain, in_order


@st.composite
def matches(draw):
    one, other, shape = draw(st.integers(0, 4)), draw(st.integers(0, 4)), draw(st.integers(0, 4))
    width, other_width = [(1, 1), (1, 2), (2, 1), (1, 3), (3, 1)][shape]
    score = draw(st.integers(1, 10)) / 10
    return Match(tuple(range(one, one + width)), tuple(range(other, other + other_width)), score)


def keeps_order(chain):
    return all(
        one.ones[-1] < two.ones[0] and one.others[-1] < two.others[0]
        for one, two in pairwise(chain)
    )


@given(st.lists(matches(), max_size=7))
def test_no_heavier_chain_keeps_the_order_of_both_texts(found):
    chain = in_order(found)

    by_place = sorted(found, key=lambda match: match.ones)
    chains = (kept for size in range(len(found) + 1) for kept in combinations(by_place, size))
    best = max(sum(map(gain, kept)) for kept in chains if keeps_order(kept))
    assert keeps_order(chain)
    assert abs(sum(map(gain, chain)) - best) < 1e-9


@given(st.lists(matches(), max_size=7))
def test_anywhere_no_paragraph_is_taken_twice(found):
    chosen = list(anywhere(found, {0}, {1}))

    ones = [place for match in chosen for place in match.ones]
    others = [place for match in chosen for place in match.others]
    assert len(ones) == len({*ones} - {0})
    assert len(others) == len({*others} - {1})


def test_anywhere_the_most_alike_find_each_other_first():
    like, unlike = Match((0,), (1,), 0.9), Match((0,), (0,), 0.7)

    assert list(anywhere([unlike, like], set(), set())) == [like]


def test_a_split_is_worth_more_than_one_of_its_parts():
    assert gain(Match((0,), (0, 1), 0.9)) > gain(Match((0,), (0,), 0.95))
