"""A text reworked with the truth kept: which paragraph became which."""

from drafting.cli.demo.dice import Dice

_SYLLABLES = [first + second for first in "bdfgklmnprstvz" for second in ("a", "en", "i", "or")]
_SMALL = ["the", "of", "and", "to", "in", "for", "with", "by", "that", "States"]

Link = tuple[int, int]


class Rework:
    """A text of coined words, and the same text after an editor went over it."""

    def __init__(self, seed: int, size: int) -> None:
        self._dice = Dice(seed)
        self._vocabulary = [self._word() for _ in range(12 * size)]
        self.before = [self._paragraph() for _ in range(size)]
        self.after: list[str] = []
        self.links: set[Link] = set()
        self.fates: dict[Link, str] = {}
        self._moved: list[tuple[str, int]] = []
        self._rework()

    def _rework(self) -> None:
        places = iter(range(len(self.before)))
        for place in places:
            fate, text = self._fate(), self.before[place]
            if fate == "moved":
                self._moved.append((self._maybe_changed(text), place))
            elif fate == "joined" and place + 1 < len(self.before):
                other = next(places)
                whole = f"{self._maybe_changed(text)} {self._maybe_changed(self.before[other])}"
                self._add(whole, place, other, fate=fate)
            elif fate == "split":
                first, _, second = text.partition(". ")
                self._add(self._maybe_changed(f"{first}."), place, fate=fate)
                self._add(self._maybe_changed(second), place, fate=fate)
            elif fate == "inserted":
                self._add(text, place, fate="same")
                self._add(self._paragraph(), fate=fate)
            elif fate != "deleted":
                self._add(self._changed(text) if fate == "changed" else text, place, fate=fate)
        for text, place in self._moved:
            self._insert(self._dice.below(len(self.after) + 1), text, place)

    def _add(self, text: str, *sources: int, fate: str) -> None:
        for source in sources:
            self.links.add((source, len(self.after)))
            self.fates[source, len(self.after)] = fate
        self.after.append(text)

    def _insert(self, at: int, text: str, source: int) -> None:
        self.after.insert(at, text)
        self.fates = {
            (one, other + (other >= at)): fate for (one, other), fate in self.fates.items()
        }
        self.fates[source, at] = "moved"
        self.links = set(self.fates)

    def _fate(self) -> str:
        throw = self._dice.below(100)
        for fate, share in [("changed", 20), ("moved", 5), ("split", 5), ("joined", 5)]:
            throw -= share
            if throw < 0:
                return fate
        return "inserted" if throw < 5 else "deleted" if throw < 10 else "same"

    def _maybe_changed(self, text: str) -> str:
        return self._changed(text) if self._dice.happens(40) else text

    def _changed(self, text: str) -> str:
        words = text.split(" ")
        for _ in range(1 + len(words) // 10):
            words[self._dice.below(len(words))] = self._word()
        return " ".join(words)

    def _paragraph(self) -> str:
        return " ".join(self._sentence() for _ in range(2 + self._dice.below(2)))

    def _sentence(self) -> str:
        words = [
            self._dice.one_of(_SMALL if self._dice.happens(45) else self._vocabulary)
            for _ in range(8 + self._dice.below(14))
        ]
        return f"{' '.join(words)}."

    def _word(self) -> str:
        return "".join(self._dice.one_of(_SYLLABLES) for _ in range(2 + self._dice.below(2)))
