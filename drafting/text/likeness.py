"""How alike two paragraphs are: the words that both have, rare words counting for more."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from rapidfuzz.distance import Indel

from drafting.text.tokens import tokens

Places = tuple[int, ...]
Word = str | tuple[str, int]
"""A word, or its second, third … appearance in a paragraph."""

_WORD = re.compile(r"\w+|[^\w\s]")
_MAY_BE_UNSPACED = re.compile(
    "[\u0e00-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)


class Words:
    """The words and signs of a paragraph, without regard to capitals."""

    __slots__ = ("bag", "counts", "repeated", "size", "words")

    def __init__(self, text: str) -> None:
        self.words = _words(text.lower())
        self.counts = Counter(self.words)
        self.repeated = [
            (word, number)
            for word, count in self.counts.items()
            if count > 1
            for number in range(2, count + 1)
        ]
        self.bag: frozenset[Word] = frozenset(chain(self.counts, self.repeated))
        self.size = 0.0


class Likeness:
    """The paragraphs of two texts that still look for each other, their words read once.

    A word weighs the less the more paragraphs have it: the names of things tell paragraphs
    apart, the phrases that every paragraph begins with do not.
    """

    def __init__(
        self, before: Mapping[int, str], after: Mapping[int, str], read: dict[str, Words]
    ) -> None:
        """`read` keeps the words of the texts that were read already."""
        for text in {*before.values(), *after.values()} - read.keys():
            read[text] = Words(text)
        self.before = {one: read[text] for one, text in before.items()}
        self.after = {other: read[text] for other, text in after.items()}
        self.weights = _weights([*self.before.values(), *self.after.values()])
        for words in {*self.before.values(), *self.after.values()}:
            words.size = self._weight(words.bag)
        self._shared: dict[tuple[int, int], float] = {}
        self._together: dict[tuple[Places, Places], float] = {}

    def of(self, one: int, other: int) -> float:
        """The likeness of a paragraph before and one after, from 0 to 1 (Dice's coefficient)."""
        return _dice(self._common(one, other), self.before[one].size + self.after[other].size)

    def in_order(self, one: int, other: int) -> float:
        """The likeness of the two as sequences: what both have, in the same order."""
        return Indel.normalized_similarity(self.before[one].words, self.after[other].words)

    def of_parts(self, ones: Places, others: Places, least: float = 0.0) -> float:
        """The likeness of one paragraph and several together, on whichever side these stand.

        If it cannot be above `least`, it is 0 and costs little.
        """
        size = sum(self.before[one].size for one in ones)
        other_size = sum(self.after[other].size for other in others)
        most = sum(self._common(one, other) for one in ones for other in others)
        if _dice(min(most, size, other_size), size + other_size) <= least:
            return 0.0
        return _dice(self._held(ones, others), size + other_size)

    def share_before(self, one: int, other: int) -> float:
        """How much of a paragraph before lies in one after, from 0 to 1."""
        return self._common(one, other) / (self.before[one].size or 1.0)

    def share_after(self, one: int, other: int) -> float:
        """How much of a paragraph after lies in one before, from 0 to 1."""
        return self._common(one, other) / (self.after[other].size or 1.0)

    def _weight(self, words: Iterable[Word]) -> float:
        return sum(map(self.weights.__getitem__, words))

    def _common(self, one: int, other: int) -> float:
        known = self._shared.get((one, other))
        if known is None:
            known = self._weight(self.before[one].bag & self.after[other].bag)
            self._shared[one, other] = known
        return known

    def _held(self, ones: Places, others: Places) -> float:
        """What a whole and its parts share, each word of the whole claimed by one part only."""
        known = self._together.get((ones, others))
        if known is None:
            known = sum(self._common(one, other) for one in ones for other in others)
            old = [self.before[one].counts for one in ones]
            new = [self.after[other].counts for other in others]
            known -= self._claimed_twice(new[0], old) if len(old) > 1 else 0.0
            known -= self._claimed_twice(old[0], new) if len(new) > 1 else 0.0
            self._together[ones, others] = known
        return known

    def _claimed_twice(self, whole: Counter[str], parts: Sequence[Counter[str]]) -> float:
        claimed = 0.0
        for place, part in enumerate(parts[1:], start=1):
            for word in part.keys() & whole.keys():
                left = whole[word] - sum([earlier.get(word, 0) for earlier in parts[:place]])
                if left < (count := min(part[word], whole[word])):
                    claimed += self.weights[word] * (count - max(left, 0))
        return claimed


def _words(text: str) -> Sequence[str]:
    """Not quite the tokens of a comparison, but read in half the time."""
    if text.isascii() or not _MAY_BE_UNSPACED.search(text):
        return _WORD.findall(text)
    return _paired(tokens(text))


def _paired(words: Sequence[str]) -> Sequence[str]:
    """Characters of a script that writes no spaces, each with the one before it as a word."""
    return [
        word if word.isascii() else earlier[-1:] + word
        for earlier, word in zip(["", *words], words, strict=False)
    ]


def _weights(paragraphs: Sequence[Words]) -> dict[Word, float]:
    holders: Counter[str] = Counter()
    for words in paragraphs:
        holders.update(words.counts.keys())
    by_count = [0.0, *(count**-0.5 for count in range(1, len(paragraphs) + 1))]
    weights: dict[Word, float] = {word: by_count[count] for word, count in holders.items()}
    for words in paragraphs:
        weights.update((word, weights[word[0]]) for word in words.repeated)
    return weights


def _dice(shared: float, sizes: float) -> float:
    return 2 * shared / sizes if shared > 0 else 0.0
