"""Whose each word is: an origin for every run of a text, carried from version to version."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, groupby

from drafting.text.changes import changes
from drafting.text.tokens import tokens


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text, and the version or amendment its words came from."""

    text: str
    origin: str


def carry(spans: Sequence[Span], before: str, after: str, origin: str) -> tuple[Span, ...]:
    """The runs of `after`: kept words keep their origin, new words get `origin`.

    `spans` join to `before`, the result joins to `after`. Words are compared as in the diff, but
    a sign between two changes stays whose it was. Spans of another text are a ValueError.
    """
    if "".join(span.text for span in spans) != before:
        raise ValueError("The spans are not those of the text before.")
    old = tokens(before)
    origins = list(chain.from_iterable([span.origin] * len(span.text) for span in spans))
    carried: list[str] = []
    place = read = 0
    for change in changes(old, tokens(after)):
        kept = _length(old[read : change.start])
        carried += origins[place : place + kept]
        carried += [origin] * _length(change.words)
        place += kept + _length(old[change.start : change.end])
        read = change.end
    return _runs(after, carried + origins[place:])


def _length(words: Sequence[str]) -> int:
    return sum(map(len, words))


def _runs(text: str, origins: Sequence[str]) -> tuple[Span, ...]:
    spans, place = [], 0
    for origin, run in groupby(origins):
        end = place + sum(1 for _ in run)
        spans.append(Span(text[place:end], origin))
        place = end
    return tuple(spans)
