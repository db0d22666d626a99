"""Whether the places to which a text refers exist in it."""

from collections.abc import Collection, Iterator, Sequence

import regex

from drafting.text.ordinals import letters, letters_rank, roman
from drafting.text.reference_units import Step, Target
from drafting.text.references import Reference

LONGEST_RANGE = 200
"""Places that are looked for one by one between the ends of a range."""

_ROMAN = {roman(number): number for number in range(1, LONGEST_RANGE)}
_LAST_MARK = regex.compile(r"(?:\([^()]+\)|(?<=\))[^().]+\.)[^().]*$")


def missing(reference: Reference, labels: Collection[str], here: str = "") -> tuple[str, ...]:
    """The places to which a reference points and which are not in the text.

    `labels` has the references of `numbering.Label`; `here` is that of the place in which the
    words stand, for its own subparagraph (b) may be meant. Another text is not looked into.
    """
    if reference.source:
        return ()
    names = [_names(steps, here) for target in reference.targets for steps in _each(target)]
    return tuple(some[0] for some in names if some and set(some).isdisjoint(labels))


def _each(target: Target) -> Iterator[tuple[Step, ...]]:
    """Every place of a range; of one that cannot be counted, its two ends."""
    *wider, last = target.steps
    numbers = _between(last.number, target.through) if target.through else [last.number]
    for number in numbers:
        yield (*wider, Step(last.kind, number))


def _between(first: str, last: str) -> Sequence[str]:
    """The numbers from one to another, counted as figures, as small Roman ones or as letters."""
    if first.isdecimal() and last.isdecimal():
        found = [str(number) for number in _range(int(first), int(last))]
    elif first in _ROMAN and last in _ROMAN and (first == "i" or len(first + last) > 2):
        found = [roman(number) for number in _range(_ROMAN[first], _ROMAN[last])]
    else:
        found = [letters(number) for number in _range(letters_rank(first), letters_rank(last))]
    return found or (first, last)


def _range(first: int, last: int) -> range:
    is_counted = 0 < first <= last < first + LONGEST_RANGE
    return range(first, last + 1) if is_counted else range(0)


def _names(steps: Sequence[Step], here: str) -> tuple[str, ...]:
    """What the place may be called in the text, its likeliest name first."""
    numbers = {step.kind: step.number for step in steps if step.kind != "subparagraph"}
    marks = _marks([step.number for step in steps if step.kind == "subparagraph"])
    return tuple(name + marks for name in _owners(numbers, here))


def _owners(numbers: dict[str, str], here: str) -> Iterator[str]:
    """The numbered places that may be meant; without a number, those that lie around."""
    match numbers:
        case {"article": article, "paragraph": paragraph}:
            yield f"{article}.{paragraph}"
        case {"article": article}:
            yield from (f"Article {article}", f"{article}.1")
        case {"paragraph": paragraph}:
            yield from (paragraph, f"OP{paragraph}", f"{_article(here)}.{paragraph}")
        case {"operative": operative}:
            yield f"OP{operative}"
        case {"preambular": preambular}:
            yield f"PP{preambular}"
        case _:
            yield from _around(here)


def _article(here: str) -> str:
    """The article in which the words stand."""
    return here.removeprefix("Article ").partition(".")[0]


def _around(here: str) -> Iterator[str]:
    """A place and those in which it lies."""
    while here:
        yield here
        wider = _LAST_MARK.sub("", here)
        here = wider if wider != here else ""


def _marks(letters_: Sequence[str]) -> str:
    """The letters of subparagraphs as labels have them: (a)(i)a."""
    written = ""
    for level, letter in enumerate(letters_):
        core, space, words = letter.partition(" ")
        written += (f"({core})" if level < 2 else f"{core}.") + space + words
    return written
