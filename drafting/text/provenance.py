"""Whose each word is: an origin for every run of a text, carried from version to version."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, groupby

from drafting.text.compare import compare


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
    origins = list(chain.from_iterable([span.origin] * len(span.text) for span in spans))
    carried: list[str] = []
    place = 0
    for start, end, first, last in compare(before, after):
        carried += origins[place:start]
        carried += [origin] * (last - first)
        place = end
    return _runs(after, carried + origins[place:])


def _runs(text: str, origins: Sequence[str]) -> tuple[Span, ...]:
    spans, place = [], 0
    for origin, run in groupby(origins):
        end = place + sum(1 for _ in run)
        spans.append(Span(text[place:end], origin))
        place = end
    return tuple(spans)
