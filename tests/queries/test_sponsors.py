"""Everybody behind an amendment, in a bounded number of statements."""

import pytest

from drafting.queries import amendments, sponsors
from drafting.services import amending, sponsoring
from tests import factories


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


def _for_groups(session, actor, row, *names):
    draft = factories.draft(session, actor, row)
    groups = [factories.group(session, name).id for name in names]
    return amending.submit(session, actor, draft.id, 1, groups)


def test_an_amendment_alone_has_its_lead_and_nobody_else(session, cast, row):
    one = factories.amendment(session, cast.northland, row)

    behind = amendments.amendment(session, cast.visitor, one.id).sponsors

    assert (behind.lead.short_name, behind.co_sponsors, behind.groups) == ("Norway", (), ())
    assert behind.other_count == 0


def test_co_sponsors_stand_in_the_order_of_their_names(session, cast, row):
    one = factories.amendment(session, cast.northland, row)
    for actor in (cast.southland, factories.delegate(session, "KEN")):
        sponsoring.join(session, actor, one.id)

    behind = amendments.amendment(session, cast.visitor, one.id).sponsors

    assert [state.short_name for state in behind.co_sponsors] == ["Kenya", "South Africa"]


def test_whoever_was_invited_declined_or_left_stands_behind_nothing(session, cast, row):
    one = factories.amendment(session, cast.northland, row)
    kenya, sweden = (factories.delegate(session, iso3) for iso3 in ("KEN", "SWE"))
    sponsoring.invite(session, cast.northland, one.id, kenya.stakeholder_id)
    declined = sponsoring.invite(session, cast.northland, one.id, sweden.stakeholder_id)
    sponsoring.decline(session, sweden, declined.id)
    left = sponsoring.join(session, cast.southland, one.id)
    sponsoring.leave(session, cast.southland, left.id)

    assert amendments.amendment(session, cast.visitor, one.id).sponsors.other_count == 0


def test_a_state_of_two_groups_that_co_sponsors_too_is_one(session, cast, row):
    sweden = factories.delegate(session, "SWE")
    one = _for_groups(session, cast.northland, row, "WEOG", "Nordic-Baltic Eight")
    sponsoring.join(session, sweden, one.id)

    behind = amendments.amendment(session, cast.visitor, one.id).sponsors

    assert [group.short_name for group in behind.groups] == ["WEOG", "Nordic-Baltic Eight"]
    assert [state.short_name for state in behind.states] == ["Norway", "Sweden"]


def test_support_is_measured_against_those_who_take_part(session, cast, row):
    factories.delegate(session, "KEN")
    one = factories.amendment(session, cast.northland, row)
    sponsoring.join(session, cast.southland, one.id)

    behind = amendments.amendment(session, cast.visitor, one.id).sponsors
    shares = behind.shares(sponsors.states_by_region(session))

    assert [(one.region, one.count, one.total) for one in shares] == [
        ("African Group", 1, 2),
        ("Western European and Others Group", 1, 1),
    ]
