"""The paragraphs of a text as they are set on a page, each piece with its fate."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.word_lines import Line
from drafting.formats.word_pieces import Piece, Segment, pieces
from drafting.text.invisible import visible

Fate = Literal["equal", "insert", "delete", "name"]

LEVELS = {ParagraphKind.TITLE: 1, ParagraphKind.HEADING: 2}
"""Of the headings whose level is the same in every text; that of an article depends on it."""


@dataclass(frozen=True, slots=True)
class Set:
    """A piece of words as it is set, and whether it comes, goes, or names who proposes."""

    text: str
    manner: str = "words"
    target: str = ""
    fate: Fate = "equal"


@dataclass(frozen=True, slots=True)
class SetLine:
    """One paragraph on the page."""

    pieces: tuple[Set, ...]
    label: tuple[Set, ...] = ()
    level: int = 0
    """Of a heading, 1 to 3; 0 for a paragraph."""
    indent: float = 0.0
    """In centimetres."""
    note: str = ""
    """What is said above it: that it moved, was split, was joined."""


def set_line(line: Line, fate: Fate = "equal", note: str = "") -> SetLine:
    """A whole paragraph that stays, comes or goes."""
    words = tuple(dressed(piece, fate) for piece in pieces(line.text, line.kind))
    return placed(line, words, label_of(line, fate), note)


def placed(
    line: Line, words: tuple[Set, ...], label: tuple[Set, ...] = (), note: str = ""
) -> SetLine:
    """Words that are set as the paragraph is set: a heading, or indented by its depth."""
    return SetLine(words, label, _level(line), _indent(line), note)


def label_of(line: Line, fate: Fate = "equal") -> tuple[Set, ...]:
    """The number before a paragraph."""
    return (Set(visible(line.label), fate=fate),) if line.label else ()


def dressed(piece: Piece, fate: Fate = "equal") -> Set:
    """A piece with what becomes of it; what cannot be seen in it is shown by a sign."""
    return Set(visible(piece.text), piece.look.manner, piece.look.target, fate)


def tracked(segments: Iterable[Segment]) -> tuple[Set, ...]:
    """Compared words: what only changed its setting stands as it is set now."""
    return tuple(
        dressed(one.piece, "equal" if one.fate == "format" else one.fate) for one in segments
    )


def settled(lines: Sequence[SetLine]) -> tuple[SetLine, ...]:
    """The lines as they are given to the page; an empty heading would be none."""
    return tuple(line for line in lines if line.pieces or line.label or line.note)


def _level(line: Line) -> int:
    if line.kind == ParagraphKind.ARTICLE:
        return 3
    return LEVELS.get(ParagraphKind(line.kind), 0) if line.kind in _KINDS else 0


_KINDS = frozenset(kind.value for kind in ParagraphKind)


def _indent(line: Line) -> float:
    return float(line.style[-1]) if line.style[-1].isdigit() else 0.0
