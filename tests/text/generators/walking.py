"""Origins and anchors carried through the revisions of a document, paragraph by paragraph."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from drafting.text.align import Pair, align
from drafting.text.provenance import Span, carry

Spans = tuple[Span, ...]
Transport = Callable[[tuple[int, int], str, str], tuple[int, int] | None]


@dataclass(frozen=True, slots=True)
class Place:
    """Some words of a document: in which paragraph, from where, to where."""

    paragraph: int
    start: int
    end: int


class Origins:
    """Whose the words of a document are; those of removed paragraphs are kept for their return."""

    def __init__(self, texts: Sequence[str], origin: str) -> None:
        self.texts = tuple(texts)
        self.spans: list[Spans] = [(Span(text, origin),) for text in texts]
        self._removed: dict[str, Spans] = {}

    def revise(self, texts: Sequence[str], origin: str) -> None:
        """Take up a revision, aligned with the one before."""
        self.take(align(self.texts, texts), texts, origin)

    def take(self, pairs: Sequence[Pair], texts: Sequence[str], origin: str) -> None:
        """Take up a revision of which it is known what became of each paragraph."""
        found: dict[int, Spans] = {}
        for pair in pairs:
            if not pair.after:
                (gone,) = pair.before
                self._removed[self.texts[gone]] = self.spans[gone]
            else:
                found |= zip(pair.after, self._carried(pair, texts, origin), strict=True)
        self.texts = tuple(texts)
        self.spans = [found[place] for place in range(len(texts))]

    def _carried(self, pair: Pair, texts: Sequence[str], origin: str) -> list[Spans]:
        after = [texts[place] for place in pair.after]
        if not pair.before:
            return [self._removed.pop(text, (Span(text, origin),)) for text in after]
        before = [self.texts[place] for place in pair.before]
        if before == after:
            return [self.spans[place] for place in pair.before]
        old = _glued([self.spans[place] for place in pair.before])
        return _cut(carry(old, " ".join(before), " ".join(after), origin), after)


def carried_place(
    transport: Transport,
    pairs: Sequence[Pair],
    texts: tuple[Sequence[str], Sequence[str]],
    place: Place,
) -> Place | None:
    """Where the words of an anchor stand in the next revision, or None where they are gone."""
    pair = next(pair for pair in pairs if place.paragraph in pair.before)
    if not pair.after:
        return None
    before = [texts[0][one] for one in pair.before]
    after = [texts[1][one] for one in pair.after]
    shift = _starts(before)[pair.before.index(place.paragraph)]
    found = transport((place.start + shift, place.end + shift), " ".join(before), " ".join(after))
    return None if found is None else _widest(found, pair.after, after)


def _widest(found: tuple[int, int], places: Sequence[int], texts: Sequence[str]) -> Place:
    """The part of a range that lies in one paragraph, the longest if there are several."""
    parts = [
        Place(place, max(found[0] - start, 0), min(found[1] - start, len(text)))
        for place, start, text in zip(places, _starts(texts), texts, strict=True)
    ]
    return max(parts, key=lambda part: part.end - part.start)


def _starts(texts: Sequence[str]) -> list[int]:
    return [0, *accumulate(len(text) + 1 for text in texts)][:-1]


def _glued(lines: Sequence[Spans]) -> Spans:
    spans = list(lines[0])
    for line in lines[1:]:
        spans += [Span(" ", spans[-1].origin), *line]
    return tuple(spans)


def _cut(spans: Spans, texts: Sequence[str]) -> list[Spans]:
    """The runs of each of the texts, out of the runs of all of them with a space between."""
    lines = []
    for start, text in zip(_starts(texts), texts, strict=True):
        line, place = [], 0
        for span in spans:
            low, high = max(start, place), min(start + len(text), place + len(span.text))
            if low < high:
                line.append(Span(span.text[low - place : high - place], span.origin))
            place += len(span.text)
        lines.append(tuple(line))
    return lines
