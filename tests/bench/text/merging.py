"""How merges of known truth end, beside other engines on the same cases."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from statistics import median
from time import perf_counter

from drafting.config import ROOT
from drafting.text.merge import merge
from tests.bench.figures import Figure, at_least, at_most
from tests.bench.text.corpus import Corpus
from tests.bench.text.diffing import ISSUE
from tests.bench.text.peers import merging as peer_merging
from tests.bench.text.peers.foreign import PeerAbsentError, ask_node
from tests.bench.text.peers.rows import PeerRow, absent
from tests.text.generators.outcomes import Merging, Tally, counted, outcome, tallied
from tests.text.generators.sheets import Case
from tests.text.generators.threeway import (
    ThreeSides,
    cases,
    disjoint_cases,
    real_cases,
    three_sided,
)

CASES = 10_000
FAULTS = ROOT / "build" / "bench-merges.json"
_DISJOINT = 1_200
_THREE_SIDED = 300
_FOR_PEERS = 1_500
_FOR_GIT = 300


def merged(base: str, ours: str, theirs: str) -> str | None:
    """Our merge: the text, or none where it asks."""
    return merge(base, ours, theirs).text


def merge_figures(corpus: Corpus, peers: list[PeerRow]) -> Iterator[Figure]:
    """Every case merged by us, some by every other engine."""
    found = all_cases(corpus)
    ends = [(case, merged(case.base, case.ours, case.theirs)) for case in found]
    tally = counted(ends)
    _keep_for_reading(ends)
    peers.append(PeerRow("merge", "ours", _figures(tally), f"all {len(found):,} cases"))
    peers += _peer_rows(found)
    silent = tally.number("must ask", "wrong")
    wrong = tally.number("clean", "wrong") + tally.number("near", "wrong")
    yield at_least(ISSUE, "merge, cases of known truth", len(found), CASES)
    yield at_most(ISSUE, "merge, must ask: merged in silence", silent, 0)
    yield at_least(ISSUE, "merge, clean: share right", tally.share("clean", "right"), 0.995)
    yield at_most(ISSUE, "merge, clean and near: wrong in silence", wrong, 0)
    disjoint = tallied(merged, disjoint_cases(_DISJOINT)).number("disjoint", "right")
    name = f"merge, of {_DISJOINT:,} random disjoint edits: right"
    yield at_least(ISSUE, name, disjoint, _DISJOINT)
    yield at_most(ISSUE, "merge, cases in which the order matters", _order_matters(ends), 0)


def all_cases(corpus: Corpus) -> list[Case]:
    """Made cases, on real texts where there are any, and cases whose changes were really made."""
    pairs = [(pair.before, pair.after) for pair in corpus.paragraphs]
    return [*cases(CASES, bases=[before for before, _ in pairs]), *real_cases(pairs)]


def _keep_for_reading(ends: Sequence[tuple[Case, str | None]]) -> None:
    """Write down the cases that did not end as they should, for whoever mends the engine."""
    faults = [
        {**asdict(case), "merged": text, "outcome": outcome(case, text)}
        for case, text in ends
        if outcome(case, text) == "wrong" or (text is None and case.right and not case.may_ask)
    ]
    FAULTS.parent.mkdir(parents=True, exist_ok=True)
    FAULTS.write_text(json.dumps(faults, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _order_matters(ends: Sequence[tuple[Case, str | None]]) -> int:
    """Cases that end otherwise when the sides are exchanged, or three are taken up in turn."""
    exchanged = sum(merged(case.base, case.theirs, case.ours) != text for case, text in ends)
    return exchanged + sum(len(_in_every_order(case)) > 1 for case in three_sided(_THREE_SIDED))


def _in_every_order(case: ThreeSides) -> set[str | None]:
    return {_folded(case.base, order) for order in case.orders()}


def _folded(base: str, sides: Sequence[str]) -> str | None:
    text: str | None = sides[0]
    for side in sides[1:]:
        text = None if text is None else merged(base, text, side)
    return text


def _peer_rows(found: Sequence[Case]) -> Iterator[PeerRow]:
    """Every so many-th case for each engine, ours among them, and how long a merge took."""
    some = found[:: max(1, len(found) // _FOR_PEERS)]
    few = found[:: max(1, len(found) // _FOR_GIT)]
    yield _row("ours", merged, some)
    yield _row("merge3 with difflib", peer_merging.with_merge3, some)
    yield _row("diff-match-patch, patch_apply", peer_merging.with_patches, some)
    yield _row("git merge-file, a word a line", peer_merging.with_git, few)
    try:
        yield _diff3_row(some)
    except PeerAbsentError as reason:
        yield absent("merge", "node-diff3", str(reason))


def _row(name: str, merging: Merging, found: Sequence[Case]) -> PeerRow:
    seconds: list[float] = []

    def timed(base: str, ours: str, theirs: str) -> str | None:
        start = perf_counter()
        text = merging(base, ours, theirs)
        seconds.append(perf_counter() - start)
        return text

    tally = tallied(timed, found)
    return PeerRow(
        "merge", name, {**_figures(tally), "µs": 1e6 * median(seconds)}, f"{len(found):,} cases"
    )


def _diff3_row(found: Sequence[Case]) -> PeerRow:
    question = [
        [peer_merging.words(text) for text in (case.base, case.ours, case.theirs)]
        for case in found
    ]
    answers = ask_node("diff3.cjs", question)
    tally = counted(zip(found, (answer["text"] for answer in answers), strict=True))
    seconds = median(answer["seconds"] for answer in answers)
    figures = {**_figures(tally), "µs": 1e6 * seconds}
    return PeerRow("merge", "node-diff3", figures, f"{len(found):,} cases")


def _figures(tally: Tally) -> dict[str, float]:
    return {
        "clean right %": 100 * tally.share("clean", "right"),
        "clean wrong %": 100 * tally.share("clean", "wrong"),
        "near right %": 100 * tally.share("near", "right"),
        "near asked %": 100 * tally.share("near", "asked"),
        "near wrong %": 100 * tally.share("near", "wrong"),
        "must ask silent %": 100 * tally.share("must ask", "wrong"),
    }
