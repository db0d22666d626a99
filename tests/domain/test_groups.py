"""The list of groups: whoever is in it is a State, and dates are kept where they matter."""

from datetime import date

import pytest

from drafting.domain.errors import Invalid
from drafting.domain.groups import Belonging, belongings, holds_on
from drafting.domain.states import all_states

DAY = date(2026, 5, 1)


def test_a_member_belongs_to_its_regional_group_first():
    assert belongings("KEN") == (Belonging("African Group"),)


def test_a_state_can_belong_to_political_groups_as_well():
    assert belongings("BRB") == (
        Belonging("Latin American and Caribbean Group"),
        Belonging("CARICOM"),
    )


def test_a_group_that_was_joined_lately_says_since_when():
    assert Belonging("ASEAN", date(2025, 10, 26)) in belongings("TLS")


def test_an_observer_may_belong_to_a_political_group_alone():
    assert belongings("PSE") == (Belonging("Arab Group"),)


def test_the_political_groups_are_complete():
    everybody = [one.group for state in all_states() for one in belongings(state.iso3)]

    assert [everybody.count(group) for group in ("EU", "Arab Group", "ASEAN", "CARICOM")] == [
        27,
        22,
        11,
        14,
    ]


def test_nobody_unknown_belongs_to_a_group():
    with pytest.raises(Invalid):
        belongings("XXX")


@pytest.mark.parametrize(
    ("begins_on", "ends_on", "holds"),
    [
        (None, None, True),
        (DAY, None, True),
        (date(2026, 5, 2), None, False),
        (None, DAY, False),
        (None, date(2026, 5, 2), True),
    ],
)
def test_a_membership_holds_from_its_first_day_until_the_day_it_ends(begins_on, ends_on, holds):
    assert holds_on(DAY, begins_on, ends_on) is holds
