"""How alike two paragraphs are: the words that both have, rare words counting for more."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

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

    __slots__ = ("bag", "counts", "repeated", "size", "text")

    def __init__(self, text: str) -> None:
        self.text = text.strip()
        found = _words(text.lower())
        self.counts = Counter(found)
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
        self, before: Sequence[str], after: Sequence[str], ones: Places, others: Places
    ) -> None:
        read = {
            text: Words(text)
            for text in {*(before[one] for one in ones), *(after[other] for other in others)}
        }
        self.before = {one: read[before[one]] for one in ones}
        self.after = {other: read[after[other]] for other in others}
        self.weights = _weights([*self.before.values(), *self.after.values()])
        for words in read.values():
            words.size = self._weight(words.bag)
        self._shared: dict[tuple[int, int], float] = {}

    def of(self, one: int, other: int) -> float:
        """The likeness of a paragraph before and one after, from 0 to 1 (Dice's coefficient)."""
        return _dice(self._common(one, other), self.before[one].size + self.after[other].size)

    def of_parts(self, ones: Places, others: Places) -> float:
        """The likeness of one paragraph and several together, on whichever side these stand."""
        old, new = [self.before[one] for one in ones], [self.after[other] for other in others]
        whole, parts = (old[0], new) if len(ones) == 1 else (new[0], old)
        shared = sum(self._common(one, other) for one in ones for other in others)
        shared -= self._claimed_twice(whole, parts)
        return _dice(shared, whole.size + sum(part.size for part in parts))

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

    def _claimed_twice(self, whole: Words, parts: Sequence[Words]) -> float:
        """What the parts together share with the whole beyond the words that it really has."""
        held = Counter(word for part in parts for word in part.counts)
        return sum(
            self.weights[word]
            * (
                sum(min(part.counts[word], whole.counts[word]) for part in parts)
                - min(sum(part.counts[word] for part in parts), whole.counts[word])
            )
            for word, holders in held.items()
            if holders > 1 and word in whole.counts
        )


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
