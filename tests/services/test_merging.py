"""Two entries of one stakeholder become one, keep every trace, and can be taken apart again."""

import pytest

from drafting.domain.actors import OPERATOR
from drafting.domain.errors import Invalid, NotAllowed, NotFound, WrongState
from drafting.domain.profiles import proper
from drafting.domain.vocabulary import Act, Rank, Role
from drafting.models import Delegation, Stakeholder, StakeholderMerge, User
from drafting.queries.accreditations import seats
from drafting.queries.merges import heir_id
from drafting.queries.people import person
from drafting.queries.said import said
from drafting.services import accounts, admitting, inviting, merging, registering
from tests import factories, journals
from tests.cast import EMAILS, EVERYBODY
from tests.models.guards import check_refused


@pytest.fixture
def old(cast):
    """The entry that turns out to be a second name of another one."""
    return cast.observer.stakeholder_id


@pytest.fixture
def watchers(session, cast):
    return _entered(session, cast, "Watchers without Borders")


def _entered(session, cast, name):
    fields = {"kind": "ngo", "name": name}
    return registering.add(session, cast.secretariat, proper(fields)).id


def _merge(session, cast, one, into):
    return merging.merge(session, cast.administrator, one, into)


def _acts_for(session, actor):
    session.expire_all()
    return person(session, actor.user_id).acts_for


def _delegation(session, stakeholder_id):
    return session.query(Delegation).filter_by(stakeholder_id=stakeholder_id).one().id


def test_whoever_spoke_for_it_speaks_for_the_other_and_signs_in_again(
    session, cast, old, watchers
):
    before = person(session, cast.observer.user_id)

    _merge(session, cast, old, watchers)

    after = person(session, cast.observer.user_id)
    assert (after.acts_for, after.actor.rank) == ("Watchers without Borders", Rank.HEAD)
    assert after.session_number > before.session_number
    assert heir_id(session, old) == watchers


def test_what_was_said_keeps_its_name_and_is_listed_under_the_other(
    session, cast, declaration, old, watchers
):
    row = factories.row(session, declaration, "PP1")
    comment = factories.comment(session, cast.observer, row)

    _merge(session, cast, old, watchers)

    found = said(session, watchers, "", "")
    assert [(one.id, one.under_name) for one in found.comments] == [(comment.id, "Observers")]
    assert comment.stakeholder_id == old
    assert session.get(Stakeholder, old).name == "Observers without Borders"


def test_a_merge_is_recorded(session, cast, old, watchers):
    merge = _merge(session, cast, old, watchers)

    entry = journals.newest(session)
    assert (entry.act, entry.subject_id, entry.seq) == (
        Act.STAKEHOLDER_MERGED,
        old,
        merge.journal_seq,
    )
    assert journals.facts(entry)["with"] == "Watchers without Borders"


def test_whoever_is_of_both_is_of_one(session, cast, old, watchers):
    admitting.admit(session, cast.administrator, watchers, EMAILS["observer"], Rank.DEPUTY)

    _merge(session, cast, old, watchers)

    assert [one.rank for one in seats(session, cast.observer)] == [Rank.DEPUTY]
    assert _acts_for(session, cast.observer) == "Watchers without Borders"


def test_whoever_asked_the_one_asks_the_other(session, cast, old, watchers):
    admitting.request(session, cast.northland, old)

    _merge(session, cast, old, watchers)

    asked = [one for one in seats(session, cast.northland) if one.begun_at is None]
    assert [one.name for one in asked] == ["Watchers without Borders"]


def test_an_invitation_leads_to_the_other(session, cast, old, watchers):
    guest = inviting.Guest("new@example.org", "New", Role.PARTICIPANT, old)
    _, token = inviting.invite(session, cast.administrator, guest)
    _merge(session, cast, old, watchers)

    user = inviting.accept(session, cast.visitor, token, "four unrelated chairs", cheap=True)

    assert user.delegation_id == _delegation(session, watchers)


def test_a_chain_leads_to_its_end(session, cast, old, watchers):
    third = _entered(session, cast, "Guardians of Borders")
    _merge(session, cast, old, watchers)

    _merge(session, cast, watchers, third)

    assert heir_id(session, old) == third
    assert _acts_for(session, cast.observer) == "Guardians of Borders"
    with pytest.raises(WrongState, match="Separate that one first"):
        merging.separate(session, cast.administrator, old)


def test_taken_apart_everybody_goes_back(session, cast, old, watchers):
    _merge(session, cast, old, watchers)

    merging.separate(session, cast.administrator, old)

    assert heir_id(session, old) == old
    assert _acts_for(session, cast.observer) == "Observers"
    assert [one.rank for one in seats(session, cast.observer)] == [Rank.HEAD]
    assert journals.newest(session).act is Act.STAKEHOLDER_SEPARATED


def test_taken_apart_whoever_came_later_or_was_there_stays(session, cast, old, watchers):
    admitting.admit(session, cast.administrator, watchers, EMAILS["northland"], None)
    _merge(session, cast, old, watchers)
    admitting.admit(session, cast.administrator, watchers, EMAILS["southland"], None)

    merging.separate(session, cast.administrator, old)

    for actor in (cast.northland, cast.southland):
        assert "Watchers without Borders" in {one.name for one in seats(session, actor)}


def test_taken_apart_whoever_left_since_stays_away(session, cast, old, watchers):
    _merge(session, cast, old, watchers)
    (seat,) = seats(session, cast.observer)
    admitting.end(session, cast.administrator, seat.id)

    merging.separate(session, cast.administrator, old)

    assert seats(session, cast.observer) == ()


def test_taken_apart_an_ended_account_stays_ended(session, cast, old, watchers):
    _merge(session, cast, old, watchers)
    accounts.end(session, cast.administrator, cast.observer.user_id)

    merging.separate(session, cast.administrator, old)

    assert seats(session, cast.observer) == ()
    assert session.get(User, cast.observer.user_id).ended_at


def test_taken_apart_whoever_asked_asks_as_before(session, cast, old, watchers):
    admitting.request(session, cast.northland, old)
    _merge(session, cast, old, watchers)

    merging.separate(session, cast.administrator, old)

    asked = [one.name for one in seats(session, cast.northland) if one.begun_at is None]
    assert asked == ["Observers without Borders"]


def test_merged_again_after_all_it_is_merged_again(session, cast, old, watchers):
    _merge(session, cast, old, watchers)
    merging.separate(session, cast.administrator, old)

    _merge(session, cast, old, watchers)

    assert _acts_for(session, cast.observer) == "Watchers without Borders"


def test_nobody_is_merged_into_themselves_into_a_state_or_from_one(session, cast, old):
    state = cast.southland.stakeholder_id

    for one, into in ((old, old), (old, state), (state, old)):
        with pytest.raises(Invalid) as refusal:
            _merge(session, cast, one, into)
        assert refusal.value.field == "into"


def test_what_is_merged_is_merged_once_and_nothing_is_merged_into_it(session, cast, old, watchers):
    third = _entered(session, cast, "Guardians of Borders")
    _merge(session, cast, old, watchers)

    with pytest.raises(WrongState):
        _merge(session, cast, old, third)
    with pytest.raises(Invalid):
        _merge(session, cast, third, old)
    with pytest.raises(Invalid):
        _merge(session, cast, watchers, old)


def test_what_stands_for_itself_cannot_be_taken_apart(session, cast, old):
    with pytest.raises(WrongState):
        merging.separate(session, cast.administrator, old)


def test_nobody_is_merged_into_nobody(session, cast, old):
    with pytest.raises(NotFound):
        _merge(session, cast, old, "nobody")


def test_a_merged_entry_is_changed_no_more(session, cast, old, watchers):
    _merge(session, cast, old, watchers)

    with pytest.raises(WrongState):
        registering.change(
            session, OPERATOR, old, 1, proper({"kind": "ngo", "name": "Observers again"})
        )


@pytest.mark.parametrize("name", [name for name in EVERYBODY if name != "administrator"])
def test_only_the_administrator_merges_and_takes_apart(session, cast, name, old, watchers):
    with pytest.raises(NotAllowed):
        merging.merge(session, cast.named(name), old, watchers)
    with pytest.raises(NotAllowed):
        merging.separate(session, cast.named(name), old)


def test_a_merge_is_never_rewritten(session, cast, old, watchers):
    _merge(session, cast, old, watchers)
    merging.separate(session, cast.administrator, old)
    table = StakeholderMerge.__table__

    check_refused(session, table.update().values(ended_seq=None))
    check_refused(session, table.update().values(into_id=old))
    check_refused(session, table.delete())
