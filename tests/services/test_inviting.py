from dataclasses import replace
from datetime import timedelta

import pytest

from drafting.domain import clock
from drafting.domain.actors import OPERATOR
from drafting.domain.errors import AlreadyThere, Invalid, LinkExpired, NotAllowed, NotFound
from drafting.domain.vocabulary import Act, Rank, Role
from drafting.models import User
from drafting.queries import people
from drafting.record import passwords
from drafting.services import inviting
from tests import journals
from tests.cast import EMAILS, EVERYBODY, PASSWORD

GUEST = inviting.Guest("guest@example.org", "Guest", Role.PARTICIPANT)


def _invite(session, cast, **changes):
    return inviting.invite(session, cast.administrator, replace(GUEST, **changes))


def _accept(session, cast, token, password=PASSWORD):
    return inviting.accept(session, cast.visitor, token, password, cheap=True)


def test_an_invitation_becomes_an_account(session, cast):
    _, token = _invite(session, cast)

    user = _accept(session, cast, token)

    assert (user.email, user.role) == ("guest@example.org", Role.PARTICIPANT)
    assert passwords.matches(user.password_hash, PASSWORD)


def test_a_guest_speaks_for_the_stakeholder_of_the_invitation(session, cast):
    _, token = _invite(session, cast, stakeholder_id=cast.northland.stakeholder_id)

    user = _accept(session, cast, token)

    assert people.person(session, user.id).actor.delegation_id == cast.northland.delegation_id


def test_an_invitation_says_the_rank_and_the_account_has_it(session, cast):
    seat = {"stakeholder_id": cast.northland.stakeholder_id}
    usual, _ = _invite(session, cast, **seat)
    chosen, token = _invite(session, cast, **seat, rank=Rank.DEPUTY)

    assert (usual.rank, chosen.rank) == (Rank.MEMBER, Rank.DEPUTY)
    assert _accept(session, cast, token).rank is Rank.DEPUTY


def test_the_secret_of_the_link_is_kept_nowhere(session, cast):
    invitation, token = _invite(session, cast)

    assert token.encode() not in invitation.token_hash
    assert token.encode() not in journals.newest(session).canonical


def test_an_address_is_kept_as_sign_in_looks_for_it(session, cast):
    _, token = _invite(session, cast, email=" Guest@Example.ORG ")

    assert _accept(session, cast, token).email == "guest@example.org"


@pytest.mark.parametrize("name", [name for name in EVERYBODY if name != "administrator"])
def test_only_the_administrator_invites(session, cast, name):
    with pytest.raises(NotAllowed):
        inviting.invite(session, cast.named(name), GUEST)


@pytest.mark.parametrize("email", [EMAILS["expert"], EMAILS["expert"].upper()])
def test_somebody_with_an_account_is_not_invited(session, cast, email):
    with pytest.raises(AlreadyThere):
        _invite(session, cast, email=email)


@pytest.mark.parametrize("role", [Role.EXPERT, Role.SECRETARIAT, Role.ADMINISTRATOR])
def test_only_a_participant_is_invited_for_a_stakeholder(session, cast, role):
    with pytest.raises(Invalid) as refusal:
        _invite(session, cast, role=role, stakeholder_id=cast.northland.stakeholder_id)

    assert refusal.value.field == "stakeholder"


def test_nobody_is_invited_for_a_stakeholder_that_is_not_there(session, cast):
    with pytest.raises(NotFound):
        _invite(session, cast, stakeholder_id="x" * 16)


def test_a_guest_has_a_name(session, cast):
    with pytest.raises(Invalid) as refusal:
        _invite(session, cast, name=" ")

    assert refusal.value.field == "name"


def test_an_invitation_is_good_once(session, cast):
    _, token = _invite(session, cast)
    _accept(session, cast, token)

    with pytest.raises(LinkExpired):
        _accept(session, cast, token)


def test_a_link_that_was_never_sent_opens_nothing(session, cast):
    with pytest.raises(LinkExpired):
        inviting.standing_invitation(session, cast.visitor, "guess")


@pytest.mark.parametrize(("late", "is_open"), [(-1, True), (0, False), (1, False)])
def test_an_invitation_runs_out(session, cast, late, is_open):
    invitation, token = _invite(session, cast)

    with clock.at(invitation.expires_at + timedelta(seconds=late)):
        if is_open:
            assert _accept(session, cast, token).name == "Guest"
        else:
            with pytest.raises(LinkExpired):
                _accept(session, cast, token)


@pytest.mark.parametrize(
    ("field", "value"), [("ended_at", clock.now()), ("role", Role.SECRETARIAT)]
)
def test_an_invitation_falls_with_the_administrator_who_sent_it(session, cast, field, value):
    _, token = _invite(session, cast)
    setattr(session.get(User, cast.administrator.user_id), field, value)
    session.flush()

    with pytest.raises(LinkExpired):
        inviting.standing_invitation(session, cast.visitor, token)
    with pytest.raises(LinkExpired):
        _accept(session, cast, token)


def test_an_invitation_by_the_operator_stands_whoever_leaves(session, cast):
    _, token = inviting.invite(session, OPERATOR, GUEST)
    session.get(User, cast.administrator.user_id).ended_at = clock.now()

    assert _accept(session, cast, token).name == "Guest"


def test_a_weak_password_leaves_the_invitation_open(session, cast):
    invitation, token = _invite(session, cast)

    with pytest.raises(Invalid):
        _accept(session, cast, token, "short")

    assert inviting.standing_invitation(session, cast.visitor, token) is invitation


def test_of_two_invitations_to_one_address_the_first_accepted_counts(session, cast):
    tokens = [_invite(session, cast)[1] for _ in range(2)]
    _accept(session, cast, tokens[0])

    with pytest.raises(AlreadyThere, match="sign in"):
        _accept(session, cast, tokens[1])


def test_inviting_and_accepting_are_recorded(session, cast):
    invitation, token = _invite(session, cast)
    user = _accept(session, cast, token)

    sent, accepted = journals.entries(session)[-2:]
    assert (sent.act, sent.subject_id) == (Act.INVITATION_SENT, invitation.id)
    assert (accepted.act, accepted.subject_id) == (Act.INVITATION_ACCEPTED, user.id)
    assert journals.facts(accepted)["invitation"] == invitation.id
