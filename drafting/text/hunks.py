"""The changes that one proposal makes to a text, each with all the places where it could stand.

An insertion can slide: "X." may go before or after a full stop and give the same text. Where two
proposals are brought together, it is this whole footprint that counts, not the place where a
comparison happens to show it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from drafting.text.changes import Stretch, changes, readable
from drafting.text.placing import room
from drafting.text.spans import Range, ranges
from drafting.text.tokens import keys, pieces

_BINDERS = frozenset(".,/-:'")
"""Signs, as they are compared, that make one figure or one compound of their neighbours."""


@dataclass(frozen=True, slots=True)
class Apart:
    """A text taken apart, once for all that is done with it."""

    text: str
    pieces: tuple[str, ...]
    tokens: tuple[str, ...]
    starts: tuple[int, ...]
    """Where each token begins and ends, in characters."""
    ends: tuple[int, ...]


@dataclass(frozen=True, slots=True, order=True)
class Hunk:
    """Characters `start` to `end` of the base give way to `text`."""

    start: int
    end: int
    text: str
    low: int
    """Its footprint in tokens of the base: from the first place where it could begin …"""
    high: int
    """… to the last where it could end."""
    gone: tuple[str, ...]
    come: tuple[str, ...]
    """The tokens taken out and put in."""


def apart(text: str) -> Apart:
    """The text, taken apart."""
    found = tuple(pieces(text))
    places = tuple(accumulate(map(len, found)))
    return Apart(text, found, tuple(keys(found[1::2])), places[0:-1:2], places[1::2])


def hunks(
    base: Apart, new: Apart, language: str = "en", *, backwards: bool = False
) -> tuple[Hunk, ...]:
    """What makes the new text of the base, in order; read from the end where `backwards`."""
    compare = _changes_backwards if backwards else changes
    found = readable(compare(base.tokens, new.tokens), base.tokens, language)
    return tuple(_with_footprints(base, new, ranges(base.pieces, new.pieces, found)))


def rewritten(text: str, found: Sequence[Hunk], start: int, end: int) -> str:
    """Characters `start` to `end` of a text after those of the changes that lie within them."""
    parts = []
    first = bisect_left(found, start, key=lambda hunk: hunk.start)
    for place in range(first, len(found)):
        hunk = found[place]
        if hunk.start > end:
            break
        if start <= hunk.start and hunk.end <= end:
            parts += [text[start : hunk.start], hunk.text]
            start = hunk.end
    return "".join([*parts, text[start:end]])


def _changes_backwards(before: Sequence[str], after: Sequence[str]) -> list[Stretch]:
    size, other = len(before), len(after)
    found = changes(before[::-1], after[::-1])
    return [(size - b, size - a, other - d, other - c) for a, b, c, d in reversed(found)]


def _with_footprints(base: Apart, new: Apart, found: Sequence[Range]) -> Iterator[Hunk]:
    stretches = [_in_tokens(base, new, change) for change in found]
    for index, (stretch, change) in enumerate(zip(stretches, found, strict=True)):
        low = stretches[index - 1][1] if index else 0
        high = stretches[index + 1][0] if index + 1 < len(stretches) else len(base.tokens)
        start, end, first, last = stretch
        left, right = room(stretch, base.tokens, new.tokens, (low, high))
        low, high = _whole(base, start - left, end + right)
        text = new.text[change[2] : change[3]]
        gone, come = base.tokens[start:end], new.tokens[first:last]
        yield Hunk(change[0], change[1], text, low, high, gone, come)


def _in_tokens(base: Apart, new: Apart, change: Range) -> Stretch:
    """A change in tokens again, also one that a comparison of tokens cannot see."""
    start, first = bisect_right(base.ends, change[0]), bisect_right(new.ends, change[2])
    end, last = bisect_left(base.starts, change[1]), bisect_left(new.starts, change[3])
    return start, max(start, end), first, max(first, last)


def _whole(base: Apart, low: int, high: int) -> tuple[int, int]:
    """A footprint that takes in the figures and compounds it would cut: 0|.|7, post|-|2015."""
    while _binds(base, low) or _binds(base, low - 1):
        low -= 1
    while _binds(base, high) or _binds(base, high - 1):
        high += 1
    return low, high


def _binds(base: Apart, token: int) -> bool:
    """Whether a token is a sign that makes one of what stands on both its sides."""
    return (
        0 < token < len(base.tokens) - 1
        and base.tokens[token] in _BINDERS
        and not base.pieces[2 * token]
        and not base.pieces[2 * token + 2]
        and base.tokens[token - 1].isalnum()
        and base.tokens[token + 1].isalnum()
    )
