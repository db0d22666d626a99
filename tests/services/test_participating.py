import pytest

from drafting.domain import clock
from drafting.domain.consultations import Admission, Lateness
from drafting.domain.errors import AlreadyThere, Invalid, NotAllowed, NotFound, WrongState
from drafting.models import ParticipationStep
from drafting.services import consulting, participating
from drafting.services.participating import Accreditation
from tests import factories, journals


@pytest.fixture
def closed_circle(session, cast, declaration):
    """A consultation by invitation."""
    return factories.consultation(session, cast.expert, declaration, admission=Admission.INVITED)


def _states(session, between):
    steps = session.query(ParticipationStep).filter_by(participation_id=between.id)
    return [one.state.value for one in steps.order_by(ParticipationStep.number)]


def test_a_delegation_asks_and_the_secretariat_approves(session, cast, closed_circle):
    asked = participating.ask(session, cast.observer, closed_circle.id, "We work on this.")

    participating.approve(session, cast.secretariat, asked.id, "")

    assert _states(session, asked) == ["requested", "approved"]
    journals.check_chain(session)


def test_what_was_declined_can_be_asked_again(session, cast, closed_circle):
    asked = participating.ask(session, cast.observer, closed_circle.id, "")
    participating.decline(session, cast.secretariat, asked.id, "It is for States.")

    participating.ask(session, cast.observer, closed_circle.id, "Please look again.")

    assert _states(session, asked) == ["requested", "declined", "requested"]


def test_whoever_asks_twice_is_told_so(session, cast, closed_circle):
    participating.ask(session, cast.observer, closed_circle.id, "")

    with pytest.raises(AlreadyThere, match="has asked already"):
        participating.ask(session, cast.observer, closed_circle.id, "")


def test_whoever_is_admitted_need_not_ask(session, cast, declaration):
    everyone = factories.consultation(session, cast.expert, declaration)

    with pytest.raises(AlreadyThere, match="takes part already"):
        participating.ask(session, cast.observer, everyone.id, "")


def test_nobody_is_accredited_twice(session, cast, closed_circle):
    wish = Accreditation(closed_circle.id, cast.observer.stakeholder_id)
    participating.invite(session, cast.secretariat, wish)

    with pytest.raises(AlreadyThere, match="takes part already"):
        participating.invite(session, cast.expert, wish)


def test_an_invitation_can_be_declined_by_the_one_invited(session, cast, closed_circle):
    wish = Accreditation(closed_circle.id, cast.observer.stakeholder_id)
    invited = participating.invite(session, cast.secretariat, wish)
    with pytest.raises(NotFound):
        participating.stay_away(session, cast.northland, invited.id)

    participating.stay_away(session, cast.observer, invited.id)

    assert _states(session, invited) == ["invited", "declined"]


def test_an_end_needs_a_reason(session, cast, closed_circle):
    wish = Accreditation(closed_circle.id, cast.observer.stakeholder_id)
    invited = participating.invite(session, cast.secretariat, wish)

    with pytest.raises(Invalid, match="reason"):
        participating.end(session, cast.secretariat, invited.id, "")


def test_what_was_answered_is_not_answered_again(session, cast, closed_circle):
    asked = participating.ask(session, cast.observer, closed_circle.id, "")
    participating.approve(session, cast.secretariat, asked.id, "")

    with pytest.raises(WrongState, match="quicker"):
        participating.decline(session, cast.expert, asked.id, "Too late.")


def test_a_member_leaves_asking_to_the_head(session, cast, closed_circle):
    with pytest.raises(NotAllowed):
        participating.ask(session, cast.visitor, closed_circle.id, "")


@pytest.mark.parametrize("name", ["northland", "observer", "administrator", "visitor"])
def test_only_the_desk_invites_and_answers(session, cast, closed_circle, name):
    asked = participating.ask(session, cast.observer, closed_circle.id, "")
    wish = Accreditation(closed_circle.id, cast.southland.stakeholder_id)

    for act in (
        lambda actor: participating.invite(session, actor, wish),
        lambda actor: participating.approve(session, actor, asked.id, ""),
        lambda actor: participating.permit_late(session, actor, wish),
    ):
        with pytest.raises(NotAllowed):
            act(cast.named(name))


def test_a_planned_consultation_does_not_exist_for_participants(session, cast, declaration):
    planned = consulting.plan(session, cast.expert, declaration.id, factories.plan())

    with pytest.raises(NotFound):
        participating.ask(session, cast.observer, planned.id, "")


def test_nobody_comes_into_what_is_over(session, cast, closed_circle):
    with clock.at(closed_circle.closes_at), pytest.raises(WrongState, match="is over"):
        participating.ask(session, cast.observer, closed_circle.id, "")


def test_permission_to_be_late_is_given_once_to_those_who_take_part(session, cast, declaration):
    one = factories.consultation(
        session, cast.expert, declaration, lateness=Lateness.BY_PERMISSION
    )
    wish = Accreditation(one.id, cast.observer.stakeholder_id, "The post was slow.")

    given = participating.permit_late(session, cast.secretariat, wish)

    assert given.may_be_late
    with pytest.raises(AlreadyThere):
        participating.permit_late(session, cast.secretariat, wish)


def test_where_lateness_needs_no_permission_none_is_given(session, cast, closed_circle):
    wish = Accreditation(closed_circle.id, cast.observer.stakeholder_id)

    with pytest.raises(WrongState, match="by permission"):
        participating.permit_late(session, cast.secretariat, wish)
