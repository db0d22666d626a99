"""Three-way cases with known truth, as many as are asked for, the same for the same seed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, permutations

from rapidfuzz.distance import Indel

from drafting.cli.demo.dice import Dice
from tests.text.generators import agreeable, contested
from tests.text.generators.alterations import Alteration, all_apart, applied, between
from tests.text.generators.sheets import Case, Recipe, Sheet, sheet, two_sides
from tests.text.generators.wording import Words, paragraph, pieces, sentences, written

RECIPES: tuple[Recipe, ...] = (
    *(agreeable.other_sentences, agreeable.other_sentences, agreeable.other_sentences),
    *(agreeable.same_sentence, agreeable.same_sentence, agreeable.same_sentence),
    *(agreeable.identical, agreeable.copies_apart, agreeable.moved_elsewhere),
    *(agreeable.near, agreeable.near, agreeable.near),
    *(agreeable.around_the_stop, agreeable.moved_over),
    *(contested.touching, contested.overlapping, contested.struck_and_changed),
    *(contested.words_together, contested.sentences_together, contested.moved_and_changed),
    *(contested.one_of_two_copies, contested.repeated),
)
"""Drawn from evenly; what stands more often comes more often."""

_SHORTEST_SENTENCE = 5
_MOST_OF_A_PAIR = 6
_MOVED_WORDS = 3


@dataclass(frozen=True, slots=True)
class ThreeSides:
    """Three proposals on one text, and the right text, or None where a person must be asked."""

    base: str
    sides: tuple[str, str, str]
    right: str | None

    def orders(self) -> Iterator[tuple[str, ...]]:
        """The sides in every order in which they can be taken up."""
        return permutations(self.sides)


def cases(count: int, seed: int = 1, bases: Sequence[str] = ()) -> Iterator[Case]:
    """So many cases, half of them on the given texts if there are any that serve."""
    return islice(_endless(Dice(seed), [*filter(_serves, map(pieces, bases))]), count)


def real_cases(pairs: Sequence[tuple[str, str]]) -> Iterator[Case]:
    """Cases whose changes were really made: one change of a pair is ours, the others theirs.

    Where words were moved, or a word or two stand between the changes, a question is no fault.
    """
    for before, after in pairs:
        words = pieces(before)
        changes = _really_made(words, pieces(after))
        for one in changes[:_MOST_OF_A_PAIR]:
            yield from _against_the_others(one, changes, words)


def disjoint_cases(count: int, seed: int = 1) -> Iterator[Case]:
    """Random changes on both sides, at least two untouched words between any two of them."""
    dice = Dice(seed)
    return islice(_found(_disjoint, dice), count)


def three_sided(count: int, seed: int = 1) -> Iterator[ThreeSides]:
    """Three proposals for different sentences; in every third case, two of them for one word."""
    dice = Dice(seed)
    made = 0
    while made < count:
        found = _three_sides(_drawn(dice), disputed=made % 3 == 0)
        if found is not None:
            made += 1
            yield found


def _really_made(words: Words, others: Words) -> list[Alteration]:
    kept = [op for op in Indel.opcodes(words, others) if op.tag == "equal"]
    starts = [(0, 0), *((op.src_end, op.dest_end) for op in kept)]
    ends = [*((op.src_start, op.dest_start) for op in kept), (len(words), len(others))]
    return [
        Alteration(start, end, others[other_start:other_end])
        for (start, other_start), (end, other_end) in zip(starts, ends, strict=True)
        if start < end or other_start < other_end
    ]


def _against_the_others(
    one: Alteration, changes: Sequence[Alteration], words: Words
) -> Iterator[Case]:
    room = {other: between(one, other, words) for other in changes if other != one}
    near = [other for other, least in room.items() if 0 < least < agreeable.CLEAR]
    clear = [other for other, least in room.items() if least >= agreeable.CLEAR]
    moves = _moves(changes, words)
    if clear:
        kind = "near, real" if moves else "clean, real"
        yield two_sides(kind, words, [one], clear, may_ask=moves)
    if near:
        yield two_sides("near, real", words, [one], near, may_ask=True)


def _moves(changes: Sequence[Alteration], words: Words) -> bool:
    struck = {word for change in changes for word in words[change.start : change.end]}
    came = {word for change in changes for word in change.words}
    return len([word for word in struck & came if len(word) > 3]) >= _MOVED_WORDS


def _endless(dice: Dice, bases: Sequence[Words]) -> Iterator[Case]:
    while True:
        recipe = dice.one_of(RECIPES)
        words = dice.one_of(bases) if bases and dice.happens(50) else _own_words(dice)
        case = recipe(sheet(dice, words))
        if case is not None and len({case.base, case.ours, case.theirs}) == 3:
            yield case


def _found(recipe: Recipe, dice: Dice) -> Iterator[Case]:
    while True:
        case = recipe(_drawn(dice))
        if case is not None:
            yield case


def _drawn(dice: Dice) -> Sheet:
    return sheet(dice, _own_words(dice))


def _own_words(dice: Dice) -> Words:
    return pieces(paragraph(dice, 1 + dice.below(3)))


def _serves(words: Words) -> bool:
    """Whether a text consists of whole sentences."""
    return (
        words[-1:] == (".",)
        and len(words) <= 400
        and all(len(stretch) >= _SHORTEST_SENTENCE for stretch in sentences(words))
    )


def _disjoint(page: Sheet) -> Case | None:
    stretches = [page.dice.one_of(page.sentences) for _ in range(2 + page.dice.below(5))]
    changes = [page.small_in(stretch) for stretch in stretches]
    ours, theirs = changes[::2], changes[1::2]
    if not all(all_apart(side, page.words, agreeable.CLEAR) for side in (ours, theirs)) or not all(
        between(one, other, page.words) >= 2 for one in ours for other in theirs
    ):
        return None
    return two_sides("disjoint", page.words, ours, theirs)


def _three_sides(page: Sheet, *, disputed: bool) -> ThreeSides | None:
    changes = [page.small_in(stretch) for stretch in page.some_sentences(3)]
    if len(changes) < 3 or not all_apart(changes, page.words, agreeable.CLEAR):
        return None
    if disputed:
        place = changes[0].start
        changes[:2] = [Alteration(place, place + 1, (next(page.new),)) for _ in range(2)]
    one, two, three = (applied(page.words, [change]) for change in changes)
    right = None if disputed else applied(page.words, changes)
    return ThreeSides(written(page.words), (one, two, three), right)
