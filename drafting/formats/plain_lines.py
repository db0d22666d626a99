"""The lines of a plain text: where they stand, and whether a fixed width broke them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

WIDEST = 120
"""No text broken at a fixed width has longer lines."""

_SPACES = re.compile(r"[^\S\u00a0\u202f]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line with words on it, and how many empty lines stand around it."""

    number: int
    words: str
    is_indented: bool
    blanks_before: int
    blanks_after: int


def one_line(text: str) -> str:
    """The words with one space for every run of white space; no-break spaces stay."""
    return _SPACES.sub(" ", text).strip()


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines that hold words; numbers count from 1 and include the empty ones."""
    raw = text.splitlines()
    filled = [index for index, line in enumerate(raw) if line.strip()]
    edges = [-1, *filled, len(raw)]
    return tuple(
        Line(
            number=index + 1,
            words=one_line(raw[index]),
            is_indented=raw[index][0].isspace(),
            blanks_before=index - edges[position] - 1,
            blanks_after=edges[position + 2] - index - 1,
        )
        for position, index in enumerate(filled)
    )


def width_of(lines: Sequence[Line]) -> int:
    """The width at which the text was broken into lines, or 0 where a line is a paragraph.

    Evidence is asked for: a quarter of the lines must run on in lower case at the margin.
    """
    longest = max((len(line.words) for line in lines), default=0)
    if longest > WIDEST:
        return 0
    close = [(before, after) for before, after in pairwise(lines) if after.blanks_before == 0]
    run_on = sum(
        after.words[0].islower() and is_full(before, after, longest) for before, after in close
    )
    return longest if run_on >= 2 and run_on * 4 >= len(close) else 0


def is_full(before: Line, after: Line, width: int) -> bool:
    """Whether the first word of the next line had no room on this one."""
    first_word = after.words.partition(" ")[0]
    return len(before.words) + 1 + len(first_word) > width
