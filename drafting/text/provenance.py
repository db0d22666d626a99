"""Whose each word is: an origin for every run of a text, carried from version to version."""

from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from drafting.text.changes import changes
from drafting.text.kept import kept
from drafting.text.tokens import keys, pieces


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text, and the version or amendment its words came from."""

    text: str
    origin: str


Spans = tuple[Span, ...]


def carry(
    spans: Sequence[Span], before: str, after: str, origin: str, language: str = "en"
) -> Spans:
    """The runs of `after`: kept words keep their origin, new words get `origin`.

    `spans` join to `before`, the result joins to `after`, in as few runs as can be. Words are
    compared as in the diff, but a small word or a sign between two changes stays whose it was, and
    so does a word of which the typography alone changed. White space that changed alone belongs
    to the word before it. Spans of another text are a ValueError.
    """
    if "".join([span.text for span in spans]) != before:
        raise ValueError("The spans are not those of the text before.")
    if before == after:
        return joined(spans)
    return joined(list(_carried(Runs(spans, origin), before, after, origin, language)))


def joined(spans: Sequence[Span]) -> Spans:
    """The same in as few runs as can be; the very same, if they are so already."""
    fewest: list[Span] = []
    for span in spans:
        if fewest and fewest[-1].origin == span.origin:
            fewest[-1] = Span(fewest[-1].text + span.text, span.origin)
        elif span.text:
            fewest.append(span)
    return spans if isinstance(spans, tuple) and len(fewest) == len(spans) else tuple(fewest)


class Runs:
    """The runs of a text, to be cut wherever a comparison says."""

    def __init__(self, spans: Sequence[Span], otherwise: str) -> None:
        self._spans = [span for span in spans if span.text]
        self._otherwise = otherwise
        self._ends = list(accumulate(len(span.text) for span in self._spans))

    def origin_at(self, place: int) -> str:
        """Whose the character at this place is."""
        if not self._spans:
            return self._otherwise
        return self._spans[min(bisect(self._ends, place), len(self._spans) - 1)].origin

    def cut(self, start: int, end: int) -> Iterator[Span]:
        """The runs between two places."""
        while start < end:
            number = bisect(self._ends, start)
            span, stop = self._spans[number], self._ends[number]
            begin = stop - len(span.text)
            whole = start == begin and stop <= end
            yield span if whole else Span(span.text[start - begin : end - begin], span.origin)
            start = stop


def _carried(runs: Runs, before: str, after: str, origin: str, language: str) -> Iterator[Span]:
    place = other = 0
    for start, end, first, last in [
        *kept(before, after, language),
        (len(before), len(before), len(after), len(after)),
    ]:
        if other < first:
            gone = (place, before[place:start])
            yield from _new(runs, gone, after[other:first], origin)
        if before[start:end] == after[first:last]:
            yield from runs.cut(start, end)
        else:
            yield Span(after[first:last], runs.origin_at(start))
        place, other = end, last


def _new(runs: Runs, gone: tuple[int, str], new: str, origin: str) -> Iterator[Span]:
    """What stands between two kept runs: new words, and among them such as stood there before."""
    place, old = gone
    if new.isspace():
        yield Span(new, runs.origin_at(max(place - 1, 0)))
    elif not old or old.isspace():
        yield Span(new, origin)
    else:
        yield from _with_islands(runs, place, (pieces(old), pieces(new)), origin)


def _with_islands(
    runs: Runs, place: int, texts: tuple[list[str], list[str]], origin: str
) -> Iterator[Span]:
    old, new = texts
    places = [place + size for size in accumulate(map(len, old), initial=0)]
    end = last = 0
    found = changes(keys(old[1::2]), keys(new[1::2]))
    for start, stop, first, until in [*found, (len(old) // 2, 0, len(new) // 2, 0)]:
        for step in range(start - end):
            yield Span(new[2 * (last + step)], origin)
            at = places[2 * (end + step) + 1]
            yield Span(new[2 * (last + step) + 1], runs.origin_at(at))
        yield Span("".join(new[2 * first : 2 * until]), origin)
        end, last = stop, until
    yield Span(new[-1], origin)
