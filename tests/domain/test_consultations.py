from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.domain.consultations import (
    LATE_FOR,
    WARNING,
    Admission,
    ConsultationState,
    ParticipationState,
    Period,
    Terms,
)
from drafting.domain.vocabulary import StakeholderKind

OPENS = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
CLOSES = datetime(2026, 3, 31, 16, 0, tzinfo=UTC)
TICK = timedelta(microseconds=1)
ANNOUNCED = Period(OPENS, CLOSES, is_announced=True)
MOMENTS = st.integers(-100, 200).map(lambda days: OPENS + timedelta(days=days))
NGO, STATE = StakeholderKind.NGO, StakeholderKind.STATE


@pytest.mark.parametrize(
    ("now", "state"),
    [
        (OPENS - TICK, ConsultationState.COMING),
        (OPENS, ConsultationState.OPEN),
        (CLOSES - TICK, ConsultationState.OPEN),
        (CLOSES, ConsultationState.CLOSED),
    ],
)
def test_an_announced_consultation_opens_and_closes_by_its_times(now, state):
    assert ANNOUNCED.state_at(now) is state


@given(now=MOMENTS)
def test_what_is_not_announced_never_opens_and_what_is_called_off_stays_so(now):
    planned = Period(OPENS, CLOSES, is_announced=False)
    cancelled = Period(OPENS, CLOSES, is_announced=True, is_cancelled=True)

    assert planned.state_at(now) is ConsultationState.PLANNED
    assert cancelled.state_at(now) is ConsultationState.CANCELLED


@given(first=MOMENTS, second=MOMENTS)
def test_time_alone_never_leads_back(first, second):
    order = [ConsultationState.COMING, ConsultationState.OPEN, ConsultationState.CLOSED]
    earlier, later = sorted((first, second))

    passed = order.index(ANNOUNCED.state_at(earlier)), order.index(ANNOUNCED.state_at(later))

    assert passed[0] <= passed[1]


@pytest.mark.parametrize(
    ("now", "warns"),
    [(CLOSES - WARNING - TICK, False), (CLOSES - WARNING, True), (CLOSES, False)],
)
def test_it_warns_in_its_last_two_days(now, warns):
    assert ANNOUNCED.closes_soon_at(now) is warns


@pytest.mark.parametrize(
    ("now", "is_just_over"),
    [(CLOSES - TICK, False), (CLOSES, True), (CLOSES + LATE_FOR, False)],
)
def test_what_is_late_can_be_taken_in_for_two_weeks(now, is_just_over):
    assert ANNOUNCED.is_just_over_at(now) is is_just_over


@pytest.mark.parametrize(
    ("terms", "kind", "region", "admitted"),
    [
        (Terms(Admission.EVERYONE), NGO, None, True),
        (Terms(Admission.INVITED), STATE, "GRULAC", False),
        (Terms(Admission.SELECTED, [STATE]), STATE, None, True),
        (Terms(Admission.SELECTED, [STATE]), NGO, None, False),
        (Terms(Admission.SELECTED, (), ["GRULAC"]), STATE, "GRULAC", True),
        (Terms(Admission.SELECTED, (), ["GRULAC"]), NGO, None, False),
        (Terms(Admission.SELECTED, [STATE], ["GRULAC"]), STATE, "WEOG", False),
        (Terms(Admission.SELECTED, [StakeholderKind.INDIVIDUAL]), None, None, True),
    ],
)
def test_terms_admit_by_category_and_region(terms, kind, region, admitted):
    assert terms.admit(kind, region) is admitted


@pytest.mark.parametrize(
    ("standing", "by_terms", "by_invitation"),
    [
        (None, True, False),
        (ParticipationState.REQUESTED, True, False),
        (ParticipationState.INVITED, True, True),
        (ParticipationState.APPROVED, True, True),
        (ParticipationState.DECLINED, True, False),
        (ParticipationState.ENDED, False, False),
    ],
)
def test_what_was_said_to_a_delegation_goes_before_the_terms(standing, by_terms, by_invitation):
    assert Terms(Admission.EVERYONE).let_in(NGO, None, standing) is by_terms
    assert Terms(Admission.INVITED).let_in(NGO, None, standing) is by_invitation
