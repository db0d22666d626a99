"""Dice fall the same way for the same seed."""

from hypothesis import given
from hypothesis import strategies as st

from drafting.cli.demo.dice import Dice


@given(st.integers(), st.integers(1, 1_000))
def test_the_same_seed_throws_the_same(seed, limit):
    throws, again = ([Dice(seed).below(limit) for _ in range(3)] for _ in range(2))

    assert throws == again
    assert all(0 <= throw < limit for throw in throws)


def test_a_seed_throws_different_numbers():
    dice = Dice(7)

    assert len({dice.below(10**9) for _ in range(100)}) == 100


@given(st.integers(), st.lists(st.integers(), max_size=20))
def test_shuffling_keeps_every_face(seed, faces):
    shuffled = Dice(seed).shuffled(faces)

    assert sorted(shuffled) == sorted(faces)


def test_what_is_certain_happens_and_what_is_impossible_does_not():
    dice = Dice(1)

    assert all(dice.happens(100) for _ in range(50))
    assert not any(dice.happens(0) for _ in range(50))
