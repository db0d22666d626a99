"""Sentences in which several sides changed something, each its own: nothing touches, but look."""

from collections.abc import Iterator

from drafting.text.sentences import sentence_at, sentences
from drafting.text.weave import Change, Weave

_Span = tuple[int, int, Change]


def shared_sentences(woven: Weave) -> tuple[str, ...]:
    """The sentences, as merged, in which no side made all the changes."""
    text = woven.text()
    found = sentences(text)
    sides: dict[int, list[frozenset[int]]] = {}
    for start, end, change in _spans(woven):
        for number in _touched(found, text, (start, end, change)):
            sides.setdefault(number, []).append(change.sides)
    return tuple(
        dict.fromkeys(
            text[slice(*found[number])].strip()
            for number, makers in sorted(sides.items())
            if not frozenset.intersection(*makers)
        )
    )


def _spans(woven: Weave) -> Iterator[_Span]:
    """The changes with the places of their words in the merged text."""
    shift = 0
    for change in woven.changes:
        hunk = change.hunk
        start = hunk.start + shift
        yield start, start + len(hunk.text), change
        shift += len(hunk.text) - (hunk.end - hunk.start)


def _touched(found: tuple[tuple[int, int], ...], text: str, span: _Span) -> range:
    """The numbers of the sentences that a change reaches into; none for a whole sentence."""
    start, end, change = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    first, last = sentence_at(found, start), sentence_at(found, max(end - 1, start))
    if start == end and _ends_a_sentence(change):
        return range(0)
    return range(first, last + 1)


def _ends_a_sentence(change: Change) -> bool:
    gone = " ".join(change.hunk.gone)
    return len(sentences(f"{gone} X")) > 1
