"""Cases in which two proposals can both have what they want: one right text."""

from tests.text.generators.alterations import Alteration, added, all_apart, between, replaced
from tests.text.generators.sheets import Case, Sheet, joined, two_sides
from tests.text.generators.wording import Words

CLEAR = 4
"""Untouched words between two changes that no reader takes for one."""


def other_sentences(sheet: Sheet) -> Case | None:
    """Each side changes sentences of its own."""
    changes = [sheet.small_in(stretch) for stretch in sheet.some_sentences(3)]
    if len(changes) < 2 or not all_apart(changes, sheet.words, CLEAR):
        return None
    return two_sides("clean, other sentences", sheet.words, changes[::2], changes[1::2])


def same_sentence(sheet: Sheet) -> Case | None:
    """Both change one sentence, with words enough between them."""
    (stretch,) = sheet.some_sentences(1)
    one, other = sheet.small_in(stretch), sheet.small_in(stretch)
    if between(one, other, sheet.words) < CLEAR:
        return None
    return two_sides("clean, same sentence", sheet.words, [one], [other])


def identical(sheet: Sheet) -> Case | None:
    """Both make the same change, and each may make another one elsewhere."""
    changes = [sheet.small_in(stretch) for stretch in sheet.some_sentences(3)]
    if len(changes) < 3 or not all_apart(changes, sheet.words, CLEAR):
        return None
    common, mine, yours = changes
    theirs = [common, yours] if sheet.dice.happens(50) else [common]
    return two_sides("clean, identical", sheet.words, [common, mine], theirs)


def copies_apart(sheet: Sheet) -> Case | None:
    """A sentence stands twice; each side changes one of the two."""
    stretches = sheet.sentences
    first, middle = stretches[0], stretches[-1]
    if first == middle:
        return None
    copy = [sheet.words[place] for place in first]
    words = (*copy, *(sheet.words[place] for place in middle), *copy)
    second = range(len(words) - len(copy), len(words))
    stage = Sheet(sheet.dice, words, sheet.new)
    ours, theirs = (stage.word_replaced(stretch) for stretch in (range(len(copy)), second))
    return two_sides("clean, copies apart", words, [ours], [theirs])


def moved_elsewhere(sheet: Sheet) -> Case | None:
    """One side moves a sentence, the other changes one that is well away from it."""
    stretches = sheet.sentences
    if len(stretches) < 5:
        return None
    parts = sheet.parts
    change = sheet.word_replaced(stretches[0])
    altered = _changed(sheet.words, change, len(stretches[0]))
    moved = [parts[0], parts[1], parts[3], parts[2], *parts[4:]]
    return Case(
        "clean, moved elsewhere", joined(parts), joined(moved), joined([altered, *parts[1:]]),
        joined([altered, *moved[1:]]),
    )  # fmt: skip


def near(sheet: Sheet) -> Case | None:
    """One, two or three untouched words stand between the two changes."""
    (stretch,) = sheet.some_sentences(1)
    one = sheet.small_in(stretch)
    start = one.end + 1 + sheet.dice.below(3)
    if start >= len(sheet.words) - 1:
        return None
    other = replaced(sheet.dice, start, start + 1, sheet.new)
    if sheet.dice.happens(30):
        other = added(sheet.dice, start, sheet.new)
    return two_sides("near", sheet.words, *sheet.either(one, other), may_ask=True)


def around_the_stop(sheet: Sheet) -> Case | None:
    """One side adds words before a full stop, the other a sentence behind it."""
    stretch = sheet.dice.one_of(sheet.sentences)
    if sheet.words[stretch[-1]] != ".":
        return None
    clause = added(sheet.dice, stretch.stop - 1, sheet.new)
    behind = Alteration(stretch.stop, stretch.stop, (next(sheet.new), next(sheet.new), "."))
    return two_sides("near, around the stop", sheet.words, [clause], [behind], may_ask=True)


def moved_over(sheet: Sheet) -> Case | None:
    """One side moves a sentence over another that the other side changes."""
    stretches = sheet.sentences
    if len(stretches) < 3:
        return None
    parts = sheet.parts
    local = Sheet(sheet.dice, parts[1], sheet.new)
    change = local.word_replaced(range(len(parts[1])))
    altered = _changed(parts[1], change, len(parts[1]))
    return Case(
        "near, moved over", joined(parts), joined([*parts[1:3], parts[0], *parts[3:]]),
        joined([parts[0], altered, *parts[2:]]),
        joined([altered, parts[2], parts[0], *parts[3:]]), may_ask=True,
    )  # fmt: skip


def _changed(words: Words, change: Alteration, length: int) -> Words:
    return (*words[: change.start], *change.words, *words[change.end : length])
