"""Paragraphs, words and anchors followed through revisions of documents whose truth is known."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from time import perf_counter

from drafting.text.align import Pair, align
from drafting.text.anchors import transport
from drafting.text.provenance import Span, carry
from tests.bench.figures import Figure, at_least, at_most
from tests.bench.text.corpus import Corpus
from tests.bench.text.diffing import ISSUE
from tests.bench.text.peers.rows import PeerRow
from tests.text.generators.fates import Fate, anchors, fate
from tests.text.generators.revisions import BUSY, CALM, Revision, Scribe
from tests.text.generators.walking import Origins, Place, carried_place
from tests.text.generators.wording import is_sign

_DOCUMENTS = 15
_PARAGRAPHS = 145
_REVISIONS = 3
_ANCHORS = 160
_LONG = 250
_TIMES = 9
_WORDS = 10_000
_VERSIONS = 60

History = list[Revision]


def following_figures(corpus: Corpus, peers: list[PeerRow]) -> Iterator[Figure]:
    """Alignment, provenance and anchors on one set of histories, then their times."""
    material = corpus.material()
    histories = [
        list(Scribe(material, _PARAGRAPHS, seed, BUSY).revisions(_REVISIONS))
        for seed in range(_DOCUMENTS)
    ]
    peers.append(_alignment_row(histories))
    yield at_least(ISSUE, "alignment F1", _alignment(histories), 0.99)
    yield at_most(ISSUE, f"alignment of {_LONG} paragraphs, ms", _alignment_time(corpus), 50)
    yield at_most(ISSUE, f"provenance, a version of {_WORDS:,} words, ms", _origin_time(corpus), 1)
    right = sum(map(_origins_right, histories)) / len(histories)
    yield at_least(ISSUE, "provenance, share of words right", right, 0.998)
    yield from _anchor_figures(histories, peers)


def _links(pairs: Sequence[Pair]) -> set[tuple[int, int]]:
    return {(one, other) for pair in pairs for one in pair.before for other in pair.after}


def _steps(histories: Sequence[History]) -> Iterator[tuple[Revision, Revision]]:
    for history in histories:
        yield from pairwise(history)


def _alignment(histories: Sequence[History]) -> float:
    both = found = expected = 0
    for before, after in _steps(histories):
        links = _links(align(before.texts, after.texts))
        both += len(links & after.links)
        found += len(links)
        expected += len(after.links)
    return 2 * both / (found + expected)


def _alignment_row(histories: Sequence[History]) -> PeerRow:
    """Of the true links of each kind, the share that was found."""
    found: dict[str, list[bool]] = {"split": [], "joined": [], "other": []}
    paragraphs = 0
    for before, after in _steps(histories):
        links = _links(align(before.texts, after.texts))
        paragraphs += len(after.paragraphs)
        sources = [source for source, _ in after.links]
        for source, place in after.links:
            joined = len(after.paragraphs[place].sources) > 1
            kind = "joined" if joined else "split" if sources.count(source) > 1 else "other"
            found[kind].append((source, place) in links)
    shares = {f"{kind} found %": 100 * sum(ones) / len(ones) for kind, ones in found.items()}
    return PeerRow("alignment", "ours", shares, f"{paragraphs:,} paragraphs")


def _alignment_time(corpus: Corpus) -> float:
    """The best of several, since whatever else the machine does can only add to it."""
    before, after = Scribe(corpus.material(), _LONG, 77, BUSY).revisions(1)
    seconds = []
    for _ in range(_TIMES):
        start = perf_counter()
        align(before.texts, after.texts)
        seconds.append(perf_counter() - start)
    return 1000 * min(seconds)


def _origin_time(corpus: Corpus) -> float:
    """The middle one of many versions, each the best of three runs."""
    size, words = 0, 0
    material = []
    for paragraph in corpus.material():
        material.append(paragraph)
        size, words = size + 1, words + sum(not is_sign(word) for word in paragraph)
        if words >= _WORDS:
            break
    versions = list(Scribe(material, size, 78, CALM).revisions(_VERSIONS))
    runs = zip(*(_carrying_times(versions) for _ in range(3)), strict=True)
    return 1000 * median(map(min, runs))


def _carrying_times(versions: Sequence[Revision]) -> Iterator[float]:
    """Seconds for each version, when it is known which paragraph is which, as in the product."""
    spans = [(Span(text, "r0"),) for text in versions[0].texts]
    for before, after in pairwise(versions):
        start = perf_counter()
        spans = [
            ours if old == new else carry(ours, old, new, after.name)
            for ours, old, new in zip(spans, before.texts, after.texts, strict=True)
        ]
        yield perf_counter() - start


def _origins_right(history: History) -> float:
    """Of the words of all later revisions, the share that have their true origin."""
    first, *later = history
    origins = Origins(first.texts, first.name)
    right = words = 0
    for revision in later:
        origins.revise(revision.texts, revision.name)
        for paragraph, spans in zip(revision.paragraphs, origins.spans, strict=True):
            owners = [span.origin for span in spans for _ in span.text]
            for word, (start, _) in zip(paragraph.words, paragraph.offsets(), strict=True):
                if not is_sign(word.text):
                    words += 1
                    right += owners[start] == word.origin
    return right / words


def _anchor_figures(histories: Sequence[History], peers: list[PeerRow]) -> Iterator[Figure]:
    fates = list(_carried(histories))
    still = list(_left_in_place(histories))
    peers.append(PeerRow("anchors", "left where they stood", _shares(still), f"{len(still):,}"))
    shares = _shares(fates)
    yield at_least(ISSUE, "anchors, share right", shares["right"], 0.95)
    yield at_most(ISSUE, "anchors, share silently wrong", shares["wrong"], 0.02)
    yield at_most(ISSUE, "anchors, shown though gone", shares["shown though gone"], 0.02)


def _carried(histories: Sequence[History]) -> Iterator[tuple[bool, Fate]]:
    for seed, history in enumerate(histories):
        steps = [
            (align(before.texts, after.texts), (before.texts, after.texts))
            for before, after in pairwise(history)
        ]
        for anchor in anchors(history[0], _ANCHORS, seed):
            place: Place | None = anchor.place
            for pairs, texts in steps:
                place = place and carried_place(transport, pairs, texts, place)
            yield _gone(anchor.words, history[-1]), fate(anchor, history[-1], place)


def _left_in_place(histories: Sequence[History]) -> Iterator[tuple[bool, Fate]]:
    for seed, history in enumerate(histories):
        for anchor in anchors(history[0], _ANCHORS, seed):
            last = history[-1]
            inside = anchor.place.paragraph < len(last.paragraphs)
            place = anchor.place if inside else None
            yield _gone(anchor.words, last), fate(anchor, last, place)


def _gone(numbers: frozenset[int], revision: Revision) -> bool:
    return not any(
        word.number in numbers for paragraph in revision.paragraphs for word in paragraph.words
    )


def _shares(fates: Sequence[tuple[bool, Fate]]) -> dict[str, float]:
    """Of all anchors, the right and the wrong ones; of those whose words are gone, those shown."""
    ends = [end for _, end in fates]
    gone = [end for is_gone, end in fates if is_gone]
    return {
        "right": ends.count("right") / len(ends),
        "wrong": ends.count("wrong") / len(ends),
        "lost": ends.count("lost") / len(ends),
        "shown though gone": gone.count("shown though gone") / max(1, len(gone)),
    }
