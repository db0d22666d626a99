"""The server itself publishes what is due."""

import threading

from drafting.cli import punctuality
from drafting.domain import clock
from tests.cli.conftest import number_of


def test_the_server_looks_by_itself_and_goes_on_looking(terminal, promised, monkeypatch):
    database, closes_at = promised
    for name, value in terminal.environment.items():
        if value is not None:
            monkeypatch.setenv(name, value)
    planned = []
    monkeypatch.setattr(threading.Timer, "start", lambda timer: planned.append(timer.interval))

    with clock.at(closes_at):
        punctuality.look()

    assert number_of(database) == 1
    assert planned == [punctuality.EVERY]
