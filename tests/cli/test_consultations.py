"""What is due is published by a command, once, and by the server itself."""

import threading

import pytest

from drafting.cli import punctuality
from drafting.database import Database, transaction
from drafting.domain import clock
from drafting.domain.consultations import Publication
from drafting.models import Amendment
from tests import factories
from tests.cast import gather


@pytest.fixture
def promised(terminal):
    """An amendment that waits for the closing of its consultation, and when that is."""
    database = Database(f"sqlite:///{terminal.file}")
    with transaction(database) as session:
        cast = gather(session)
        declaration = factories.declaration(session, cast.expert)
        factories.release(session, cast.expert, declaration)
        wish = {"publication": Publication.AT_CLOSING}
        one = factories.consultation(session, cast.expert, declaration, **wish)
        factories.amendment(session, cast.northland, factories.row(session, declaration, "PP1"))
        closes_at = one.closes_at
    yield database, closes_at
    database.close()


def _number(database):
    with database.reading() as session:
        return session.query(Amendment).one().number


def test_what_is_due_is_published_and_told_once(terminal, promised):
    database, closes_at = promised
    with clock.at(closes_at):
        first = terminal.done("consultations", "publish-due")
        second = terminal.done("consultations", "publish-due")

    assert first == "Published in “neighbours”: 1.\n"
    assert second == "Nothing is due.\n"
    assert _number(database) == 1


def test_what_is_due_is_told_as_json(terminal, promised):
    _, closes_at = promised

    with clock.at(closes_at):
        told = terminal.told("consultations", "publish-due")

    assert told == [{"declaration": "neighbours", "published": 1}]


def test_before_the_closing_the_command_does_nothing(terminal, promised):
    database, _ = promised

    assert terminal.done("consultations", "publish-due") == "Nothing is due.\n"
    assert _number(database) is None


def test_the_server_looks_by_itself_and_goes_on_looking(terminal, promised, monkeypatch):
    database, closes_at = promised
    for name, value in terminal.environment.items():
        if value is not None:
            monkeypatch.setenv(name, value)
    planned = []
    monkeypatch.setattr(threading.Timer, "start", lambda timer: planned.append(timer.interval))

    with clock.at(closes_at):
        punctuality.look()

    assert _number(database) == 1
    assert planned == [punctuality.EVERY]
