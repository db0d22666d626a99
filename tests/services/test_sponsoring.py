"""A State stands behind an amendment by its own word, once, and while nothing is decided."""

from dataclasses import replace

import pytest
from sqlalchemy import delete, update

from drafting.domain.errors import Invalid, NotAllowed, NotFound, WrongState
from drafting.domain.vocabulary import Act, Outcome, Rank, SponsorState
from drafting.models import Sponsorship, SponsorshipStep
from drafting.services import amending, sponsoring
from tests import factories, journals
from tests.models.guards import check_frozen, check_refused

ACTS = ("accept", "decline", "leave")


@pytest.fixture
def amendment(session, cast, declaration):
    row = factories.row(session, declaration, "PP1")
    return factories.amendment(session, cast.northland, row)


@pytest.fixture
def draft(session, cast, declaration):
    return factories.draft(session, cast.northland, factories.row(session, declaration, "PP1"))


@pytest.fixture
def kenya(session):
    return factories.delegate(session, "KEN")


def _invite(session, cast, amendment):
    southland = cast.southland.stakeholder_id
    return sponsoring.invite(session, cast.northland, amendment.id, southland)


# Inviting and answering


def test_an_invitation_is_a_matter_of_two_until_it_is_accepted(
    session, cast, declaration, amendment
):
    before = declaration.public_seq

    invited = _invite(session, cast, amendment)

    entry = journals.newest(session)
    assert (invited.state, declaration.public_seq) == (SponsorState.INVITED, before)
    assert (entry.act, journals.facts(entry)) == (Act.SPONSOR_INVITED, {})


def test_a_state_that_accepts_is_a_co_sponsor_in_public(session, cast, declaration, amendment):
    invited = _invite(session, cast, amendment)

    sponsoring.accept(session, cast.southland, invited.id)

    entry = journals.newest(session)
    assert invited.state is SponsorState.SUPPORTING
    assert (entry.act, declaration.public_seq) == (Act.SPONSOR_ACCEPTED, entry.seq)
    assert journals.facts(entry) == {"amendment": amendment.id}


def test_a_state_that_declines_is_named_nowhere(session, cast, declaration, amendment):
    invited, before = _invite(session, cast, amendment), declaration.public_seq

    sponsoring.decline(session, cast.southland, invited.id)

    assert (invited.state, declaration.public_seq) == (SponsorState.DECLINED, before)


def test_whoever_declined_can_be_invited_again(session, cast, amendment):
    sponsoring.decline(session, cast.southland, _invite(session, cast, amendment).id)

    assert _invite(session, cast, amendment).state is SponsorState.INVITED


def test_a_state_is_not_invited_twice(session, cast, amendment):
    _invite(session, cast, amendment)

    with pytest.raises(Invalid, match="invited already"):
        _invite(session, cast, amendment)


def test_a_co_sponsor_is_not_invited(session, cast, amendment):
    sponsoring.join(session, cast.southland, amendment.id)

    with pytest.raises(Invalid, match="supports the amendment already"):
        _invite(session, cast, amendment)


def test_the_lead_does_not_invite_itself(session, cast, amendment):
    with pytest.raises(Invalid, match="leads this amendment already"):
        sponsoring.invite(session, cast.northland, amendment.id, cast.northland.stakeholder_id)


@pytest.mark.parametrize("name", ["observer", "expert"])
def test_only_states_are_invited(session, cast, amendment, name):
    stakeholder = cast.named(name).stakeholder_id or "x" * 16

    with pytest.raises(Invalid, match="Choose a State"):
        sponsoring.invite(session, cast.northland, amendment.id, stakeholder)


@pytest.mark.parametrize(
    "name", ["northland_second", "southland", "observer", "expert", "visitor"]
)
def test_only_the_head_of_the_lead_invites(session, cast, amendment, name):
    southland = cast.southland.stakeholder_id

    with pytest.raises(NotAllowed):
        sponsoring.invite(session, cast.named(name), amendment.id, southland)


def test_an_invitation_is_answered_once(session, cast, amendment):
    invited = _invite(session, cast, amendment)
    sponsoring.accept(session, cast.southland, invited.id)

    with pytest.raises(WrongState, match="answered already"):
        sponsoring.decline(session, cast.southland, invited.id)


@pytest.mark.parametrize("act", ACTS)
def test_another_states_invitation_looks_absent(session, cast, amendment, kenya, act):
    invited = _invite(session, cast, amendment)

    with pytest.raises(NotFound):
        getattr(sponsoring, act)(session, kenya, invited.id)


def test_the_lead_does_not_answer_for_its_guest(session, cast, amendment):
    invited = _invite(session, cast, amendment)

    with pytest.raises(NotAllowed):
        sponsoring.accept(session, cast.northland, invited.id)


@pytest.mark.parametrize("act", ACTS)
def test_a_member_of_the_invited_delegation_does_not_answer(session, cast, amendment, act):
    invited = _invite(session, cast, amendment)
    member = replace(cast.southland, rank=Rank.MEMBER)

    with pytest.raises(NotAllowed, match="head or a deputy"):
        getattr(sponsoring, act)(session, member, invited.id)


@pytest.mark.parametrize("act", ACTS)
def test_what_is_not_there_is_not_answered(session, cast, act):
    with pytest.raises(NotFound):
        getattr(sponsoring, act)(session, cast.southland, "x" * 16)


# Joining and leaving


@pytest.mark.parametrize("rank", [Rank.HEAD, Rank.DEPUTY])
def test_a_state_joins_at_once(session, cast, declaration, amendment, rank):
    joined = sponsoring.join(session, replace(cast.southland, rank=rank), amendment.id)

    entry = journals.newest(session)
    assert joined.state is SponsorState.SUPPORTING
    assert (entry.act, declaration.public_seq) == (Act.SPONSOR_JOINED, entry.seq)


def test_a_state_that_is_invited_can_simply_join(session, cast, amendment):
    invited = _invite(session, cast, amendment)

    assert sponsoring.join(session, cast.southland, amendment.id) is invited
    assert invited.state is SponsorState.SUPPORTING


def test_a_state_does_not_join_twice(session, cast, amendment):
    sponsoring.join(session, cast.southland, amendment.id)

    with pytest.raises(WrongState, match="supports this amendment already"):
        sponsoring.join(session, cast.southland, amendment.id)


def test_a_state_does_not_join_its_own_amendment(session, cast, amendment):
    with pytest.raises(WrongState, match="Your own State leads"):
        sponsoring.join(session, cast.northland, amendment.id)


def test_a_member_does_not_join(session, cast, amendment):
    with pytest.raises(NotAllowed, match="head or a deputy"):
        sponsoring.join(session, replace(cast.southland, rank=Rank.MEMBER), amendment.id)


@pytest.mark.parametrize("name", ["observer", "expert", "secretariat", "visitor"])
def test_nobody_but_a_state_joins(session, cast, amendment, name):
    with pytest.raises(NotAllowed):
        sponsoring.join(session, cast.named(name), amendment.id)


def test_the_draft_of_another_delegation_looks_absent(session, cast, draft):
    with pytest.raises(NotFound):
        sponsoring.join(session, cast.southland, draft.id)


def test_nobody_is_invited_to_a_draft(session, cast, draft):
    with pytest.raises(WrongState, match="Submit it"):
        _invite(session, cast, draft)


def test_a_withdrawn_amendment_is_neither_joined_nor_answered(session, cast, amendment, kenya):
    invited = _invite(session, cast, amendment)
    amending.withdraw(session, cast.northland, amendment.id)

    with pytest.raises(WrongState, match="was withdrawn"):
        sponsoring.join(session, kenya, amendment.id)
    with pytest.raises(WrongState, match="was withdrawn"):
        sponsoring.accept(session, cast.southland, invited.id)


def test_a_decided_amendment_keeps_its_sponsors(session, cast, amendment, kenya):
    joined = sponsoring.join(session, cast.southland, amendment.id)
    factories.disposition(session, cast.expert, amendment, outcome=Outcome.DECLINED)

    with pytest.raises(WrongState, match="has decided"):
        sponsoring.leave(session, cast.southland, joined.id)
    with pytest.raises(WrongState, match="has decided"):
        sponsoring.join(session, kenya, amendment.id)


def test_a_co_sponsor_leaves_and_may_come_back(session, cast, declaration, amendment):
    joined = sponsoring.join(session, cast.southland, amendment.id)

    sponsoring.leave(session, cast.southland, joined.id)

    assert joined.state is SponsorState.LEFT
    assert declaration.public_seq == journals.newest(session).seq
    assert sponsoring.join(session, cast.southland, amendment.id) is joined


def test_whoever_has_left_does_not_leave_again(session, cast, amendment):
    joined = sponsoring.join(session, cast.southland, amendment.id)
    sponsoring.leave(session, cast.southland, joined.id)

    with pytest.raises(WrongState, match="nothing to leave"):
        sponsoring.leave(session, cast.southland, joined.id)


def test_nobody_takes_back_the_support_of_another_state(session, cast, amendment, kenya):
    joined = sponsoring.join(session, cast.southland, amendment.id)

    with pytest.raises(NotAllowed):
        sponsoring.leave(session, kenya, joined.id)


# What is kept


def test_every_step_is_appended_with_who_and_which_act(session, cast, amendment):
    joined = _invite(session, cast, amendment)
    sponsoring.accept(session, cast.southland, joined.id)
    sponsoring.leave(session, cast.southland, joined.id)

    steps = session.query(SponsorshipStep).order_by(SponsorshipStep.number).all()

    assert [(one.number, one.state.value, one.author_id) for one in steps] == [
        (1, "invited", cast.northland.user_id),
        (2, "supporting", cast.southland.user_id),
        (3, "left", cast.southland.user_id),
    ]
    assert steps[-1].journal_seq == journals.newest(session).seq
    journals.check_chain(session)


def test_a_step_is_neither_changed_nor_removed(session, cast, amendment):
    sponsoring.join(session, cast.southland, amendment.id)

    check_frozen(session, "sponsorship_step", number=9)
    check_refused(session, delete(Sponsorship.__table__))
    check_refused(session, update(Sponsorship.__table__).values(delegation_id="x"))
