"""Finding quoted words in a text that nobody knows the history of, and saying how sure that is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from heapq import nlargest
from itertools import accumulate

from diff_match_patch import diff_match_patch
from rapidfuzz.distance import Indel

from drafting.text.tokens import keys, pieces

CERTAIN = 0.85
"""Below this likeness a place is a question, not an answer."""

_LEAST = 0.6
_CLEARLY_BETTER = 0.08
_LONGEST_SEED = 32
_SMALLEST_WINDOW = 2_000
_MOST_WINDOWS = 6
_MOST_CLUES = 24
_SHORTEST_CLUE = 4


@dataclass(frozen=True, slots=True)
class Found:
    """Where quoted words stand."""

    paragraph: int
    start: int
    end: int
    score: float
    """The characters that the quote and the words found share, in order, of all that both have."""
    is_certain: bool
    """False where a person should be asked: few are shared, or another place is as good."""


@dataclass(frozen=True, slots=True)
class _Window:
    """A piece of a paragraph, short enough to be searched."""

    paragraph: int
    start: int
    text: str


def find(quote: str, texts: Sequence[str], near: int | None = None) -> Found | None:
    """The place in the paragraphs `texts` where the quote stands, or what became of it.

    None where nothing is like it. Of places that are equally good, one in the paragraph `near` is
    taken, or the first; but then it is not certain.
    """
    quote = quote.strip()
    if not quote:
        return None
    found = list(_exact(quote, texts))
    if not found:
        windows = list(_windows(texts, len(quote)))
        found = list(_alike(quote, _likely(quote, windows, near)))
    return _best(found, near)


def _best(found: Sequence[Found], near: int | None) -> Found | None:
    if not found:
        return None
    best = max(found, key=lambda place: place.score)
    equal = [place for place in found if place.score > best.score - _CLEARLY_BETTER]
    first = min(equal, key=lambda place: (place.paragraph != near, -place.score, place.paragraph))
    others = [place for place in equal if _is_elsewhere(place, first)]
    return replace(first, is_certain=first.score >= CERTAIN and not others)


def _is_elsewhere(one: Found, other: Found) -> bool:
    return one.paragraph != other.paragraph or one.end <= other.start or other.end <= one.start


def _exact(quote: str, texts: Sequence[str]) -> Iterator[Found]:
    for paragraph, text in enumerate(texts):
        start = text.find(quote)
        while start >= 0:
            end = start + len(quote)
            if _is_border(text, start) and _is_border(text, end):
                yield Found(paragraph, start, end, 1.0, is_certain=True)
            start = text.find(quote, end)


def _is_border(text: str, place: int) -> bool:
    return not (text[place - 1 : place].isalnum() and text[place : place + 1].isalnum())


def _windows(texts: Sequence[str], length: int) -> Iterator[_Window]:
    """The paragraphs, long ones in pieces of which one at least holds the quote whole."""
    size = max(_SMALLEST_WINDOW, 3 * length)
    for paragraph, text in enumerate(texts):
        for start in range(0, max(len(text) - length, 1), size - 2 * length):
            yield _Window(paragraph, start, text[start : start + size])


def _likely(quote: str, windows: Sequence[_Window], near: int | None) -> list[_Window]:
    """The windows that hold most of the rare words of the quote, and the one that is near."""
    scores = [0.0] * len(windows)
    lowered = [window.text.lower() for window in windows]
    for clue in _clues(quote.lower()):
        holders = [number for number, text in enumerate(lowered) if clue in text]
        for number in holders:
            scores[number] += 1 / len(holders)
    best = nlargest(_MOST_WINDOWS, range(len(windows)), key=scores.__getitem__)
    return [
        windows[number]
        for number in sorted(best)
        if scores[number] > 0 or windows[number].paragraph == near
    ]


def _clues(quote: str) -> list[str]:
    """Some of the longer words of a quote; of a short one, its characters by threes."""
    words = [word for word in dict.fromkeys(pieces(quote)[1::2]) if len(word) >= _SHORTEST_CLUE]
    if len(words) < _SHORTEST_CLUE:
        words += dict.fromkeys(quote[at : at + 3] for at in range(max(len(quote) - 2, 1)))
    return words[:: len(words) // _MOST_CLUES + 1]


def _alike(quote: str, windows: Sequence[_Window]) -> Iterator[Found]:
    """The best place in each window, and the next best where that is good."""
    for window in windows:
        text = window.text
        for _ in range(2):
            stretch = _place(quote, text)
            if stretch is None:
                break
            start, end, score = stretch
            yield Found(
                window.paragraph, window.start + start, window.start + end, score, is_certain=False
            )
            text = f"{text[:start]}{chr(0) * (end - start)}{text[end:]}"


def _place(quote: str, text: str) -> tuple[int, int, float] | None:
    stretches = {
        _around(quote, text, at - offset)
        for offset, seed in _seeds(quote)
        if (at := _search(text, seed)) >= 0
    }
    scored = [
        (Indel.normalized_similarity(quote, text[start:end]), -start, end)
        for start, end in stretches
    ]
    score, start, end = max(scored, default=(0.0, 0, 0))
    return (-start, end, score) if score >= _LEAST else None


def _seeds(quote: str) -> Iterator[tuple[int, str]]:
    """Pieces of the quote as long as the search allows: its beginning, middle and end."""
    last = max(len(quote) - _LONGEST_SEED, 0)
    for offset in sorted({0, last // 2, last}):
        yield offset, quote[offset : offset + _LONGEST_SEED]


def _search(text: str, seed: str) -> int:
    matcher = diff_match_patch()
    matcher.Match_Threshold = 0.45
    matcher.Match_Distance = 1_000_000
    return int(matcher.match_main(text, seed, 0))


def _around(quote: str, text: str, start: int) -> tuple[int, int]:
    """The words about a place that the quote shares, from the first of them to the last."""
    slack = len(quote) // 4 + 16
    parts = pieces(text)
    ends = list(accumulate(map(len, parts)))
    inside = [
        number
        for number in range(1, len(parts), 2)
        if ends[number] > start - slack and ends[number - 1] < start + len(quote) + slack
    ]
    words = keys([parts[number] for number in inside])
    blocks = Indel.editops(keys(pieces(quote)[1::2]), words).as_matching_blocks()
    shared = [inside[at + step] for _, at, size in blocks for step in range(size)]
    stretches = [(ends[first - 1], ends[last]) for first, last in _narrowed(shared)] + [
        _letters(ends, start, start + len(quote))
    ]
    return max(
        stretches, key=lambda stretch: Indel.normalized_similarity(quote, text[slice(*stretch)])
    )


def _narrowed(shared: Sequence[int]) -> Iterator[tuple[int, int]]:
    """From the first of the shared words to the last; or without some that stand far out."""
    for left in range(min(3, len(shared))):
        for right in range(min(3, len(shared) - left)):
            yield shared[left], shared[len(shared) - 1 - right]


def _letters(ends: Sequence[int], start: int, end: int) -> tuple[int, int]:
    """The whole words that a stretch of characters touches."""
    tokens = [(ends[number - 1], ends[number]) for number in range(1, len(ends), 2)]
    touched = [token for token in tokens if token[1] > start and token[0] < end]
    return (touched[0][0], touched[-1][1]) if touched else (0, 0)
