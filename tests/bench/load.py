"""Requests per second of two applications in turn, under the same server, minute by minute."""

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from statistics import median

from drafting.config import ROOT

CONNECTIONS = 8
SECONDS = 2.0
ROUNDS = 5


@contextmanager
def served(application: str, settings: Mapping[str, str]) -> Iterator[int]:
    """An application under gunicorn with two workers on a free port."""
    port = _free_port()
    command = [
        sys.executable, "-m", "gunicorn", "--workers", "2", "--threads", "4",
        "--bind", f"127.0.0.1:{port}", "--log-level", "error", application,
    ]  # fmt: skip
    process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **settings})
    try:
        _wait_for(port)
        yield port
    finally:
        process.terminate()
        process.wait(timeout=20)


def ratio(first: tuple[int, str], second: tuple[int, str], encoding: str = "") -> float:
    """Requests per second of the first address to those of the second, the median of rounds.

    With an encoding, both are asked for it, as browsers do.
    """
    for port, path in (first, second):
        _rate(port, path, 0.5, encoding)
    rounds = [
        _rate(*first, SECONDS, encoding) / _rate(*second, SECONDS, encoding) for _ in range(ROUNDS)
    ]
    return median(rounds)


def _rate(port: int, path: str, seconds: float, encoding: str) -> float:
    accepted = f"Accept-Encoding: {encoding}\r\n" if encoding else ""
    head = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\n{accepted}\r\n"
    counts = [0] * CONNECTIONS
    end = time.perf_counter() + seconds
    threads = [
        threading.Thread(target=_ask, args=(port, head, end, counts, place))
        for place in range(CONNECTIONS)
    ]
    start = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(counts) / (time.perf_counter() - start)


def _ask(port: int, head: str, end: float, counts: list[int], place: int) -> None:
    request = head.encode()
    while time.perf_counter() < end:
        with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
            while time.perf_counter() < end:
                connection.sendall(request)
                if not _read_answer(connection):
                    break
                counts[place] += 1


def _read_answer(connection: socket.socket) -> bool:
    """Read one whole answer; true if the connection stays open."""
    received = b""
    while b"\r\n\r\n" not in received:
        part = connection.recv(65536)
        if not part:
            return False
        received += part
    head, _, body = received.partition(b"\r\n\r\n")
    lines = head.lower().split(b"\r\n")
    if b" 200 " not in lines[0] + b" ":
        raise RuntimeError(f"the server answered {lines[0].decode()}")
    length = next(int(line[15:]) for line in lines if line.startswith(b"content-length:"))
    missing = length - len(body)
    while missing > 0:
        part = connection.recv(min(missing, 1 << 20))
        if not part:
            return False
        missing -= len(part)
    return b"connection: close" not in lines


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(port: int) -> None:
    for _ in range(200):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError("the server did not start")
