"""Accounts are made from the machine itself."""

import pytest

from drafting.database import Database
from drafting.queries import people
from drafting.record import passwords

PASSWORD = "four unrelated garden chairs"
ADD = ("user", "add", "amina@example.org", "--name", "Amina Diallo", "--role")


def _person(terminal):
    database = Database(f"sqlite:///{terminal.file}")
    with database.reading() as session:
        found = people.person_by_email(session, "amina@example.org")
    database.close()
    return found


def test_an_expert_gets_an_account(terminal):
    terminal.done(*ADD, "expert", DRAFTING_PASSWORD=PASSWORD)

    person = _person(terminal)
    assert (person.name, person.role.value) == ("Amina Diallo", "expert")


def test_the_password_is_asked_for_twice_and_not_shown(terminal):
    result = terminal.type(*ADD, "administrator", answers=f"{PASSWORD}\n{PASSWORD}\n")

    assert result.exit_code == 0
    assert PASSWORD not in result.output
    assert _person(terminal)


@pytest.mark.parametrize("name", ["NOR", "nor", "Norway"])
def test_a_state_is_named_by_its_code_or_its_name(terminal, name):
    terminal.done(*ADD, "participant", "--stakeholder", name, DRAFTING_PASSWORD=PASSWORD)

    assert _person(terminal).acts_for == "Norway"


def test_the_first_of_a_delegation_is_its_head(terminal):
    terminal.done(*ADD, "participant", "--stakeholder", "NOR", DRAFTING_PASSWORD=PASSWORD)

    assert _person(terminal).actor.rank.value == "head"


@pytest.mark.parametrize("rank", ["head", "deputy", "member"])
def test_a_rank_can_be_given(terminal, rank):
    seat = ("--stakeholder", "NOR", "--rank", rank)

    terminal.done(*ADD, "participant", *seat, DRAFTING_PASSWORD=PASSWORD)

    assert _person(terminal).actor.rank.value == rank


def test_a_rank_without_a_delegation_is_a_mistake_of_usage(terminal):
    result = terminal.type(*ADD, "participant", "--rank", "head", DRAFTING_PASSWORD=PASSWORD)

    assert result.exit_code == 2


def test_a_new_stakeholder_is_entered_when_its_kind_is_given(terminal):
    new = ("--stakeholder", "Open Harbour Network", "--stakeholder-kind", "ngo")

    terminal.done(*ADD, "participant", *new, DRAFTING_PASSWORD=PASSWORD)

    assert _person(terminal).acts_for == "Open Harbour Network"


def test_a_stakeholder_that_is_there_is_found_by_its_name(sampled):
    known = ("--stakeholder", "Council of River Peoples")

    sampled.done(*ADD, "participant", *known, DRAFTING_PASSWORD=PASSWORD)

    assert _person(sampled).acts_for == "River Peoples"


def test_an_unknown_stakeholder_is_refused_and_nothing_is_kept(terminal):
    sentence = terminal.refused(
        *ADD, "participant", "--stakeholder", "Northland", DRAFTING_PASSWORD=PASSWORD
    )

    assert "--stakeholder-kind" in sentence
    assert _person(terminal) is None


def test_an_expert_speaks_for_no_stakeholder(terminal):
    sentence = terminal.refused(*ADD, "expert", "--stakeholder", "NOR", DRAFTING_PASSWORD=PASSWORD)

    assert "Only a participant speaks for a stakeholder" in sentence


def test_an_address_has_one_account(terminal):
    terminal.done(*ADD, "expert", DRAFTING_PASSWORD=PASSWORD)

    sentence = terminal.refused(*ADD, "secretariat", DRAFTING_PASSWORD=PASSWORD)

    assert "already" in sentence


@pytest.mark.parametrize("password", ["short", "passwordpassword"])
def test_a_weak_password_is_refused(terminal, password):
    sentence = terminal.refused(*ADD, "expert", DRAFTING_PASSWORD=password)

    assert "password" in sentence
    assert _person(terminal) is None


def test_a_role_that_does_not_exist_is_a_mistake_of_usage(terminal):
    result = terminal.type(*ADD, "president", DRAFTING_PASSWORD=PASSWORD)

    assert result.exit_code == 2


def test_the_kind_of_nobody_is_a_mistake_of_usage(terminal):
    result = terminal.type(
        *ADD, "participant", "--stakeholder-kind", "ngo", DRAFTING_PASSWORD=PASSWORD
    )

    assert result.exit_code == 2


def test_the_password_is_not_kept_as_it_was_typed(terminal):
    terminal.done(*ADD, "expert", DRAFTING_PASSWORD=PASSWORD)

    assert PASSWORD.encode() not in terminal.file.read_bytes()
    assert passwords.matches(passwords.keep(PASSWORD, cheap=True), PASSWORD)
