"""The sample consults, from a call for input to a visit."""

from collections import Counter

from sqlalchemy import select

from drafting.domain.consultations import ConsultationState
from drafting.models import (
    CalendarDate,
    Comment,
    Consultation,
    Statement,
    StatementFile,
)
from drafting.queries import moments


def test_a_call_a_meeting_a_workshop_and_a_visit_are_announced(sample, solidarity):
    found = sample.scalars(select(Consultation)).all()

    assert sorted(one.kind.value for one in found) == [
        "call_for_input",
        "country_visit",
        "expert_workshop",
        "regional_consultation",
    ]
    assert all(one.announced_at for one in found)


def test_the_regional_consultation_is_over_and_all_of_it_is_published(sample):
    region = sample.scalars(
        select(Consultation).where(Consultation.title == "Regional consultation for Africa")
    ).one()

    sent = sample.scalars(select(Comment).where(Comment.consultation_id == region.id)).all()

    assert region.period.state_at(moments.now(sample)) is ConsultationState.CLOSED
    assert [one.is_public for one in sent] == [True, True]


def test_statements_are_public_and_one_brings_a_small_text(sample):
    found = sample.scalars(select(Statement)).all()
    files = sample.scalars(select(StatementFile)).all()

    assert all(one.number for one in found)
    assert len(found) == 3
    assert [one.media_type for one in files] == ["text/plain"]


def test_reporting_dates_stand_in_the_calendar(sample):
    found = Counter(one.body.value for one in sample.scalars(select(CalendarDate)))

    assert found == {"human_rights_council": 2, "general_assembly": 1}
