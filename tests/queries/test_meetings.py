from datetime import timedelta

import pytest

from drafting.domain.consultations import Admission
from drafting.queries import meetings
from drafting.services import consulting, participating, stating
from drafting.services.stating import Contribution
from tests import factories
from tests import meetings as held

HOUR = timedelta(hours=1)


@pytest.fixture
def call(session, cast, declaration):
    return factories.consultation(session, cast.expert, declaration, takes_confidential=True)


def _read(session, actor, call):
    return meetings.of_consultation(session, actor, call.id)


def test_a_statement_in_confidence_is_not_told_by_the_meeting(session, cast, call):
    wish = Contribution(call.id, "Between us.", is_confidential=True)
    statement = stating.submit(session, cast.observer, wish)
    held.meeting(session, cast.expert, call.id, statement_ids=(statement.id,))

    readers = (cast.visitor, cast.northland, cast.observer, cast.secretariat)
    shown = [len(_read(session, one, call)[0].statements) for one in readers]

    assert shown == [0, 0, 1, 1]


def test_the_meetings_of_a_plan_are_for_the_desk(session, cast, declaration):
    plan = consulting.plan(session, cast.expert, declaration.id, factories.plan())
    held.meeting(session, cast.expert, plan.id)

    found = [len(_read(session, one, plan)) for one in (cast.visitor, cast.secretariat)]

    assert found == [0, 1]


def test_those_who_submitted_something_may_have_attended(session, cast, declaration, call):
    other = factories.consultation(session, cast.expert, declaration, title="Another")
    stating.submit(session, cast.northland, Contribution(call.id, "We welcome this."))
    stating.submit(session, cast.observer, Contribution(other.id, "We do not."))

    found = meetings.possible_delegations(session, call.id)

    assert [one.name for one in found] == ["Norway"]


def test_those_who_were_invited_may_have_attended(session, cast, declaration):
    invited = Admission.INVITED
    circle = factories.consultation(session, cast.expert, declaration, admission=invited)
    wish = participating.Accreditation(circle.id, cast.southland.stakeholder_id)
    participating.invite(session, cast.secretariat, wish)

    found = meetings.possible_delegations(session, circle.id)

    assert [one.name for one in found] == ["South Africa"]
