"""A text as words and single spaces in a row, for those who set brackets between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain

from drafting.text.compare import compare
from drafting.text.tokens import pieces


@dataclass(frozen=True, slots=True)
class Change:
    """Words and spaces `start` to `end` of a row give way to others; either may be none."""

    start: int
    end: int
    words: tuple[str, ...]


def row(text: str) -> tuple[str, ...]:
    """The tokens of a text and each white space between them; joined, the text."""
    return tuple(chain.from_iterable(_row(pieces(text))))


def row_changes(before: str, after: str, language: str = "en") -> tuple[Change, ...]:
    """The changes that a comparison shows, counted in words and spaces of the text before."""
    old = {place: index for index, place in enumerate(_places(before))}
    return tuple(
        Change(old[start], old[end], row(after[first:last]))
        for start, end, first, last in compare(before, after, language)
    )


def slid(change: Change, steps: int) -> Change:
    """The change, so many words further on; only where the result stays the same."""
    start, end = change.start + steps, change.end + steps
    if not change.words:
        return Change(start, end, ())
    turn = steps % len(change.words)
    return Change(start, end, change.words[turn:] + change.words[:turn])


def _row(found: Sequence[str]) -> Iterator[Sequence[str]]:
    for place, piece in enumerate(found):
        yield [piece] if place % 2 else piece


def _places(text: str) -> Iterator[int]:
    return accumulate(map(len, row(text)), initial=0)
