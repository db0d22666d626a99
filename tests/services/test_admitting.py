"""A person may speak for several: each accreditation is asked for or given, ranked and ended."""

import pytest
from sqlalchemy.exc import IntegrityError

from drafting.domain.errors import AlreadyThere, Invalid, NotAllowed, NotFound, WrongState
from drafting.domain.identity import new_id
from drafting.domain.vocabulary import Act, Rank
from drafting.models import Accreditation, User
from drafting.queries.accreditations import seats
from drafting.services import accounts, admitting
from tests import journals
from tests.cast import EMAILS
from tests.models.guards import check_refused


def _user(session, actor):
    user = session.get_one(User, actor.user_id)
    session.refresh(user)
    return user


def _own(session, actor):
    return (
        session.query(Accreditation)
        .filter_by(user_id=actor.user_id, delegation_id=actor.delegation_id, ended_at=None)
        .one()
    )


@pytest.fixture
def asked(session, cast):
    """The observer asks to speak for Southland."""
    return admitting.request(session, cast.observer, cast.southland.stakeholder_id)


def test_everybody_of_a_delegation_is_accredited_with_it(session, cast):
    assert [_own(session, one).rank for one in (cast.northland, cast.northland_second)] == [
        Rank.HEAD,
        Rank.MEMBER,
    ]


def test_whoever_asks_does_not_speak_yet(session, cast, asked):
    assert asked.begun_at is None
    assert _user(session, cast.observer).delegation_id == cast.observer.delegation_id
    assert journals.newest(session).act is Act.ACCREDITATION_REQUESTED


@pytest.mark.parametrize("name", ["southland", "administrator"])
def test_the_head_or_the_administrator_approves(session, cast, asked, name):
    admitting.approve(session, cast.named(name), asked.id, Rank.DEPUTY)

    assert (asked.rank, asked.begun_at is not None) == (Rank.DEPUTY, True)
    assert {one.delegation_id for one in seats(session, cast.observer)} == {
        cast.observer.delegation_id,
        cast.southland.delegation_id,
    }
    assert journals.newest(session).act is Act.ACCREDITATION_BEGUN


@pytest.mark.parametrize("name", ["expert", "secretariat", "northland", "observer", "visitor"])
def test_nobody_else_decides_about_a_delegation(session, cast, asked, name):
    for act in (admitting.end, lambda *one: admitting.approve(*one, None)):
        with pytest.raises(NotAllowed):
            act(session, cast.named(name), asked.id)


def test_a_member_does_not_decide(session, cast):
    asked = admitting.request(session, cast.observer, cast.northland.stakeholder_id)

    with pytest.raises(NotAllowed):
        admitting.approve(session, cast.northland_second, asked.id, None)


@pytest.mark.parametrize("name", ["expert", "secretariat", "administrator", "visitor"])
def test_only_participants_ask(session, cast, name):
    with pytest.raises(NotAllowed):
        admitting.request(session, cast.named(name), cast.southland.stakeholder_id)


def test_nobody_asks_for_what_is_not_there(session, cast):
    with pytest.raises(NotFound):
        admitting.request(session, cast.observer, "nobody")


def test_nobody_is_accredited_twice(session, cast, asked):
    with pytest.raises(AlreadyThere, match="already"):
        admitting.request(session, cast.observer, cast.southland.stakeholder_id)
    with pytest.raises(AlreadyThere) as refusal:
        admitting.admit(
            session,
            cast.administrator,
            cast.northland.stakeholder_id,
            EMAILS["northland_second"],
            None,
        )

    assert refusal.value.field == "email"


def test_the_database_itself_refuses_a_second_accreditation(session, cast):
    own = _own(session, cast.northland)
    twin = Accreditation(
        id=new_id(),
        user_id=own.user_id,
        delegation_id=own.delegation_id,
        rank=Rank.MEMBER,
        journal_seq=own.journal_seq,
    )

    with pytest.raises(IntegrityError), session.begin_nested():
        session.add(twin)


def test_somebody_with_an_account_is_let_speak_for_one_more(session, cast):
    admitting.admit(
        session, cast.administrator, cast.southland.stakeholder_id, EMAILS["northland"], None
    )

    ranks = {one.name: one.rank for one in seats(session, cast.northland)}
    assert ranks == {"Norway": Rank.HEAD, "South Africa": Rank.MEMBER}


def test_to_let_in_whoever_asked_is_to_approve(session, cast, asked):
    one = admitting.admit(
        session, cast.administrator, cast.southland.stakeholder_id, EMAILS["observer"], None
    )

    assert one is asked
    assert one.begun_at


@pytest.mark.parametrize("email", ["nobody@example.org", EMAILS["expert"]])
def test_only_a_participant_with_an_account_is_let_in(session, cast, email):
    with pytest.raises(Invalid) as refusal:
        admitting.admit(session, cast.administrator, cast.southland.stakeholder_id, email, None)

    assert refusal.value.field == "email"


def test_an_accreditation_that_ends_ends_the_sessions_that_act_for_it(session, cast):
    own = _own(session, cast.northland_second)
    before = _user(session, cast.northland_second).session_number

    admitting.end(session, cast.northland, own.id)

    user = _user(session, cast.northland_second)
    assert (user.delegation_id, user.rank, user.session_number) == (None, None, before + 1)
    assert journals.newest(session).act is Act.ACCREDITATION_ENDED


def test_an_accreditation_that_ends_leaves_sessions_that_act_for_another(session, cast, asked):
    admitting.approve(session, cast.southland, asked.id, None)
    before = _user(session, cast.observer).session_number

    admitting.end(session, cast.southland, asked.id)

    user = _user(session, cast.observer)
    assert (user.delegation_id, user.session_number) == (cast.observer.delegation_id, before)


def test_a_rank_that_changes_signs_out_whoever_acts_in_it(session, cast):
    own = _own(session, cast.northland_second)
    before = _user(session, cast.northland_second).session_number

    admitting.change_rank(session, cast.northland, own.id, Rank.DEPUTY)

    user = _user(session, cast.northland_second)
    assert (user.rank, own.rank, user.session_number) == (Rank.DEPUTY, Rank.DEPUTY, before + 1)
    assert journals.facts(journals.newest(session))["before"] == "member"


def test_what_has_ended_or_was_approved_stays_so(session, cast, asked):
    with pytest.raises(WrongState):
        admitting.change_rank(session, cast.southland, asked.id, Rank.DEPUTY)
    admitting.approve(session, cast.southland, asked.id, None)
    with pytest.raises(WrongState):
        admitting.approve(session, cast.southland, asked.id, None)
    admitting.end(session, cast.southland, asked.id)
    with pytest.raises(WrongState):
        admitting.end(session, cast.southland, asked.id)


def test_nobody_changes_their_own(session, cast):
    with pytest.raises(WrongState, match="own"):
        admitting.end(session, cast.northland, _own(session, cast.northland).id)


def test_one_who_left_may_come_again(session, cast, asked):
    admitting.end(session, cast.southland, asked.id)

    again = admitting.request(session, cast.observer, cast.southland.stakeholder_id)

    assert again.id != asked.id


def test_an_account_that_moves_leaves_its_seat_and_takes_another(session, cast):
    seat = accounts.Seat(cast.southland.stakeholder_id)

    accounts.change(session, cast.administrator, cast.northland.user_id, cast.northland.role, seat)

    assert [one.name for one in seats(session, cast.northland)] == ["South Africa"]


@pytest.mark.parametrize("act", ["another role", "end"])
def test_whoever_takes_no_part_any_more_speaks_for_nobody(session, cast, asked, act):
    admitting.approve(session, cast.southland, asked.id, None)

    if act == "end":
        accounts.end(session, cast.administrator, cast.observer.user_id)
    else:
        accounts.change(
            session,
            cast.administrator,
            cast.observer.user_id,
            cast.secretariat.role,
            accounts.Seat(),
        )

    assert seats(session, cast.observer) == ()


def test_an_account_that_ended_is_not_approved(session, cast, asked):
    asker = session.get_one(User, cast.observer.user_id)
    asker.ended_at = asked.created_at
    session.flush()

    with pytest.raises(WrongState, match="no longer"):
        admitting.approve(session, cast.southland, asked.id, None)


def test_an_accreditation_is_never_rewritten(session, cast, asked):
    admitting.end(session, cast.southland, asked.id)
    table = Accreditation.__table__

    check_refused(session, table.update().values(ended_at=None))
    check_refused(session, table.update().values(user_id=cast.expert.user_id))
    check_refused(session, table.delete())
