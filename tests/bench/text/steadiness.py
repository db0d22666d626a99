"""Whether every pair can be put together again, and whether each run gives the same answers.

`python -m tests.bench.text.steadiness` prints a hash of every answer of the engine.
"""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator

from drafting.config import ROOT
from drafting.text.align import align
from drafting.text.diff import diff
from drafting.text.merge import merge
from tests.bench.figures import Figure, at_most
from tests.bench.text.corpus import Corpus, Pair, corpus, paragraphs
from tests.bench.text.diffing import ISSUE
from tests.text.generators.threeway import cases

_MERGES = 500


def steadiness_figures(texts: Corpus) -> Iterator[Figure]:
    """Pairs that are not put together again, and answers that differ between runs."""
    broken = sum(not put_together(pair) for pair in texts.everything)
    count = len(texts.everything)
    yield at_most(ISSUE, f"of {count:,} pairs, not put together again", broken, 0)
    answers = {_asked(seed) for seed in ("0", "1", "4242")}
    yield at_most(ISSUE, "different answers in three runs and hash seeds", len(answers), 1)


def put_together(pair: Pair) -> bool:
    """Whether the edits join to both texts exactly."""
    edits = diff(pair.before, pair.after, pair.language)
    before = "".join(edit.text for edit in edits if edit.kind != "insert")
    after = "".join(edit.text for edit in edits if edit.kind != "delete")
    return (before, after) == (pair.before, pair.after)


def _asked(seed: str) -> str:
    return subprocess.run(
        [sys.executable, "-m", "tests.bench.text.steadiness"],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def _answers(texts: Corpus) -> Iterator[object]:
    for pair in (*texts.paragraphs, *texts.chinese):
        yield diff(pair.before, pair.after, pair.language)
    for pair in texts.documents:
        yield align(paragraphs(pair.before), paragraphs(pair.after))
    for case in cases(_MERGES):
        yield merge(case.base, case.ours, case.theirs)


def main() -> None:
    """Print one hash of all answers."""
    digest = hashlib.sha256()
    for answer in _answers(corpus()):
        digest.update(repr(answer).encode("utf-8", "surrogatepass"))
    sys.stdout.write(digest.hexdigest())


if __name__ == "__main__":
    main()
