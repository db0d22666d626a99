import pytest

from drafting.domain.errors import Invalid, WrongState
from drafting.models import Amendment
from drafting.record.confidence import reason_for_everybody, refuse_unpublished

PUBLIC = Amendment(number=3, is_confidential=False)
CONFIDENTIAL = Amendment(number=None, is_confidential=True)
WAITING = Amendment(number=None, is_confidential=False)


def test_what_everybody_reads_carries_the_reason_of_its_decision():
    assert reason_for_everybody(PUBLIC, "It is clear.", "Something else.") == "It is clear."


def test_what_is_confidential_carries_another_reason():
    assert reason_for_everybody(CONFIDENTIAL, "As Norway says.", "It is clear.") == "It is clear."


def test_the_other_reason_cannot_be_left_out():
    with pytest.raises(Invalid) as refusal:
        reason_for_everybody(CONFIDENTIAL, "As Norway says.", " ")

    assert refusal.value.field == "public_reason"


@pytest.mark.parametrize("one", [PUBLIC, CONFIDENTIAL])
def test_what_is_published_or_will_never_be_is_decided(one):
    assert refuse_unpublished(one) is None


def test_what_waits_for_its_publication_is_not():
    with pytest.raises(WrongState, match="waits"):
        refuse_unpublished(WAITING)
