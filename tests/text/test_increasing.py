from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from drafting.text.increasing import longest_increasing


@given(st.lists(st.integers(0, 9), max_size=9))
def test_no_longer_run_of_rising_values_exists(values):
    kept = longest_increasing(values)

    def rises(places):
        return all(values[one] < values[other] for one, other in pairwise(places))

    lengths = [
        size
        for size in range(len(values) + 1)
        for places in combinations(range(len(values)), size)
        if rises(places)
    ]
    assert list(kept) == sorted(kept)
    assert rises(kept)
    assert len(kept) == max(lengths)
