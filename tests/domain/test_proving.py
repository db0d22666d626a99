import pytest

from drafting.domain.proving import Whither


@pytest.mark.parametrize("whither", Whither)
def test_everything_that_can_become_of_a_proposal_is_said_in_words(whither):
    assert whither.words


def test_no_two_of_them_are_said_alike():
    assert len({one.words for one in Whither}) == len(Whither)
