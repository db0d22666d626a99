"""The demonstration is loaded once, and never over somebody's work."""

import pytest

from drafting.database import Database
from drafting.queries import people


def test_the_sample_is_loaded_into_an_empty_room(terminal):
    answer = terminal.done("demo")

    assert "3 releases, 70 amendments, 128 comments" in answer
    assert terminal.declares("harbours", "solidarity")


def test_a_second_sample_is_refused(sampled):
    sentence = sampled.refused("demo")

    assert "here already" in sentence


def test_a_room_with_something_in_it_is_left_alone_if_asked(sampled):
    answer = sampled.done("demo", "--if-empty", "--size", "realistic")

    assert answer == ""
    assert sampled.declares("harbours", "solidarity")


def test_a_room_with_nothing_but_an_account_is_not_empty(terminal):
    account = ("user", "add", "a@example.org", "--name", "A", "--role", "administrator")
    terminal.done(*account, DRAFTING_PASSWORD="four unrelated garden chairs")

    terminal.done("demo", "--if-empty")

    assert terminal.declares()


def test_an_account_of_somebody_else_is_never_taken_over(terminal):
    account = ("user", "add", "expert@example.org", "--name", "A", "--role", "expert")
    terminal.done(*account, DRAFTING_PASSWORD="four unrelated garden chairs")

    sentence = terminal.refused("demo")

    assert "e-mail address" in sentence
    assert terminal.declares()


def test_a_size_that_does_not_exist_is_a_mistake_of_usage(terminal):
    result = terminal.type("demo", "--size", "enormous")

    assert result.exit_code == 2


@pytest.mark.parametrize("role", ["expert", "secretariat", "administrator", "participant"])
def test_the_sample_has_somebody_in_every_role(sampled, role):
    database = Database(f"sqlite:///{sampled.file}")
    with database.reading() as session:
        found = [person for person in people.sample_accounts(session) if person.role == role]
    database.close()

    assert found
