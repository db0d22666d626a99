from hypothesis import given
from hypothesis import strategies as st

from drafting.domain.identity import ALPHABET, LENGTH, new_id, repeatable


def test_an_identity_has_sixteen_characters_of_the_alphabet():
    identity = new_id()

    assert len(identity) == LENGTH
    assert set(identity) <= set(ALPHABET)


def test_the_alphabet_has_thirty_two_letters_and_none_twice():
    assert len(set(ALPHABET)) == len(ALPHABET) == 32


def test_identities_do_not_repeat():
    assert len({new_id() for _ in range(1000)}) == 1000


@given(st.integers())
def test_the_same_seed_draws_the_same_identities(seed):
    with repeatable(seed):
        first = [new_id() for _ in range(3)]
    with repeatable(seed):
        second = [new_id() for _ in range(3)]

    assert first == second


def test_chance_returns_after_a_repeatable_draw():
    with repeatable(1):
        drawn = new_id()

    assert new_id() != drawn
