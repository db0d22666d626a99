"""Who belongs to a group is told of today, and kept of every day before."""

from datetime import timedelta

import pytest

from drafting.domain import clock
from drafting.domain.errors import NotFound
from drafting.queries import groups
from drafting.services import grouping
from tests import factories


def _enter(session, cast, days):
    """Southland in ASEAN, from so many days after today on."""
    group = factories.group(session, "ASEAN")
    day = clock.now().date() + timedelta(days=days)
    entry = grouping.Entry(group.id, cast.southland.stakeholder_id, day)
    return group, grouping.add(session, cast.secretariat, entry)


def _names(session, actor):
    return [one.short_name for one in groups.groups_of(session, actor)]


def test_a_state_knows_its_groups_the_regional_one_first(session, cast):
    assert _names(session, cast.northland) == ["WEOG", "Nordic-Baltic Eight"]


@pytest.mark.parametrize("name", ["observer", "expert", "visitor"])
def test_nobody_but_a_state_belongs_to_one(session, cast, name):
    assert _names(session, cast.named(name)) == []


@pytest.mark.parametrize(("days", "belongs"), [(-1, True), (0, True), (1, False)])
def test_a_membership_counts_from_its_first_day(session, cast, days, belongs):
    _enter(session, cast, days)

    assert ("ASEAN" in _names(session, cast.southland)) is belongs


def test_who_has_left_is_still_listed_and_can_be_entered_again(session, cast):
    group, membership = _enter(session, cast, -9)
    grouping.end(session, cast.secretariat, membership.id, clock.now().date())

    page = groups.group_page(session, group.id)

    assert [(one.state_name, one.holds, one.is_standing) for one in page.members] == [
        ("South Africa", False, False)
    ]
    assert "South Africa" in [name for _, name in page.outsiders]


def test_groups_count_the_states_in_the_room(session, cast):
    found = {one.short_name: one.member_count for one in groups.groups(session)}

    assert (found["WEOG"], found["African Group"], found["ASEAN"]) == (1, 1, 0)


def test_a_group_that_is_not_there_is_not_found(session, cast):
    with pytest.raises(NotFound):
        groups.group_page(session, "x" * 16)


def test_a_mail_may_call_a_state_by_its_names_and_those_of_its_groups(session, cast):
    found = groups.names_of(session, cast.northland.stakeholder_id)

    assert {"Norway", "WEOG", "Nordic-Baltic Eight"} <= set(found)
    assert "African Group" not in found


def test_nobody_has_no_names(session):
    assert groups.names_of(session, "x" * 16) == ()


def test_the_states_of_the_room_are_listed_by_name(session, cast):
    found = groups.states(session)

    assert [name for _, name in found] == ["Norway", "South Africa"]
    assert cast.observer.stakeholder_id not in dict(found)
