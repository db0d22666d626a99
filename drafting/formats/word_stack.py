"""Proposals laid over one paragraph: which are tracked in it, and which stand beside it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Literal, NamedTuple

from drafting.formats.word_lines import Line
from drafting.formats.word_pieces import Fate, Piece, compared, pieces
from drafting.formats.word_xml import written

Asks = Literal[
    "replace",
    "title",
    "delete",
    "insert_before",
    "insert_after",
    "insert_under",
    "move",
    "split",
    "join",
    "retain",
]
REWORDS = frozenset({"replace", "title"})
STATES = frozenset({"move", "split", "join", "retain"})
"""What is stated below a paragraph, since it does not stand among its words."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a State asks for on a paragraph; `date` is ISO 8601, `label` for a new paragraph.

    `text` has the words proposed; of what is only stated, the statement: "move after OP3".
    """

    paragraph_id: str
    author: str
    kind: Asks
    text: str = ""
    date: str = ""
    label: str = ""


class Mark(NamedTuple):
    """What one proposal does to the words from one place of the paragraph to another."""

    fate: Fate
    start: int
    end: int
    piece: Piece
    proposal: Proposal

    def clashes(self, other: "Mark") -> bool:
        """Whether the two cannot be tracked together: words can be taken out only once."""
        if self.fate == "insert" or other.fate == "insert":
            return _lies_in(self, other) or _lies_in(other, self)
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Stack:
    """The changes of one paragraph, who takes it out as a whole, and what stands beside it."""

    marks: tuple[Mark, ...] = ()
    deletion: Proposal | None = None
    alternatives: tuple[Proposal, ...] = ()


def stack(line: Line, proposals: Sequence[Proposal], language: str = "en") -> Stack:
    """The proposals on the words of a paragraph, the earlier before the later.

    A proposal is tracked whole or stands beside: never a part of it. One that takes the whole
    paragraph out would push all others aside and so comes last; of an author with several, only
    the first is tracked, so that accepting the author's changes gives words that were proposed.
    """
    base = pieces(line.text, line.kind)
    found: list[Mark] = []
    authors: set[str] = set()
    deletion: Proposal | None = None
    beside: list[Proposal] = []
    for one in sorted(proposals, key=lambda one: one.kind == "delete"):
        marks = tuple(_marks(base, line, one, language)) if one.kind in REWORDS else ()
        is_full = deletion is not None or (one.kind == "delete" and bool(found))
        if one.author in authors or is_full or _clash(found, marks):
            beside.append(one)
            continue
        authors.add(one.author)
        found.extend(marks)
        deletion = one if one.kind == "delete" else None
    return Stack(tuple(found), deletion, tuple(beside))


def width(piece: Piece) -> int:
    """How many places a piece takes up: a link or a footnote mark only one."""
    return 1 if piece.look.is_whole else len(piece.text)


def _marks(base: Sequence[Piece], line: Line, proposal: Proposal, language: str) -> Iterator[Mark]:
    place = 0
    for fate, piece, _ in compared(base, pieces(written(proposal.text), line.kind), language):
        end = place + (0 if fate == "insert" else width(piece))
        if fate != "equal":
            yield Mark(fate, place, end, piece, proposal)
        place = end


def _lies_in(one: Mark, other: Mark) -> bool:
    """Whether words are put in among words that the other takes out."""
    return other.fate == "delete" and other.start < one.start < other.end


def _clash(found: Iterable[Mark], marks: Iterable[Mark]) -> bool:
    return any(one.clashes(other) for one, other in product(found, marks))
