"""Words that one side took from one place and put in another: what lies between is not settled."""

from collections import Counter
from collections.abc import Iterator, Sequence

from drafting.text.slides import Change

_SHORTEST_TELLING_WORD = 4


def moved_ranges(changes: Sequence[Change], base: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The stretch of the base between the old and the new place of each move.

    A move is guessed where at least half of the rare words taken out by one change come back
    in another.
    """
    counts = Counter(base)
    for taken in changes:
        words = {word for word in base[taken.start : taken.end] if _tells(word, counts)}
        for given in changes if words else ():
            if given is not taken and 2 * len(words.intersection(given.words)) >= len(words):
                yield min(taken.start, given.start), max(taken.end, given.end)


def _tells(word: str, counts: Counter[str]) -> bool:
    return counts[word] == 1 and len(word) >= _SHORTEST_TELLING_WORD and word[0].isalpha()
