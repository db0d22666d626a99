"""The sample consults, and what becomes of its comments can be read."""

from collections import Counter

import pytest
from sqlalchemy import select

from drafting.cli.demo import replaying
from drafting.database import Database
from drafting.domain.consultations import ConsultationState
from drafting.domain.permissions import OPERATOR
from drafting.domain.remarks import CommentState, Satisfaction
from drafting.models import (
    CalendarDate,
    Comment,
    CommentDisposition,
    CommentResponse,
    Consultation,
    Statement,
    StatementFile,
)
from drafting.queries import declarations, moments


@pytest.fixture(scope="module")
def session(sample_file):
    """A reading session on the small sample."""
    database = Database(f"sqlite:///{sample_file}")
    with database.reading() as opened:
        yield opened
    database.close()


@pytest.fixture(scope="module")
def declaration(session):
    """The declaration of the small sample."""
    return declarations.declaration(session, OPERATOR, replaying.SLUG)


def test_a_call_a_meeting_a_workshop_and_a_visit_are_announced(session, declaration):
    found = session.scalars(select(Consultation)).all()

    assert sorted(one.kind.value for one in found) == [
        "call_for_input",
        "country_visit",
        "expert_workshop",
        "regional_consultation",
    ]
    assert all(one.announced_at for one in found)


def test_the_regional_consultation_is_over_and_all_of_it_is_published(session):
    region = session.scalars(
        select(Consultation).where(Consultation.title == "Regional consultation for Africa")
    ).one()

    sent = session.scalars(select(Comment).where(Comment.consultation_id == region.id)).all()

    assert region.period.state_at(moments.now(session)) is ConsultationState.CLOSED
    assert [one.is_public for one in sent] == [True, True]


def test_statements_are_public_and_one_brings_a_small_text(session):
    found = session.scalars(select(Statement)).all()
    files = session.scalars(select(StatementFile)).all()

    assert all(one.number for one in found)
    assert len(found) == 3
    assert [one.media_type for one in files] == ["text/plain"]


def test_reporting_dates_stand_in_the_calendar(session):
    found = Counter(one.body.value for one in session.scalars(select(CalendarDate)))

    assert found == {"human_rights_council": 2, "general_assembly": 1}


def test_one_comment_is_held_and_one_is_for_the_expert_alone(session):
    found = session.scalars(select(Comment)).all()

    assert sum(one.state is CommentState.HELD for one in found) == 1
    assert sum(one.is_confidential for one in found) == 1


def test_of_two_authors_one_is_satisfied_and_one_maintains(session):
    found = {one.satisfaction for one in session.scalars(select(CommentResponse))}

    assert found == set(Satisfaction)


def test_one_reply_is_a_draft_and_one_waits_for_the_release(session, declaration):
    found = session.scalars(select(CommentDisposition)).all()

    assert sum(one.is_draft for one in found) == 1
    assert sum(one.told_from > declaration.release_count for one in found) == 1
