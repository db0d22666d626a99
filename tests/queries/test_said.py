"""What a stakeholder said in public is listed, and nothing else of it."""

import pytest

from drafting.queries.said import said
from drafting.services import amending, sponsoring
from tests import factories


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "OP1")


def _told(session, actor):
    return said(session, actor.stakeholder_id, "", "")


def test_what_a_state_leads_and_supports_is_told_apart(session, cast, row):
    led = factories.amendment(session, cast.northland, row)
    other = factories.amendment(session, cast.southland, row, text="Reaffirms the other road;")
    sponsoring.join(session, cast.northland, other.id)

    found = {
        one.id: (one.is_lead, one.led_by) for one in _told(session, cast.northland).amendments
    }

    assert found == {led.id: (True, "Norway"), other.id: (False, "South Africa")}


def test_a_draft_and_an_invitation_are_nobodys_business(session, cast, row):
    factories.draft(session, cast.northland, row)
    led = factories.amendment(session, cast.northland, row)
    sponsoring.invite(session, cast.northland, led.id, cast.southland.stakeholder_id)

    found = _told(session, cast.southland)

    assert (found.amendments, found.amendment_count) == ((), 0)
    assert _told(session, cast.northland).amendment_count == 1


def test_what_was_withdrawn_stays_on_the_record(session, cast, row):
    led = factories.amendment(session, cast.northland, row)
    amending.withdraw(session, cast.northland, led.id)

    assert [one.state.value for one in _told(session, cast.northland).amendments] == ["withdrawn"]


def test_a_support_that_was_left_is_no_support(session, cast, row):
    led = factories.amendment(session, cast.northland, row)
    joined = sponsoring.join(session, cast.southland, led.id)
    sponsoring.leave(session, cast.southland, joined.id)

    assert _told(session, cast.southland).amendments == ()


def test_a_list_goes_on_where_it_ended(session, cast, row):
    for number in range(25):
        factories.comment(session, cast.observer, row, f"Remark {number}.")
    first = _told(session, cast.observer)

    rest = said(session, cast.observer.stakeholder_id, "", first.next_comments)

    assert (len(first.comments), len(rest.comments), rest.next_comments) == (20, 5, "")
    assert first.comment_count == rest.comment_count == 25
    assert not {one.id for one in first.comments} & {one.id for one in rest.comments}


def test_a_comment_of_an_individual_is_no_stakeholders(session, cast, row):
    factories.comment(session, cast.expert, row)

    assert _told(session, cast.observer).comments == ()
