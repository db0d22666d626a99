"""Where the words of each paragraph went when one author's changes are accepted.

A paragraph stays, is split, joins another, goes, or is new, according to where its own words
stand afterwards: not by likeness, but because the file says which words are whose.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from drafting.formats.word_moved import homes
from drafting.formats.word_tracked import (
    Accepts,
    Paragraph,
    Settled,
    nothing,
    settle,
    stands,
)

Fate = Literal["kept", "rewritten", "split", "joined", "gone", "new", "moved", "tangled"]


@dataclass(frozen=True, slots=True)
class Stream:
    """Paragraphs before and after, by their places, that have words in common."""

    fate: Fate
    before: tuple[int, ...]
    after: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Flow:
    """The paragraphs of the text before and after one author's changes, and what joins them."""

    before: tuple[Settled, ...]
    after: tuple[Settled, ...]
    streams: tuple[Stream, ...]


def flow(paragraphs: Sequence[Paragraph], bases: tuple[Settled, ...], accepts: Accepts) -> Flow:
    """What became of the paragraphs; those without words before and after are passed over."""
    after = settle(paragraphs, accepts)
    shared = _shared(paragraphs, bases, after, accepts)
    streams = tuple(_streams(shared, bases, after))
    gone = [one.before[0] for one in streams if one.fate == "gone"]
    come = [one.after[0] for one in streams if one.fate == "new"]
    moved = homes(
        paragraphs, [(one, bases[one]) for one in gone], [(one, after[one]) for one in come]
    )
    return Flow(bases, after, tuple(_with_moves(streams, moved)))


def _with_moves(streams: Sequence[Stream], moved: Mapping[int, int]) -> Iterator[Stream]:
    """The streams, a paragraph that goes here and comes there being one that moved."""
    arrived = set(moved.values())
    for stream in streams:
        if stream.fate == "gone" and stream.before[0] in moved:
            yield Stream("moved", stream.before, (moved[stream.before[0]],))
        elif stream.fate != "new" or stream.after[0] not in arrived:
            yield stream


def _shared(
    paragraphs: Sequence[Paragraph],
    bases: Sequence[Settled],
    after: Sequence[Settled],
    accepts: Accepts,
) -> set[tuple[int, int]]:
    """Which paragraph before has a word in common with which after."""
    home = {source: place for place, one in enumerate(after) for source in one.sources}
    return {
        (place, home[source])
        for place, base in enumerate(bases)
        for source in base.sources
        if source in home and _keeps_a_word(paragraphs[source], accepts)
    }


def _keeps_a_word(paragraph: Paragraph, accepts: Accepts) -> bool:
    return any(
        _has_word(run.text) and stands(run.revisions, nothing) and stands(run.revisions, accepts)
        for run in paragraph.runs
    )


def _has_word(text: str) -> bool:
    return any(map(str.isalnum, text))


def _streams(
    shared: set[tuple[int, int]], bases: Sequence[Settled], after: Sequence[Settled]
) -> Iterator[Stream]:
    joined = _components(shared)
    for ones, others in joined:
        yield Stream(_fate(ones, others), ones, others)
    ones_left = _left(bases, (one for ones, _ in joined for one in ones))
    others_left = _left(after, (other for _, others in joined for other in others))
    by_source = {source: other for other in others_left for source in after[other].sources}
    for one in ones_left:
        other = next((by_source[at] for at in bases[one].sources if at in by_source), None)
        if other is None or other not in others_left:
            yield Stream("gone", (one,), ())
        else:
            others_left.remove(other)
            yield Stream("rewritten", (one,), (other,))
    for other in others_left:
        yield Stream("new", (), (other,))


def _components(
    shared: set[tuple[int, int]],
) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Paragraphs before and after that hang together by common words.

    Words keep their order in a file, so that a pair belongs to the group of the pair before it
    or to none.
    """
    groups: list[tuple[list[int], list[int]]] = []
    for one, other in sorted(shared):
        if groups and (groups[-1][0][-1] == one or groups[-1][1][-1] == other):
            groups[-1][0].append(one)
            groups[-1][1].append(other)
        else:
            groups.append(([one], [other]))
    return [(tuple(dict.fromkeys(ones)), tuple(dict.fromkeys(others))) for ones, others in groups]


def _fate(ones: Sequence[int], others: Sequence[int]) -> Fate:
    if len(ones) == 1:
        return "kept" if len(others) == 1 else "split"
    return "joined" if len(others) == 1 else "tangled"


def _left(settled: Sequence[Settled], taken: Iterator[int]) -> list[int]:
    gone = set(taken)
    return [place for place, one in enumerate(settled) if one.text.strip() and place not in gone]
