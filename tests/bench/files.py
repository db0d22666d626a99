"""What is promised of files that take a while: pages answer while one is made, and in how long."""

import http.client
import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from statistics import median
from time import perf_counter, process_time

from drafting.config import ROOT
from drafting.database import transaction
from drafting.domain.actors import ANYONE
from drafting.domain.effort import COMPANY, seconds
from drafting.domain.preparing import FileKind, JobState, wish
from drafting.models import Job
from drafting.queries.declarations import declaration
from drafting.queries.lengths import length_for
from drafting.queries.written_files import written
from drafting.services import preparing
from tests.bench import load
from tests.bench.figures import Figure, at_least, at_most
from tests.bench.furnishing import SLUG, Furnished, furnished

PAGE = f"/en/declarations/{SLUG}/dispositions"
"""A page that is made anew for every reader."""
AMENDMENTS, COMMENTS = 600, 1200
ROUNDS = 3
MOST_SLOWER = 4.0
ESTIMATE = (0.4, 2.5)
"""How far from what it took an estimate may lie: it is made of two counts alone."""

REPORT = wish(FileKind.DISPOSITIONS, SLUG, "pdf", {})
TABLE = wish(FileKind.AMENDMENTS, SLUG, "xlsx", {})


def figures() -> Iterator[Figure]:
    """The figures of issue 6 that concern files prepared beside the pages."""
    with furnished(AMENDMENTS, COMMENTS) as room:
        for name, asked in (("disposition report as PDF", REPORT), ("register as XLSX", TABLE)):
            share = _estimated(room, asked)
            yield at_least(6, f"{name}: estimated by computed seconds", share, ESTIMATE[0])
            yield at_most(6, "the same, at most", share, ESTIMATE[1])
        slower, took = _beside_a_job(room)
        yield at_most(6, "page while a file is made, by the same page alone", slower, MOST_SLOWER)
        yield at_most(6, "the file of 1,800 lines, seconds of computing", took, 10)


def _estimated(room: Furnished, asked) -> float:
    with room.database.reading() as session:
        known = declaration(session, ANYONE, SLUG)
        expected = seconds(asked, length_for(session, ANYONE, known, asked)) / COMPANY
        begun = process_time()
        written(session, ANYONE, asked)
        return expected / (process_time() - begun)


def _beside_a_job(room: Furnished) -> tuple[float, float]:
    """How much slower a page is, and how long the file took; both medians of some rounds."""
    slower, took = [], []
    with load.served("app:app", {"DRAFTING_INSTANCE": str(room.folder)}) as port:
        _answers(port, lambda count: count < 20)
        for _ in range(ROUNDS):
            alone = _answers(port, lambda count: count < 100)
            begun = _computed()
            beside = _while_made(room, port)
            took.append(_computed() - begun)
            slower.append(beside / alone)
    return median(slower), median(took)


def _computed() -> float:
    """Seconds for which processes that have ended were computing, however busy the machine is."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _while_made(room: Furnished, port: int) -> float:
    with transaction(room.database) as session:
        job_id = preparing.ask(session, ANYONE, REPORT).id
    environment = {**os.environ, "DRAFTING_INSTANCE": str(room.folder)}
    command = [sys.executable, "-m", "drafting.jobs", "--once"]
    with subprocess.Popen(command, cwd=ROOT, env=environment) as worker:
        beside = _answers(port, lambda _count: worker.poll() is None)
    with room.database.reading() as session:
        if session.get_one(Job, job_id).state is not JobState.DONE:
            raise RuntimeError("the file was not made")
    return beside


def _answers(port: int, goes_on) -> float:
    """The median time of a page that is not kept, for one reader who asks again and again."""
    times = []
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    while goes_on(len(times)):
        begun = perf_counter()
        connection.request("GET", PAGE, headers={"Accept": "text/html"})
        answer = connection.getresponse()
        answer.read()
        if answer.status != 200:
            raise RuntimeError(f"the page answered {answer.status}")
        times.append(perf_counter() - begun)
    connection.close()
    return median(times)
