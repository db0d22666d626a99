from dataclasses import replace
from datetime import timedelta

import pytest

from drafting.domain import clock
from drafting.domain.consultations import Admission, ConsultationState, Publication
from drafting.domain.errors import Invalid, NotAllowed, NotFound, StaleVersion, WrongState
from drafting.domain.vocabulary import StakeholderKind
from drafting.models import Consultation, ConsultationStep
from drafting.queries import moments
from drafting.services import consulting
from tests import factories, journals

DAY = timedelta(days=1)


@pytest.fixture
def now(session):
    return moments.now(session).replace(microsecond=0)


@pytest.fixture
def announced(session, cast, declaration):
    return factories.consultation(session, cast.secretariat, declaration)


def _state(session, one):
    return one.period.state_at(moments.now(session))


def _kinds(session, one):
    steps = session.query(ConsultationStep).filter_by(consultation_id=one.id)
    return [step.kind.value for step in steps.order_by(ConsultationStep.number)]


@pytest.mark.parametrize("name", ["expert", "secretariat"])
def test_the_desk_plans_a_consultation(session, cast, declaration, name):
    planned = consulting.plan(session, cast.named(name), declaration.id, factories.plan())

    assert _state(session, planned) is ConsultationState.PLANNED
    assert planned.documents == [["The concept note", "https://example.org/note"]]
    assert planned.languages == ["English", "French"]


@pytest.mark.parametrize("name", ["northland", "observer", "administrator", "visitor"])
def test_nobody_else_plans_one(session, cast, declaration, name):
    with pytest.raises(NotAllowed):
        consulting.plan(session, cast.named(name), declaration.id, factories.plan())


def test_a_plan_sent_twice_is_one(session, cast, declaration):
    wish = factories.plan(form_key="once")

    made = [consulting.plan(session, cast.expert, declaration.id, wish) for _ in range(2)]

    assert made[0].id == made[1].id
    assert session.query(Consultation).count() == 1


def test_it_cannot_close_before_it_opens(session, cast, declaration, now):
    wish = factories.plan(opens_at=now, closes_at=now)

    with pytest.raises(Invalid, match="close before it opens") as refusal:
        consulting.plan(session, cast.expert, declaration.id, wish)

    assert refusal.value.field == "closes_at"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"title": " "}, "title"),
        ({"zone": "Atlantis"}, "zone"),
        ({"documents": "A note javascript:alert(1)"}, "documents"),
        ({"documents": "A note without an address"}, "documents"),
        ({"admission": Admission.SELECTED}, "kinds"),
        ({"release_id": "nowhere"}, "release"),
    ],
)
def test_a_plan_that_makes_no_sense_is_refused_at_its_field(
    session, cast, declaration, changes, field
):
    with pytest.raises(Invalid) as refusal:
        consulting.plan(session, cast.expert, declaration.id, factories.plan(**changes))

    assert refusal.value.field == field


def test_a_plan_is_changed_until_it_is_announced(session, cast, declaration):
    planned = consulting.plan(session, cast.expert, declaration.id, factories.plan())
    wish = factories.plan(title="A better title", may_propose=False)

    consulting.revise(session, cast.expert, planned.id, 1, wish)

    assert (planned.title, planned.may_propose, planned.revision_number) == (
        "A better title",
        False,
        2,
    )


def test_two_editors_do_not_overwrite_each_other(session, cast, declaration):
    planned = consulting.plan(session, cast.expert, declaration.id, factories.plan())
    consulting.revise(session, cast.expert, planned.id, 1, factories.plan(title="First"))

    with pytest.raises(StaleVersion):
        consulting.revise(session, cast.secretariat, planned.id, 1, factories.plan(title="Second"))


def test_what_is_announced_can_be_described_better_and_not_changed(session, cast, announced):
    same = factories.plan(opens_at=announced.opens_at, closes_at=announced.closes_at)
    better = replace(same, description="In other words.", documents="")
    other = replace(better, kinds=(StakeholderKind.NGO,), admission=Admission.SELECTED)

    consulting.revise(session, cast.expert, announced.id, 2, better)

    assert announced.description == "In other words."
    with pytest.raises(WrongState, match="announced"):
        consulting.revise(session, cast.expert, announced.id, 3, other)


def test_an_announced_consultation_is_open_by_its_times_alone(session, cast, declaration, now):
    coming = factories.consultation(session, cast.expert, declaration, opens_at=now + DAY / 2)

    with clock.at(now + DAY / 2):
        opened = _state(session, coming)

    assert (_state(session, coming), opened) == (ConsultationState.COMING, ConsultationState.OPEN)


def test_what_would_be_over_is_not_announced(session, cast, declaration, now):
    wish = factories.plan(opens_at=now - 2 * DAY, closes_at=now - DAY)
    planned = consulting.plan(session, cast.expert, declaration.id, wish)

    with pytest.raises(Invalid, match="over already"):
        consulting.announce(session, cast.expert, factories.step(planned))


def test_it_is_opened_extended_closed_and_opened_again_each_with_its_reason(
    session, cast, declaration, now
):
    wish = {"opens_at": now + DAY, "closes_at": now + 2 * DAY}
    one = factories.consultation(session, cast.secretariat, declaration, **wish)

    consulting.open_early(session, cast.secretariat, factories.step(one))
    consulting.extend(session, cast.secretariat, factories.step(one), now + 3 * DAY)
    consulting.close(session, cast.expert, factories.step(one))
    closed = _state(session, one)
    consulting.reopen(session, cast.expert, factories.step(one), now + 4 * DAY)

    assert (closed, _state(session, one)) == (ConsultationState.CLOSED, ConsultationState.OPEN)
    assert _kinds(session, one) == ["announced", "opened", "extended", "closed_early", "reopened"]
    journals.check_chain(session)


def test_a_cancelled_one_stays_so(session, cast, announced):
    consulting.cancel(session, cast.expert, factories.step(announced))

    with pytest.raises(WrongState, match="cancelled now"):
        consulting.close(session, cast.expert, factories.step(announced))


@pytest.mark.parametrize("act", [consulting.open_early, consulting.announce])
def test_an_act_that_does_not_fit_is_refused(session, cast, announced, act):
    with pytest.raises(WrongState, match="open now"):
        act(session, cast.expert, factories.step(announced))


def test_a_plan_is_announced_without_another_reason(session, cast, declaration):
    planned = consulting.plan(session, cast.expert, declaration.id, factories.plan())

    consulting.announce(session, cast.expert, factories.step(planned, reason=" "))

    assert _state(session, planned) is ConsultationState.OPEN
    assert [one.reason for one in session.query(ConsultationStep)] == [""]


def test_a_reason_is_needed(session, cast, announced):
    with pytest.raises(Invalid, match="A reason is needed"):
        consulting.close(session, cast.expert, factories.step(announced, reason=" "))


def test_an_act_on_what_has_changed_meanwhile_is_refused(session, cast, announced, now):
    step = factories.step(announced)
    consulting.extend(session, cast.expert, step, now + 5 * DAY)

    with pytest.raises(StaleVersion):
        consulting.close(session, cast.secretariat, step)


def test_an_act_sent_twice_is_one(session, cast, announced, now):
    step = factories.step(announced, form_key="once")

    for _ in range(2):
        consulting.extend(session, cast.expert, step, now + 5 * DAY)

    assert _kinds(session, announced) == ["announced", "extended"]


def test_it_is_extended_to_a_later_time_only(session, cast, announced):
    with pytest.raises(Invalid, match="later time"):
        consulting.extend(session, cast.expert, factories.step(announced), announced.closes_at)


@pytest.mark.parametrize("name", ["northland", "observer", "administrator", "visitor"])
def test_participants_move_no_times(session, cast, announced, name):
    with pytest.raises(NotAllowed):
        consulting.close(session, cast.named(name), factories.step(announced))


def test_what_does_not_exist_is_not_found(session, cast):
    with pytest.raises(NotFound):
        consulting.close(session, cast.expert, consulting.Step("nowhere", 1, "Because."))


def test_nothing_is_published_before_the_promised_closing(session, cast, declaration):
    sealed = factories.consultation(
        session, cast.expert, declaration, publication=Publication.AT_CLOSING
    )

    with pytest.raises(WrongState, match="before this consultation closes"):
        consulting.publish_submissions(session, cast.expert, factories.step(sealed))
