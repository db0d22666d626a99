"""Beside the pages a worker is begun when something waits, and not otherwise."""

import subprocess
import sys

import pytest

from drafting.cli import beside
from drafting.cli.beside import Beside
from drafting.database import transaction
from drafting.domain.preparing import FileKind, wish
from drafting.services import preparing


class Worker:
    """A process that was begun, without the process."""

    begun: list["Worker"]

    def __init__(self, command):
        self.command, self.status, self.is_asked_to_end = command, None, False
        Worker.begun.append(self)

    def poll(self):
        return self.status

    def terminate(self):
        self.is_asked_to_end = True


@pytest.fixture(autouse=True)
def workers(monkeypatch):
    Worker.begun = []
    monkeypatch.setattr(subprocess, "Popen", Worker)
    return Worker.begun


@pytest.fixture
def waits(room):
    with transaction(room.database) as session:
        asked = wish(FileKind.DISPOSITIONS, "neighbours", "pdf", {})
        preparing.ask(session, room.actor("expert"), asked)


def test_where_nothing_waits_nothing_is_begun(room, workers):
    Beside(room.database).look()

    assert workers == []


def test_where_something_waits_one_worker_is_begun(room, waits, workers):
    one = Beside(room.database)

    for _ in range(3):
        one.look()

    assert [each.command for each in workers] == [
        (sys.executable, "-m", "drafting.jobs", "--once")
    ]


def test_one_that_ended_is_begun_again_but_one_that_failed_rests(room, waits, workers):
    one = Beside(room.database)
    one.look()
    workers[0].status = 0
    one.look()
    assert len(workers) == 2

    workers[1].status = 1
    for _ in range(3):
        one.look()

    assert len(workers) == 2


def test_a_server_that_ends_asks_its_worker_to_end(room, waits, workers):
    one = Beside(room.database)
    one.look()

    one.end()

    assert workers[0].is_asked_to_end
    workers[0].status = 0
    one.go_on()
    assert len(workers) == 1


def test_the_files_are_left_to_others_where_the_settings_say_so(monkeypatch):
    monkeypatch.setenv("DRAFTING_FILES_BESIDE_PAGES", "false")

    assert beside.begin() is None
