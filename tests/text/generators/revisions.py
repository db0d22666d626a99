"""Revisions of a whole document in which every word and every paragraph is followed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, count

from drafting.cli.demo.dice import Dice
from tests.text.generators.alterations import all_apart, small
from tests.text.generators.wording import Words, fresh, is_sign, sentences, written


@dataclass(frozen=True, slots=True)
class Word:
    """A word, the revision that brought it in, and a number that is its alone."""

    text: str
    origin: str
    number: int


Line = tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The words of a paragraph, and the places it had in the revision before: none, one, two."""

    words: Line
    sources: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """The paragraph as it is read."""
        return written(word.text for word in self.words)

    def offsets(self) -> list[tuple[int, int]]:
        """Where each word begins and ends in the text."""
        sizes = [
            len(word.text) + (place > 0 and not is_sign(word.text))
            for place, word in enumerate(self.words)
        ]
        ends = accumulate(sizes)
        return [(end - len(word.text), end) for word, end in zip(self.words, ends, strict=True)]


@dataclass(frozen=True)
class Revision:
    """A document at one moment."""

    name: str
    paragraphs: tuple[Paragraph, ...]

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The paragraphs as they are read."""
        return tuple(paragraph.text for paragraph in self.paragraphs)

    @property
    def links(self) -> set[tuple[int, int]]:
        """Which paragraph of the revision before lives on in which of this one."""
        return {
            (source, place)
            for place, paragraph in enumerate(self.paragraphs)
            for source in paragraph.sources
        }


@dataclass(frozen=True, slots=True)
class Habits:
    """How many of a hundred paragraphs meet each fate in one revision; the rest stay."""

    changed: int = 10
    moved: int = 3
    moved_and_changed: int = 1
    split: int = 3
    joined: int = 3
    deleted: int = 3
    inserted: int = 3
    restored: int = 1


BUSY = Habits()
CALM = Habits(2, 0, 0, 0, 0, 0, 0, 0)
"""A version in which two of a hundred paragraphs change, as when proposals are taken up."""


class Scribe:
    """Writes one revision after another from paragraphs it is given."""

    def __init__(
        self, material: Sequence[Words], size: int, seed: int, habits: Habits = BUSY
    ) -> None:
        self._dice = Dice(seed)
        self._numbers = count()
        self._material = iter(material)
        self._habits = habits
        self._removed: list[Line] = []
        self._last = Revision("r0", tuple(Paragraph(self._new_line("r0")) for _ in range(size)))

    def revisions(self, number: int) -> Iterator[Revision]:
        """The first revision and so many later ones."""
        yield self._last
        for step in range(1, number + 1):
            self._last = self._revised(f"r{step}")
            yield self._last

    def _revised(self, name: str) -> Revision:
        kept: list[Paragraph] = []
        moved: list[Paragraph] = []
        places = iter(range(len(self._last.paragraphs)))
        for place in places:
            fate = self._fate()
            line = self._last.paragraphs[place].words
            if fate == "joined" and place + 1 < len(self._last.paragraphs):
                other = next(places)
                words = (*line, *self._last.paragraphs[other].words)
                kept.append(Paragraph(words, (place, other)))
            elif fate.startswith("moved"):
                words = self._changed(line, name) if fate != "moved" else line
                moved.append(Paragraph(words, (place,)))
            else:
                kept += self._after(fate, Paragraph(line, (place,)), name)
        for paragraph in moved:
            kept.insert(self._dice.below(len(kept) + 1), paragraph)
        return Revision(name, tuple(kept))

    def _after(self, fate: str, old: Paragraph, name: str) -> list[Paragraph]:
        if fate == "deleted":
            self._removed.append(old.words)
            return []
        if fate == "inserted":
            return [old, Paragraph(self._new_line(name))]
        if fate == "restored" and self._removed:
            return [old, Paragraph(self._removed.pop())]
        if fate == "changed":
            return [replace(old, words=self._changed(old.words, name))]
        return self._split(old) if fate == "split" else [old]

    def _split(self, old: Paragraph) -> list[Paragraph]:
        stretches = sentences(tuple(word.text for word in old.words))
        if len(stretches) < 2:
            return [old]
        cut = self._dice.one_of(stretches[1:]).start
        return [replace(old, words=old.words[:cut]), replace(old, words=old.words[cut:])]

    def _changed(self, line: Line, name: str) -> Line:
        texts = tuple(word.text for word in line)
        new = fresh(self._dice, texts)
        changes = [
            small(self._dice, texts, self._dice.below(len(texts)), new)
            for _ in range(1 + self._dice.below(4))
        ]
        if not all_apart(changes, texts, 1):
            changes = changes[:1]
        for change in sorted(changes, key=lambda change: -change.start):
            line = (
                *line[: change.start],
                *self._written(change.words, name),
                *line[change.end :],
            )
        return line

    def _fate(self) -> str:
        throw = self._dice.below(100)
        for name in self._habits.__dataclass_fields__:
            throw -= getattr(self._habits, name)
            if throw < 0:
                return name
        return "same"

    def _new_line(self, name: str) -> Line:
        return self._written(next(self._material), name)

    def _written(self, words: Words, name: str) -> Line:
        return tuple(Word(word, name, next(self._numbers)) for word in words)
