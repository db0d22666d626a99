"""How fast and how readable the diff of paragraphs and of whole documents is, beside others."""

from collections.abc import Iterator, Sequence

from drafting.text.align import align
from drafting.text.diff import diff
from tests.bench.figures import Figure, at_most
from tests.bench.text.corpus import Corpus, Pair, paragraphs
from tests.bench.text.engines import BASELINE, OURS, PEERS, Engine, kept_by_edits
from tests.bench.text.metrics import Kept, Reading, reading
from tests.bench.text.peers.foreign import PeerAbsentError, ask_node, ask_php
from tests.bench.text.peers.rows import PeerRow, absent
from tests.bench.text.timing import Times, interleaved

ISSUE = 3
_ROUNDS = 3
_JSDIFF_PATIENCE = 2000


def by_paragraphs(before: str, after: str, language: str) -> object:
    """A document as the product compares it: paragraphs first, then the words of each pair."""
    old, new = paragraphs(before), paragraphs(after)
    return [
        diff(
            "\n".join(old[place] for place in pair.before),
            "\n".join(new[place] for place in pair.after),
            language,
        )
        for pair in align(old, new)
    ]


def _nothing_kept(_before: str, _after: str, _found: object) -> Kept:
    return ()


DOCUMENTS = Engine("ours, by paragraphs", by_paragraphs, _nothing_kept)


def paragraph_figures(corpus: Corpus, peers: list[PeerRow]) -> Iterator[Figure]:
    """Time and readability of the diff of paragraphs."""
    engines = (OURS, BASELINE, *PEERS)
    times = interleaved(engines, corpus.paragraphs, _ROUNDS)
    readings = [_read(engine, corpus.paragraphs) for engine in engines]
    ours, baseline = times[:2]
    peers += [_row(time, baseline, read) for time, read in zip(times, readings, strict=True)]
    peers += _foreign_rows("paragraph diff", corpus.paragraphs, baseline)
    name = "paragraph diff against diff-match-patch"
    yield at_most(ISSUE, f"{name}: median", ours.median / baseline.median, 0.29)
    yield at_most(ISSUE, f"{name}: total", ours.total / baseline.total, 0.015)
    yield at_most(ISSUE, "words beyond the shortest edit, share", readings[0].excess, 0.05)
    yield at_most(ISSUE, "lone islands per 100", readings[0].islands_per_hundred, 1)
    yield at_most(ISSUE, "content words swallowed per 100", readings[0].swallowed_per_hundred, 0)


def document_figures(corpus: Corpus, peers: list[PeerRow]) -> Iterator[Figure]:
    """Time of the diff of whole documents."""
    engines = (DOCUMENTS, OURS, BASELINE, *(peer for peer in PEERS if "Python" not in peer.name))
    times = interleaved(engines, corpus.documents, 1)
    aligned, ours, baseline = times[:3]
    timeouts = sum(seconds >= 1 for seconds in baseline.seconds)
    peers += [
        PeerRow("whole documents", time.name, _ratios(time, baseline), _note(time, timeouts))
        for time in times
    ]
    peers += _foreign_rows("whole documents", corpus.documents, baseline)
    name = "whole documents against the same"
    yield at_most(ISSUE, f"{name}: median", ours.median / baseline.median, 0.009)
    yield at_most(ISSUE, f"{name}, by paragraphs: median", aligned.median / baseline.median, 0.009)


def _note(time: Times, timeouts: int) -> str:
    return f"{timeouts} timed out" if time.name == BASELINE.name else ""


def _read(engine: Engine, pairs: Sequence[Pair]) -> Reading:
    total = Reading()
    for pair in pairs:
        found = engine.compare(pair.before, pair.after, pair.language)
        kept = engine.kept(pair.before, pair.after, found)
        total += reading(pair.before, pair.after, kept, pair.language)
    return total


def _row(time: Times, baseline: Times, read: Reading) -> PeerRow:
    figures = {**_ratios(time, baseline), **_counts(read)}
    return PeerRow("paragraph diff", time.name, figures)


def _ratios(time: Times, baseline: Times) -> dict[str, float]:
    return {
        "µs": time.median * 1e6,
        "median": time.median / baseline.median,
        "total": time.total / baseline.total,
    }


def _counts(read: Reading) -> dict[str, float]:
    return {
        "excess": read.excess,
        "islands": read.islands_per_hundred,
        "with binding words": read.binding_per_hundred,
        "swallowed": read.swallowed_per_hundred,
    }


def _foreign_rows(task: str, pairs: Sequence[Pair], baseline: Times) -> Iterator[PeerRow]:
    for name, ask in (("jsdiff", _jsdiff), ("wikidiff2", _wikidiff)):
        try:
            yield ask(task, pairs, baseline)
        except PeerAbsentError as reason:
            yield absent(task, name, str(reason))


def _jsdiff(task: str, pairs: Sequence[Pair], baseline: Times) -> PeerRow:
    question = {"pairs": _texts(pairs), "timeout": _JSDIFF_PATIENCE}
    answers = ask_node("jsdiff.cjs", question)
    time = Times("jsdiff", tuple(answer["seconds"] for answer in answers))
    ended = [
        (pair, answer["steps"])
        for pair, answer in zip(pairs, answers, strict=True)
        if answer["steps"] is not None
    ]
    read = sum((_read_steps(pair, steps) for pair, steps in ended), Reading())
    counts = _counts(read) if task == "paragraph diff" else {}
    note = f"in a process of its own; {len(pairs) - len(ended)} given up after two seconds"
    return PeerRow(task, "jsdiff", {**_ratios(time, baseline), **counts}, note)


def _read_steps(pair: Pair, steps: Sequence[tuple[int, int]]) -> Reading:
    return reading(pair.before, pair.after, kept_by_edits(steps), pair.language)


def _wikidiff(task: str, pairs: Sequence[Pair], baseline: Times) -> PeerRow:
    answers = ask_php("wikidiff.php", _texts(pairs))
    time = Times("wikidiff2", tuple(answer["seconds"] for answer in answers))
    return PeerRow(task, "wikidiff2", _ratios(time, baseline), "in a process of its own")


def _texts(pairs: Sequence[Pair]) -> list[tuple[str, str]]:
    return [(pair.before, pair.after) for pair in pairs]
