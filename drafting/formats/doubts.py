"""What a reader hands back: the outline, and everything a person should look at again."""

from dataclasses import dataclass

from drafting.formats.outline import Outline

AROUND = 48
"""Characters shown on each side of a doubtful place."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something the reader decided that a person should confirm."""

    line: int
    place: str
    sentence: str
    excerpt: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A file read as a text: nothing of it is dropped without being named here.

    `unplaced` holds the words that belong to no paragraph; `numbers` the numbers as the file
    printed them, which the computed labels replace.
    """

    outline: Outline
    doubts: tuple[Doubt, ...] = ()
    unplaced: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()


def opening_words(text: str) -> str:
    """The first words of a long text, cut between words."""
    if len(text) <= 2 * AROUND:
        return text
    return text[: 2 * AROUND].rsplit(" ", 1)[0] + "…"


def around(before: str, after: str) -> str:
    """The words on both sides of a doubtful place, which is shown as [?]."""
    left = before if len(before) <= AROUND else "…" + before[-AROUND:].partition(" ")[2]
    right = after if len(after) <= AROUND else after[:AROUND].rpartition(" ")[0] + "…"
    space = "" if right[:1] in (",", ";", ".", ":") else " "
    return f"{left} [?]{space}{right}".strip()
