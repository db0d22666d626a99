"""The two commands from nothing: a fresh clone in an empty folder with an empty HOME."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.error import URLError
from urllib.request import urlopen

from drafting.config import ROOT

PORT = "8765"


@contextmanager
def fresh_clone() -> Iterator[Path]:
    """What is committed, beside a link to what is shared, with a HOME that holds nothing."""
    with TemporaryDirectory(prefix="clone-") as name:
        folder = Path(name)
        (folder / "home").mkdir()
        subprocess.run(["git", "clone", "-q", str(ROOT), str(folder / "main")], check=True)
        if (ROOT.parent / "shared").exists():
            (folder / "shared").symlink_to(ROOT.parent / "shared")
        yield folder


def seconds_to_serve(folder: Path) -> float:
    """How long `make run` takes until the front page answers."""
    start = time.perf_counter()
    process = subprocess.Popen(
        ["make", "run", f"PORT={PORT}"],
        cwd=folder / "main",
        env=_environment(folder),
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        while not _answers():
            if process.poll() is not None:
                raise RuntimeError("`make run` ended before it served")
            time.sleep(0.1)
        return time.perf_counter() - start
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(timeout=30)


def seconds_to_test(folder: Path) -> float:
    """How long `make test` takes, the making of its environment included."""
    start = time.perf_counter()
    subprocess.run(
        ["make", "test"],
        cwd=folder / "main",
        env=_environment(folder),
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return time.perf_counter() - start


def _environment(folder: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DRAFTING_")}
    return {**kept, "HOME": str(folder / "home")}


def _answers() -> bool:
    try:
        with urlopen(f"http://127.0.0.1:{PORT}/en/", timeout=2) as answer:
            return bool(answer.status == 200)
    except (URLError, OSError):
        return False
