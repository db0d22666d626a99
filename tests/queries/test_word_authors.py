import pytest

from drafting.queries import word_authors
from drafting.queries.returned_row import NOT_OURS


@pytest.fixture
def ours(session, cast):
    return word_authors.delegate(session, cast.northland)


def test_a_member_is_known_by_name(ours, cast):
    assert ours.of("northland second ") == cast.northland_second.user_id


@pytest.mark.parametrize("name", ["Author", "", "Auteur"])
def test_a_name_that_was_taken_out_is_whoever_sends_the_file(ours, cast, name):
    assert ours.of(name) == cast.northland.user_id


def test_a_name_that_says_nothing_is_of_the_delegation_all_the_same(ours):
    assert ours.of("A. Clerk") == ""
    assert "" in ours.own


@pytest.mark.parametrize("name", ["South Africa", "Observers"])
def test_the_name_of_another_stakeholder_is_nobody_of_ours(ours, name):
    assert ours.of(name) == NOT_OURS
    assert NOT_OURS not in ours.own


def test_the_people_of_another_delegation_are_neither_offered_nor_known(ours, cast):
    assert not ours.takes(cast.southland.user_id)
    assert ours.of("Southland") == ""


def test_the_secretariat_can_say_of_which_state_a_name_is(session, cast):
    sender = word_authors.of_state(session, cast.southland.stakeholder_id)

    assert sender.of("A. Clerk") == cast.southland.stakeholder_id
    assert sender.of("Norway") == cast.northland.stakeholder_id
    assert cast.northland.stakeholder_id not in sender.own
    assert sender.takes(cast.northland.stakeholder_id)
