import pytest

from drafting.domain.adoption import AdoptionManner, refuse_miscounted
from drafting.domain.errors import Invalid

BY_VOTE, WITHOUT = AdoptionManner.BY_VOTE, AdoptionManner.WITHOUT_A_VOTE


@pytest.mark.parametrize(
    ("manner", "votes"),
    [
        (WITHOUT, ([], [], ["Norway"])),
        (BY_VOTE, ([], ["Norway"], [])),
        (BY_VOTE, (["Kenya"], ["Kenya"], [])),
        (BY_VOTE, (["Kenya"], ["Norway"], ["Norway"])),
    ],
)
def test_votes_that_do_not_add_up_are_refused(manner, votes):
    with pytest.raises(Invalid):
        refuse_miscounted(manner, votes)


def test_a_vote_that_adds_up_is_taken():
    refuse_miscounted(BY_VOTE, (["Kenya"], ["Norway"], []))
    refuse_miscounted(WITHOUT, ([], [], []))
