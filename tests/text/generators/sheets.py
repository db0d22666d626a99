"""What a maker of three-way cases has before it: a text, dice, and words not yet used."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from drafting.cli.demo.dice import Dice
from tests.text.generators.alterations import Alteration, applied, small
from tests.text.generators.wording import Words, fresh, sentences, written


@dataclass(frozen=True, slots=True)
class Case:
    """Two proposals on one text, and what a merge owes to the people who made them."""

    kind: str
    base: str
    ours: str
    theirs: str
    right: str | None
    """The one right text; None where a person must be asked."""
    may_ask: bool = False
    """The changes are so near each other that a question is no fault."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A text in words, dice, and fresh words."""

    dice: Dice
    words: Words
    new: Iterator[str]

    @property
    def sentences(self) -> tuple[range, ...]:
        """Where each sentence stands."""
        return sentences(self.words)

    @property
    def parts(self) -> list[Words]:
        """The words of each sentence."""
        return [self.words[stretch.start : stretch.stop] for stretch in self.sentences]

    def either(
        self, one: Alteration, other: Alteration
    ) -> tuple[list[Alteration], list[Alteration]]:
        """Two changes, the one or the other of them ours."""
        return ([one], [other]) if self.dice.happens(50) else ([other], [one])

    def place_in(self, stretch: range) -> int:
        """A place within a sentence, neither its first word nor its full stop."""
        return stretch.start + 1 + self.dice.below(max(1, len(stretch) - 2))

    def word_replaced(self, stretch: range) -> Alteration:
        """Another word in the place of one within a sentence."""
        place = self.place_in(stretch)
        return Alteration(place, place + 1, (next(self.new),))

    def small_in(self, stretch: range) -> Alteration:
        """A small change within a sentence."""
        return small(self.dice, self.words, self.place_in(stretch), self.new)

    def some_sentences(self, number: int) -> list[range]:
        """So many different sentences, in any order; fewer where there are fewer."""
        return self.dice.shuffled(self.sentences)[:number]


Recipe = Callable[[Sheet], Case | None]


def sheet(dice: Dice, words: Words) -> Sheet:
    """A text made ready for changes."""
    return Sheet(dice, words, fresh(dice, words))


def two_sides(
    kind: str,
    words: Words,
    ours: Sequence[Alteration],
    theirs: Sequence[Alteration],
    *,
    may_ask: bool = False,
) -> Case:
    """A case in which both sides are right at once; what both changed alike counts once."""
    right = applied(words, tuple(dict.fromkeys([*ours, *theirs])))
    return Case(kind, written(words), applied(words, ours), applied(words, theirs), right, may_ask)


def contested(
    kind: str, words: Words, ours: Sequence[Alteration], theirs: Sequence[Alteration]
) -> Case:
    """A case in which only a person can say what is right."""
    return Case(kind, written(words), applied(words, ours), applied(words, theirs), None)


def joined(parts: Sequence[Words]) -> str:
    """Sentences as one text."""
    return written([word for part in parts for word in part])
