"""Two texts of 20,000 words with nothing in common, compared in a process of its own.

`python -m tests.bench.text.worst ENGINE KIND` prints milliseconds, megabytes and a hash.
"""

import argparse
import hashlib
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from drafting.cli.demo.dice import Dice
from drafting.config import ROOT
from tests.bench.figures import Figure, at_most
from tests.bench.text.diffing import ISSUE
from tests.bench.text.engines import BASELINE, OURS, PEERS
from tests.bench.text.peers.rows import PeerRow
from tests.text.generators.wording import coined

WORDS = 20_000
_VOCABULARY = 4_000
_PATIENCE = 30
_STATUS = Path("/proc/self/status")
_FORGET_THE_PEAK = Path("/proc/self/clear_refs"), "5"


def worst_figures(peers: list[PeerRow]) -> Iterator[Figure]:
    """Time, memory and steadiness of our engine; the others beside it."""
    answers = [_asked(OURS.name, "random", str(seed)) for seed in range(3)]
    times, sizes = ([answer[name] for answer in answers] for name in ("ms", "MB"))
    different = len({answer["answer"] for answer in answers})
    task = f"two random texts of {WORDS:,} words"
    yield at_most(ISSUE, f"{task}, ms", min(times), 200)
    yield at_most(ISSUE, f"{task}, MB", max(sizes), 100)
    yield at_most(ISSUE, f"{task}, different answers in three hash seeds", different, 1)
    for kind in ("random", "repetitive"):
        for engine in (OURS, BASELINE, *PEERS[3:]):
            peers.append(_row(f"{kind} texts of {WORDS:,} words", engine.name, kind))


def _row(task: str, engine: str, kind: str) -> PeerRow:
    try:
        answer = _asked(engine, kind, "0")
    except subprocess.TimeoutExpired:
        return PeerRow(task, engine, {}, f"not done in {_PATIENCE} seconds")
    return PeerRow(task, engine, {"ms": float(answer["ms"]), "MB": float(answer["MB"])})


def _asked(engine: str, kind: str, hash_seed: str) -> dict:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.text.worst", engine, kind],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        capture_output=True,
        text=True,
        timeout=_PATIENCE,
        check=True,
    )
    answer: dict = json.loads(done.stdout)
    return answer


def _text(dice: Dice, kind: str) -> str:
    size = _VOCABULARY if kind == "random" else 12
    vocabulary = [coined(dice) for _ in range(size)]
    return " ".join(dice.one_of(vocabulary) for _ in range(WORDS))


def _measured(compare: Callable[[str, str, str], object], kind: str) -> dict[str, object]:
    before, after = _text(Dice(1), kind), _text(Dice(1 if kind == "repetitive" else 2), kind)
    if kind == "repetitive":
        after = " ".join(reversed(after.split(" ")))
    compare("one word", "two words", "en")
    before_it = _resident_before()
    start = time.perf_counter()
    found = compare(before, after, "en")
    seconds = time.perf_counter() - start
    grown = _peak() - before_it
    digest = hashlib.sha256(repr(found).encode()).hexdigest()
    return {"ms": 1000 * seconds, "MB": grown, "answer": digest}


def _resident_before() -> float:
    """Megabytes in memory now; the peak is counted from here on."""
    if not _STATUS.exists():
        return _peak()
    path, order = _FORGET_THE_PEAK
    path.write_text(order, encoding="ascii")
    return _from_status("VmRSS:")


def _peak() -> float:
    """The most megabytes that were in memory; where Linux does not say it, since the start."""
    if _STATUS.exists():
        return _from_status("VmHWM:")
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 / 1024


def _from_status(name: str) -> float:
    lines = _STATUS.read_text(encoding="ascii", errors="replace").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(name))


def main() -> None:
    """Compare once with one engine."""
    parser = argparse.ArgumentParser(description=__doc__)
    engines = {engine.name: engine for engine in (OURS, BASELINE, *PEERS)}
    parser.add_argument("engine", choices=sorted(engines))
    parser.add_argument("kind", choices=["random", "repetitive"])
    asked = parser.parse_args()
    sys.stdout.write(json.dumps(_measured(engines[asked.engine].compare, asked.kind)))


if __name__ == "__main__":
    main()
