import pytest

from drafting.domain.errors import Invalid
from drafting.domain.seats import named_states


def test_states_are_known_by_every_name_and_stand_in_the_order_of_seats():
    found = named_states("Norway, KEN\nSuisse; nor", field="whom")

    assert found == ["Kenya", "Norway", "Switzerland"]


def test_nobody_is_named_where_nothing_is_written():
    assert named_states(" ,\n; ", field="whom") == []


def test_who_is_no_state_is_refused_by_name():
    with pytest.raises(Invalid, match="Atlantis") as refusal:
        named_states("Norway, Atlantis", field="whom")

    assert refusal.value.field == "whom"
