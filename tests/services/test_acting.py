import pytest

from drafting.domain.errors import Invalid, NotAllowed
from drafting.domain.vocabulary import Act, Rank
from drafting.queries.accreditations import seats
from drafting.queries.people import person, still_stands
from drafting.services import acting, admitting
from tests import journals


@pytest.fixture
def approved(session, cast):
    """The observer speaks for Southland too, as a deputy."""
    asked = admitting.request(session, cast.observer, cast.southland.stakeholder_id)
    return admitting.approve(session, cast.southland, asked.id, Rank.DEPUTY)


def test_a_person_acts_for_another_in_the_rank_held_there(session, cast, approved):
    acting.act_for(session, cast.observer, approved.id)

    found = person(session, cast.observer.user_id)
    assert (found.acts_for, found.actor.rank, found.seat_count) == (
        "South Africa",
        Rank.DEPUTY,
        2,
    )
    entry = journals.newest(session)
    assert entry.act is Act.ACTING_CHOSEN
    assert journals.facts(entry)["before"] == cast.observer.delegation_id


def test_to_choose_whom_one_acts_for_already_is_no_act(session, cast, approved):
    acting.act_for(session, cast.observer, approved.id)
    before = journals.newest(session).seq

    acting.act_for(session, cast.observer, approved.id)

    assert journals.newest(session).seq == before


def test_nobody_acts_on_what_is_asked_for_has_ended_or_is_somebody_elses(session, cast, approved):
    other = seats(session, cast.southland)[0].id
    asked = admitting.request(session, cast.observer, cast.northland.stakeholder_id).id
    admitting.end(session, cast.southland, approved.id)

    for one in (other, asked, approved.id, "nobody"):
        with pytest.raises(Invalid):
            acting.act_for(session, cast.observer, one)


@pytest.mark.parametrize("name", ["expert", "secretariat", "administrator", "visitor"])
def test_only_participants_choose(session, cast, name, approved):
    with pytest.raises(NotAllowed):
        acting.act_for(session, cast.named(name), approved.id)


def test_whoever_changed_sides_or_was_signed_out_no_longer_stands(session, cast, approved):
    before = person(session, cast.observer.user_id)
    assert still_stands(session, before)

    acting.act_for(session, cast.observer, approved.id)

    assert not still_stands(session, before)
