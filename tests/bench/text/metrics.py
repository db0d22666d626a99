"""How well a diff reads: words beyond the shortest edit, lone islands, content words swallowed.

All three are counted on the same tokens for every engine: words, signs, no white space. A token
is kept where the engine shows the whole of it as unchanged.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import Indel

from tests.bench.text.function_words import is_content, is_function_word

Kept = Sequence[tuple[int, int, int]]
"""What an engine shows as unchanged: the place before, the place after, and the length."""

_FIGURE = r"(?<![-\w])\d+(?:[.,]\d+)+(?![-\w])"
"""Not in a list of articles such as 21-2,21-11."""
_TOKEN = re.compile(rf"{_FIGURE}|[^\W_]+(?:['’][^\W_]+)*|\S")
_LONGEST_ISLAND = 3
_LEAST_EDIT = 2


@dataclass(frozen=True, slots=True)
class Reading:
    """The counts of one pair, or of many together."""

    shown: int = 0
    shortest: int = 0
    islands: int = 0
    binding_islands: int = 0
    """Islands that hold a modal verb or a negation: what binds is no island, but it is counted."""
    swallowed: int = 0
    pairs: int = 0

    def __add__(self, other: "Reading") -> "Reading":
        return Reading(
            self.shown + other.shown,
            self.shortest + other.shortest,
            self.islands + other.islands,
            self.binding_islands + other.binding_islands,
            self.swallowed + other.swallowed,
            self.pairs + other.pairs,
        )

    @property
    def excess(self) -> float:
        """Words shown as changed beyond the shortest edit, as a share of it."""
        return self.shown / self.shortest - 1 if self.shortest else 0.0

    @property
    def islands_per_hundred(self) -> float:
        """Lone islands in a hundred pairs."""
        return 100 * self.islands / self.pairs

    @property
    def binding_per_hundred(self) -> float:
        """Islands in a hundred pairs that hold a modal verb or a negation."""
        return 100 * self.binding_islands / self.pairs

    @property
    def swallowed_per_hundred(self) -> float:
        """Content words shown as changed that a shortest edit keeps, in a hundred pairs."""
        return 100 * self.swallowed / self.pairs


@dataclass(frozen=True, slots=True)
class _Text:
    words: list[str]
    spans: list[tuple[int, int]]


def reading(before: str, after: str, kept: Kept, language: str) -> Reading:
    """What one diff of one pair shows."""
    old, new = _read(before), _read(after)
    pairs = _kept_tokens(old, new, kept)
    least = Indel.distance(old.words, new.words)
    runs = list(_lone_runs(pairs, old.words, len(new.words)))
    islands = [run for run in runs if not any(is_content(word, language) for word in run)]
    loose = [run for run in runs if all(is_function_word(word, language) for word in run)]
    content = [is_content(word, language) for word in old.words]
    return Reading(
        shown=len(old.words) + len(new.words) - 2 * len(pairs),
        shortest=least,
        islands=len(islands),
        binding_islands=len(loose) - len(islands),
        swallowed=2 * max(0, _keepable(old.words, new.words, content) - _kept(pairs, content)),
        pairs=1,
    )


def _read(text: str) -> _Text:
    spans = [match.span() for match in _TOKEN.finditer(text)]
    return _Text([text[start:end] for start, end in spans], spans)


def _kept_tokens(old: _Text, new: _Text, kept: Kept) -> list[tuple[int, int]]:
    """The tokens that lie whole within one unchanged stretch, by their numbers in both texts."""
    numbers = {span: number for number, span in enumerate(new.spans)}
    stretches = iter([*_joined(kept), (1 << 60, 0, 0)])
    start, other, length = next(stretches)
    pairs = []
    for number, (low, high) in enumerate(old.spans):
        while start + length < high:
            start, other, length = next(stretches)
        shift = other - start
        if start <= low and (low + shift, high + shift) in numbers:
            pairs.append((number, numbers[low + shift, high + shift]))
    return pairs


def _joined(kept: Kept) -> Iterable[tuple[int, int, int]]:
    joined: list[tuple[int, int, int]] = []
    for start, other, length in kept:
        if joined and (start, other) == (joined[-1][0] + joined[-1][2], sum(joined[-1][1:])):
            joined[-1] = (joined[-1][0], joined[-1][1], joined[-1][2] + length)
        else:
            joined.append((start, other, length))
    return joined


def _lone_runs(
    pairs: Sequence[tuple[int, int]], words: Sequence[str], length: int
) -> Iterator[Sequence[str]]:
    """Short runs of kept words that stand alone between two real edits."""
    edits = [
        (one + 1, next_one, next_one - one + next_other - other - 2)
        for (one, other), (next_one, next_other) in pairwise(
            [(-1, -1), *pairs, (len(words), length)]
        )
        if next_one - one + next_other - other > 2
    ]
    for (_, end, size), (start, _, next_size) in pairwise(edits):
        if 0 < start - end <= _LONGEST_ISLAND and min(size, next_size) >= _LEAST_EDIT:
            yield words[end:start]


def _keepable(old: Sequence[str], new: Sequence[str], content: Sequence[bool]) -> int:
    """How many content words a shortest edit keeps: the fewer, read forwards or backwards."""
    forwards = sum(sum(content[low:high]) for low, high in _equal(old, new))
    turned = content[::-1]
    backwards = sum(sum(turned[low:high]) for low, high in _equal(old[::-1], new[::-1]))
    return min(forwards, backwards)


def _equal(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    ops = Indel.opcodes(old, new)
    return [(op.src_start, op.src_end) for op in ops if op.tag == "equal"]


def _kept(pairs: Sequence[tuple[int, int]], content: Sequence[bool]) -> int:
    return sum(content[one] for one, _ in pairs)
