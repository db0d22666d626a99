from datetime import timedelta

import pytest

from drafting.domain.errors import Invalid, NotAllowed, NotFound, StaleVersion, WrongState
from drafting.domain.vocabulary import Act
from drafting.models import MeetingRevision
from drafting.queries import meetings, schedule
from drafting.services import consulting, convening, stating
from drafting.services.stating import Contribution
from tests import factories, journals
from tests import meetings as held
from tests.models.guards import check_frozen

HOUR = timedelta(hours=1)


@pytest.fixture
def call(session, cast, declaration):
    return factories.consultation(session, cast.expert, declaration, takes_confidential=True)


@pytest.fixture
def meeting(session, cast, call):
    return held.meeting(session, cast.secretariat, call.id)


def _read(session, actor, call):
    return meetings.of_consultation(session, actor, call.id)


def test_the_desk_enters_a_meeting_for_everybody_to_read(session, cast, call, meeting):
    (found,) = _read(session, cast.visitor, call)

    assert (found.title, found.place, found.is_cancelled) == ("First sitting", "Room XX", False)
    assert journals.newest(session).act is Act.MEETING_ENTERED
    journals.check_chain(session)


@pytest.mark.parametrize("name", ["northland", "observer", "administrator", "visitor"])
def test_nobody_else_enters_records_or_calls_off_a_meeting(session, cast, call, meeting, name):
    actor = cast.named(name)

    with pytest.raises(NotAllowed):
        held.meeting(session, actor, call.id)
    with pytest.raises(NotAllowed):
        convening.revise(session, actor, meeting.id, 1, held.sitting())
    with pytest.raises(NotAllowed):
        convening.call_off(session, actor, meeting.id, 1)


def test_who_came_and_what_was_said_is_recorded(session, cast, call, meeting):
    statement = stating.submit(session, cast.observer, Contribution(call.id, "We welcome this."))
    wish = held.sitting(
        summary="They *agreed*.",
        delegation_ids=(cast.observer.delegation_id,),
        others="Jane Doe\n\nJohn Roe",
        statement_ids=(statement.id,),
    )

    convening.revise(session, cast.secretariat, meeting.id, 1, wish)

    (found,) = _read(session, cast.visitor, call)
    assert [one.name for one in found.attendants] == ["Observers without Borders"]
    assert (found.others, found.summary) == (("Jane Doe", "John Roe"), "They *agreed*.")
    assert [one.id for one in found.statements] == [statement.id]
    assert session.query(MeetingRevision).count() == 2
    check_frozen(session, "meeting_revision", summary="They quarrelled.")


def test_a_delegation_that_takes_no_part_is_not_recorded(session, cast, call):
    own = (cast.southland.delegation_id,)

    with pytest.raises(Invalid) as refusal:
        held.meeting(session, cast.expert, call.id, delegation_ids=own)

    assert refusal.value.field == "delegations"


def test_a_statement_of_another_consultation_is_refused(session, cast, declaration, call):
    other = factories.consultation(session, cast.expert, declaration, title="Another")
    made = stating.submit(session, cast.observer, Contribution(other.id, "We do not."))

    with pytest.raises(Invalid) as refusal:
        held.meeting(session, cast.expert, call.id, statement_ids=(made.id,))

    assert refusal.value.field == "statements"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"title": " "}, "title"),
        ({"link": "javascript:alert(1)"}, "link"),
        ({"link": "https://[broken"}, "link"),
        ({"others": "x\n" * 301}, "others"),
    ],
)
def test_what_is_no_meeting_is_refused(session, cast, call, changes, field):
    with pytest.raises(Invalid) as refusal:
        held.meeting(session, cast.expert, call.id, **changes)

    assert refusal.value.field == field


def test_a_meeting_ends_after_it_begins(session, cast, call):
    begins = held.sitting().begins_at

    with pytest.raises(Invalid) as refusal:
        held.meeting(session, cast.expert, call.id, ends_at=begins - 2 * HOUR)

    assert refusal.value.field == "ends_at"


def test_a_meeting_entered_twice_is_one(session, cast, call):
    wish = held.sitting(form_key="once")

    made = [convening.convene(session, cast.expert, call.id, wish).id for _ in range(2)]

    assert made[0] == made[1]
    assert len(_read(session, cast.visitor, call)) == 1


def test_of_two_who_record_at_once_the_second_compares(session, cast, meeting):
    convening.revise(session, cast.expert, meeting.id, 1, held.sitting(title="One"))

    with pytest.raises(StaleVersion):
        convening.revise(session, cast.secretariat, meeting.id, 1, held.sitting(title="Two"))
    with pytest.raises(StaleVersion):
        convening.call_off(session, cast.secretariat, meeting.id, 1)


def test_a_meeting_that_is_called_off_stays_on_the_record(session, cast, call, meeting):
    convening.call_off(session, cast.secretariat, meeting.id, 1)

    assert [one.is_cancelled for one in _read(session, cast.visitor, call)] == [True]
    with pytest.raises(WrongState):
        convening.revise(session, cast.expert, meeting.id, 1, held.sitting())
    with pytest.raises(WrongState):
        convening.call_off(session, cast.expert, meeting.id, 1)


def test_a_consultation_that_is_called_off_holds_no_meeting(session, cast, call):
    consulting.cancel(session, cast.expert, factories.step(call))

    with pytest.raises(WrongState):
        held.meeting(session, cast.expert, call.id)


def test_there_is_no_meeting_of_what_there_is_not(session, cast, call):
    with pytest.raises(NotFound):
        held.meeting(session, cast.expert, "nothing")
    with pytest.raises(NotFound):
        convening.call_off(session, cast.expert, "nothing", 1)
    with pytest.raises(NotFound):
        meetings.meeting(session, cast.expert, call.id, "nothing")


def test_a_meeting_stands_in_the_calendar(session, cast, call, meeting):
    found = [one for one in schedule.appointments(session) if one.meeting]

    assert [(one.meeting.id, one.consultation.id) for one in found] == [(meeting.id, call.id)]
    assert found[0].last_day >= found[0].first_day
