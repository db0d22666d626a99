"""The server itself publishes what is due."""

import signal
import threading

import pytest

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


@pytest.fixture
def signals():
    """The signals by which somebody at the terminal ends the server, put back afterwards."""
    known = {one: signal.getsignal(one) for one in (signal.SIGINT, signal.SIGQUIT)}
    yield tuple(known)
    for one, before in known.items():
        signal.signal(one, before)


def test_whoever_closes_the_room_interrupts_nothing_midway(signals):
    told = []

    class Worker:
        def handle_exit(self, sig, _frame):
            told.append(sig)

    punctuality.end_gently(Worker())
    for one in signals:
        signal.raise_signal(one)

    assert told == list(signals)
