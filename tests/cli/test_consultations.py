"""What is due is published by a command, and once."""

from drafting.domain import clock
from tests.cli.conftest import number_of


def test_what_is_due_is_published_and_told_once(terminal, promised):
    database, closes_at = promised
    with clock.at(closes_at):
        first = terminal.done("consultations", "publish-due")
        second = terminal.done("consultations", "publish-due")

    assert first == "Published in “neighbours”: 1.\n"
    assert second == "Nothing is due.\n"
    assert number_of(database) == 1


def test_what_is_due_is_told_as_json(terminal, promised):
    _, closes_at = promised

    with clock.at(closes_at):
        told = terminal.told("consultations", "publish-due")

    assert told == [{"declaration": "neighbours", "published": 1}]


def test_before_the_closing_the_command_does_nothing(terminal, promised):
    database, _ = promised

    assert terminal.done("consultations", "publish-due") == "Nothing is due.\n"
    assert number_of(database) is None
