"""What is due is published by a command, and once."""

from drafting.database import transaction
from drafting.domain import clock
from drafting.models import Declaration
from drafting.queries import people
from tests import silences
from tests.cast import EMAILS
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

    assert told == [{"declaration": "neighbours", "published": 1, "judged": 0}]


def test_a_silence_that_ended_is_judged_as_well(terminal, promised):
    database, _ = promised
    with transaction(database) as session:
        expert = people.person_by_email(session, EMAILS["expert"]).actor
        declaration = session.query(Declaration).filter_by(slug="neighbours").one()
        closes_at = silences.silence(session, expert, declaration).closes_at

    with clock.at(closes_at):
        told = terminal.done("consultations", "publish-due")

    assert "Silence judged in “neighbours”: 1." in told


def test_before_the_closing_the_command_does_nothing(terminal, promised):
    database, _ = promised

    assert terminal.done("consultations", "publish-due") == "Nothing is due.\n"
    assert number_of(database) is None
