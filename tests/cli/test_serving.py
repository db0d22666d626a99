"""The room is served from anywhere on the machine, and Ctrl-C closes it."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _answer(address: str) -> str:
    for _ in range(150):
        try:
            with urllib.request.urlopen(address, timeout=5) as response:
                return response.read().decode()
        except urllib.error.URLError:
            time.sleep(0.1)
    pytest.fail(f"{address} did not answer")


def test_the_room_opens_and_closes(sampled, tmp_path):
    port = _free_port()
    changes = {name: value for name, value in sampled.environment.items() if value is not None}
    command = [sys.executable, "-c", "from drafting.cli.main import main; main()"]
    with subprocess.Popen(
        [*command, "serve", "--port", str(port)],
        cwd=tmp_path,
        env={**os.environ, **changes},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as server:
        health = _answer(f"http://127.0.0.1:{port}/healthz")
        server.send_signal(signal.SIGINT)
        output, errors = server.communicate(timeout=30)

    assert "alive" in health
    assert f"http://127.0.0.1:{port}/" in output
    assert "expert@example.org" in output
    assert (server.returncode, errors) == (0, "")


def test_a_port_that_is_taken_is_refused(terminal):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()

        sentence = terminal.refused("serve", "--port", taken.getsockname()[1])

    assert "--port" in sentence
