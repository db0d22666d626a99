"""Laws of counting support: no State counts twice, and none is lost."""

from hypothesis import given
from hypothesis import strategies as st

from drafting.domain.sponsors import Share, shares, supporters

STATES = st.sampled_from(["kenya", "norway", "fiji", "chile", "japan", "malta"])
MANY = st.lists(STATES)
REGIONS = {"African Group": 4, "Asia-Pacific Group": 3, "GRULAC": 2}


@given(lead=STATES, co_sponsors=MANY, groups=st.lists(MANY))
def test_each_state_is_counted_once_however_it_is_reached(lead, co_sponsors, groups):
    counted = supporters(lead, co_sponsors, groups)

    assert len(counted) == len(set(counted))
    assert set(counted) == {lead, *co_sponsors}.union(*groups)


@given(lead=STATES, co_sponsors=MANY, groups=st.lists(MANY))
def test_the_lead_comes_first(lead, co_sponsors, groups):
    assert supporters(lead, co_sponsors, groups)[0] == lead


@given(lead=STATES, co_sponsors=MANY, groups=st.lists(MANY), data=st.data())
def test_no_order_of_sponsors_or_groups_changes_the_count(lead, co_sponsors, groups, data):
    mixed = supporters(lead, data.draw(st.permutations(co_sponsors)), reversed(groups))

    assert sorted(mixed) == sorted(supporters(lead, co_sponsors, groups))


@given(lead=STATES, co_sponsors=MANY, groups=st.lists(MANY))
def test_a_group_of_those_who_support_already_adds_nobody(lead, co_sponsors, groups):
    before = supporters(lead, co_sponsors, groups)

    assert supporters(lead, co_sponsors, [*groups, before]) == before


@given(st.lists(st.sampled_from(sorted(REGIONS))))
def test_shares_add_up_to_all_supporters(regions):
    found = shares(regions, REGIONS)

    assert sum(one.count for one in found) == len(regions)
    assert all(one.count > 0 for one in found)


def test_a_share_tells_how_many_take_part_there():
    assert shares(["GRULAC", "African Group", "GRULAC"], REGIONS) == (
        Share("African Group", 1, 4),
        Share("GRULAC", 2, 2),
    )


def test_a_state_of_no_region_has_no_share():
    assert shares([""], REGIONS) == ()
