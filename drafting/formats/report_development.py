"""How a text developed, as a report tells it: release by release, and what prompted changes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from drafting.formats.outline import Node
from drafting.formats.report_words import day, listed, number, paragraph

MOST_NAMES = 8


@dataclass(frozen=True, slots=True)
class Reworked:
    """What a release made of the one before it."""

    since: str
    """The symbol of the one before."""
    fates: Sequence[tuple[str, int]]
    """Of how many paragraphs what became; those that were kept left out."""
    words_in: int
    words_out: int
    prompted: Sequence[tuple[str, int]]
    """Whose amendments were taken up in it, and how many of each."""
    edited_count: int
    """Paragraphs that changed without an amendment."""


@dataclass(frozen=True, slots=True)
class ReleaseTold:
    """A release with what stood upon it."""

    number: int
    symbol: str
    day: date
    paragraph_count: int
    carried_count: int
    drawn_count: int
    note: str
    reworked: Reworked | None = None


def release_paragraphs(releases: Sequence[ReleaseTold]) -> Iterator[Node]:
    """One paragraph for each release, and one for what it changed."""
    for one in releases:
        note = f" {one.note.rstrip('. ')}." if one.note.strip() else ""
        yield paragraph(
            f"{one.symbol}, release {one.number}, was published on {day(one.day)} with "
            f"{number(one.paragraph_count, 'paragraph')}.{note} It took along "
            f"{number(one.carried_count, 'amendment')} on which nothing had been decided, and "
            f"drew {one.drawn_count} more."
        )
        if one.reworked:
            yield paragraph(_changed(one.reworked))


def _changed(one: Reworked) -> str:
    if not one.fates:
        return f"Against {one.since} no paragraph changed."
    fates = listed([f"{count:,} {name}" for name, count in one.fates])
    return (
        f"Against {one.since}, the paragraphs differ as follows: {fates}. "
        f"{number(one.words_in, 'word').capitalize()} came in and "
        f"{number(one.words_out, 'word')} went out. {_prompted(one)}"
    )


def _prompted(one: Reworked) -> str:
    edited = f"{number(one.edited_count, 'paragraph')} changed by the hand of the editors alone"
    if not one.prompted:
        return f"No amendment was taken up in it; {edited}."
    taken = sum(count for _, count in one.prompted)
    names = listed([f"{name} ({count})" for name, count in one.prompted], MOST_NAMES)
    own = edited if one.edited_count else "every change came of them"
    return f"It took up {number(taken, 'amendment')}, by {names}; {own}."
