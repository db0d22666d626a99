"""Cases in which two proposals want different things of the same words: a person must decide."""

from tests.text.generators.alterations import Alteration, added, replaced
from tests.text.generators.sheets import Case, Sheet, contested, joined


def touching(sheet: Sheet) -> Case | None:
    """The change of one side begins where that of the other ends."""
    stretch = sheet.dice.one_of(sheet.sentences)
    start = sheet.place_in(stretch)
    middle = start + 1 + sheet.dice.below(2)
    if middle + 1 >= len(sheet.words):
        return None
    ours = replaced(sheet.dice, start, middle, sheet.new)
    theirs = sheet.dice.one_of(
        [
            replaced(sheet.dice, middle, middle + 1, sheet.new),
            Alteration(middle, middle + 1),
            added(sheet.dice, middle, sheet.new),
        ]
    )
    return contested("touching", sheet.words, *sheet.either(ours, theirs))


def overlapping(sheet: Sheet) -> Case | None:
    """Both change some of the same words, in different ways."""
    stretch = sheet.dice.one_of(sheet.sentences)
    if len(stretch) < 9:
        return None
    start = stretch.start + 1 + sheet.dice.below(len(stretch) - 8)
    ours = replaced(sheet.dice, start, start + 3, sheet.new)
    later = start + sheet.dice.below(3)
    theirs = sheet.dice.one_of(
        [
            replaced(sheet.dice, later, later + 2, sheet.new),
            Alteration(later, later + 4),
            Alteration(start + 1, start + 1, (next(sheet.new),)),
        ]
    )
    return contested("overlapping", sheet.words, *sheet.either(ours, theirs))


def struck_and_changed(sheet: Sheet) -> Case | None:
    """One side strikes a sentence in which the other changes a word."""
    stretch = sheet.dice.one_of(sheet.sentences)
    place = sheet.place_in(stretch)
    ours = Alteration(stretch.start, stretch.stop)
    theirs = replaced(sheet.dice, place, place + 1, sheet.new)
    return contested("struck and changed", sheet.words, *sheet.either(ours, theirs))


def words_together(sheet: Sheet) -> Case | None:
    """Both add words at one place: which come first?"""
    stretch = sheet.dice.one_of(sheet.sentences)
    place = sheet.dice.one_of([sheet.place_in(stretch), stretch.stop - 1])
    joint = sheet.dice.one_of([(), (",",), ("and",)])
    ours, theirs = (
        Alteration(place, place, (*joint, *added(sheet.dice, place, sheet.new).words))
        for _ in range(2)
    )
    return contested("words at one place", sheet.words, [ours], [theirs])


def sentences_together(sheet: Sheet) -> Case | None:
    """Both add a sentence behind one full stop; read otherwise, before it: which comes first?"""
    stretch = sheet.dice.one_of(sheet.sentences)
    place = sheet.dice.one_of([stretch.start, stretch.stop])
    ours, theirs = (
        Alteration(place, place, (next(sheet.new), next(sheet.new), ".")) for _ in range(2)
    )
    return contested("sentences at one place", sheet.words, [ours], [theirs])


def moved_and_changed(sheet: Sheet) -> Case | None:
    """One side moves a sentence that the other changes."""
    parts = sheet.parts
    if len(parts) < 3:
        return None
    source = sheet.dice.below(len(parts) - 1)
    place = 1 + sheet.dice.below(len(parts[source]) - 2)
    changed = list(parts)
    changed[source] = (*parts[source][:place], next(sheet.new), *parts[source][place + 1 :])
    rest = [*parts[:source], *parts[source + 1 :]]
    target = source + 1 + sheet.dice.below(len(rest) - source)
    ours = [*rest[:target], parts[source], *rest[target:]]
    return Case("moved and changed", joined(parts), joined(ours), joined(changed), None)


def one_of_two_copies(sheet: Sheet) -> Case | None:
    """A sentence stands twice in a row; one side strikes one of them, the other changes one."""
    parts = sheet.parts
    doubled = [parts[0], *parts]
    place = 1 + sheet.dice.below(len(parts[0]) - 2)
    altered = (*parts[0][:place], next(sheet.new), *parts[0][place + 1 :])
    changed = sheet.dice.one_of([[altered, *parts], [parts[0], altered, *parts[1:]]])
    return Case("one of two copies", joined(doubled), joined(parts), joined(changed), None)


def repeated(sheet: Sheet) -> Case | None:
    """One side says a phrase twice, the other changes the phrase: which of the two is meant?"""
    stretch = sheet.dice.one_of(sheet.sentences)
    length = 2 + sheet.dice.below(3)
    start = sheet.place_in(stretch)
    phrase = sheet.words[start : start + length]
    if len(phrase) < length:
        return None
    ours = Alteration(start + length, start + length, phrase)
    place = start + sheet.dice.below(length)
    theirs = Alteration(place, place + 1, (next(sheet.new),))
    return contested("phrase repeated", sheet.words, *sheet.either(ours, theirs))
