"""Words that one side took from one place and put in another: what lies between is not settled."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from drafting.text.hunks import Apart, Hunk

_SHORTEST_TELLING_WORD = 4


def moves(found: Sequence[Hunk], base: Apart) -> Iterator[tuple[Hunk, Hunk]]:
    """The changes that took words out and put them in again, each pair of them.

    A move is guessed where at least half of the rare words taken out by one change come back
    in another.
    """
    if len(found) < 2:
        return
    counts = Counter(base.tokens)
    given: dict[str, list[int]] = defaultdict(list)
    for place, hunk in enumerate(found):
        for word in set(hunk.come):
            given[word].append(place)
    for number, taken in enumerate(found):
        words = {word for word in taken.gone if _tells(word, counts)}
        back = Counter(place for word in words for place in given.get(word, ()))
        for place in sorted(back):
            if place != number and 2 * back[place] >= len(words):
                yield taken, found[place]


def _tells(word: str, counts: Counter[str]) -> bool:
    return counts[word] == 1 and len(word) >= _SHORTEST_TELLING_WORD and word[0].isalpha()
