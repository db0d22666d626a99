import pytest

from drafting.domain.errors import Invalid
from drafting.domain.seats import named_states


def test_a_state_is_known_by_its_seat_its_code_and_in_every_official_language():
    found = named_states("Norway, KEN\nSuisse; nor", field="whom")

    assert found == ["Norway", "Kenya", "Switzerland"]


def test_nobody_is_named_where_nothing_is_written():
    assert named_states(" ,\n; ", field="whom") == []


def test_who_is_no_state_is_refused_by_name():
    with pytest.raises(Invalid, match="Atlantis") as refusal:
        named_states("Norway, Atlantis", field="whom")

    assert refusal.value.field == "whom"
