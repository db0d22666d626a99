"""Who belonged to a group on a day can be said of every day."""

from datetime import date

import pytest
from sqlalchemy import delete, select, update

from drafting.domain.errors import AlreadyThere, Invalid, NotAllowed, NotFound, WrongState
from drafting.domain.vocabulary import Act
from drafting.models import Membership
from drafting.services import grouping
from drafting.services.grouping import Entry
from tests import factories, journals
from tests.cast import EVERYBODY
from tests.models.guards import check_refused

MAY, JUNE, JULY = (date(2026, month, 1) for month in (5, 6, 7))
OTHERS = [name for name in EVERYBODY if name not in {"administrator", "secretariat"}]
EVERY = Membership.__table__


@pytest.fixture
def entry(session, cast):
    group = factories.group(session, "ASEAN")
    return Entry(group.id, cast.southland.stakeholder_id, MAY)


@pytest.fixture
def membership(session, cast, entry):
    return grouping.add(session, cast.secretariat, entry)


def test_a_state_comes_into_the_room_with_its_groups(session, cast):
    query = select(Membership).where(Membership.stakeholder_id == cast.northland.stakeholder_id)

    names = {one.group.short_name for one in session.scalars(query)}

    assert names == {"WEOG", "Nordic-Baltic Eight"}


@pytest.mark.parametrize("name", ["administrator", "secretariat"])
def test_a_membership_begins_on_a_day(session, cast, entry, name):
    added = grouping.add(session, cast.named(name), entry)

    assert (added.begins_on, added.ends_on) == (MAY, None)
    assert journals.newest(session).act is Act.MEMBERSHIP_BEGUN


@pytest.mark.parametrize("name", OTHERS)
def test_nobody_else_changes_a_group(session, cast, entry, membership, name):
    with pytest.raises(NotAllowed):
        grouping.add(session, cast.named(name), entry)
    with pytest.raises(NotAllowed):
        grouping.end(session, cast.named(name), membership.id, JUNE)


def test_a_membership_that_ended_stays_on_the_record(session, cast, membership):
    ended = grouping.end(session, cast.secretariat, membership.id, JUNE)

    entry = journals.newest(session)
    assert (ended.begins_on, ended.ends_on, ended.ended_seq) == (MAY, JUNE, entry.seq)
    assert entry.act is Act.MEMBERSHIP_ENDED


def test_a_state_belongs_to_a_group_once(session, cast, entry, membership):
    with pytest.raises(AlreadyThere):
        grouping.add(session, cast.secretariat, entry)


def test_a_state_may_come_back_when_it_has_left(session, cast, entry, membership):
    grouping.end(session, cast.secretariat, membership.id, JUNE)
    again = Entry(entry.group_id, entry.stakeholder_id, JULY)

    assert grouping.add(session, cast.secretariat, again).begins_on == JULY


def test_it_does_not_come_back_before_it_has_left(session, cast, entry, membership):
    grouping.end(session, cast.secretariat, membership.id, JUNE)

    with pytest.raises(Invalid, match="2026-06-01") as refusal:
        grouping.add(session, cast.secretariat, entry)

    assert refusal.value.field == "begins_on"


def test_nothing_ends_before_it_begins(session, cast, membership):
    with pytest.raises(Invalid) as refusal:
        grouping.end(session, cast.secretariat, membership.id, MAY)

    assert refusal.value.field == "ends_on"


def test_a_membership_ends_once(session, cast, membership):
    grouping.end(session, cast.secretariat, membership.id, JUNE)

    with pytest.raises(WrongState, match="has an end already"):
        grouping.end(session, cast.secretariat, membership.id, JULY)


@pytest.mark.parametrize("name", ["observer", "expert"])
def test_only_states_belong_to_a_group(session, cast, entry, name):
    other = Entry(entry.group_id, cast.named(name).stakeholder_id or "x" * 16, MAY)

    with pytest.raises(Invalid, match="Choose a State"):
        grouping.add(session, cast.secretariat, other)


def test_nothing_is_entered_in_or_ended_of_what_is_not_there(session, cast, entry):
    with pytest.raises(NotFound):
        grouping.add(session, cast.secretariat, Entry("x" * 16, entry.stakeholder_id, MAY))
    with pytest.raises(NotFound):
        grouping.end(session, cast.secretariat, "x" * 16, JUNE)


def test_a_membership_is_neither_removed_nor_dated_anew(session, cast, membership):
    grouping.end(session, cast.secretariat, membership.id, JUNE)

    check_refused(session, delete(EVERY))
    check_refused(session, update(EVERY).values(begins_on=JULY))
    ended = update(EVERY).where(EVERY.c.id == membership.id)
    check_refused(session, ended.values(ends_on=None))
