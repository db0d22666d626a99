"""Sentences made whole again, and the traces that lost footnote marks leave."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from drafting.formats.doubts import around
from drafting.formats.marks import begins_anew, ends_a_sentence
from drafting.formats.plain_blocks import Block, Piece
from drafting.formats.plain_lines import is_full

LOST_MARK = "A footnote mark seems to have been lost here."
DIVIDED_WORD = "A word was divided at the end of a line: check its hyphen."
NEAR_THE_END = 12
"""Words at the end of a paragraph among which a source is looked for."""

_SOURCE = re.compile(r"\b(?:reports?|papers?|stud(?:y|ies)|summary|addend(?:um|a)|notes?)\b")
_SYMBOL = re.compile(r"\b[A-Z]/\S+|\d+/\d+|\[\^")
_HYPHEN = re.compile(r"[^\W\d_]-$")


@dataclass(frozen=True, slots=True)
class Remark:
    """A doubtful place inside a block, before the block has a label."""

    line: int
    sentence: str
    excerpt: str


def whole(block: Block) -> str:
    """The words of a block as one text."""
    parts = [piece.words for piece in block.pieces[:1]]
    for before, after in pairwise(block.pieces):
        parts.append("" if _is_joined_closely(before, after) else " ")
        parts.append(after.words)
    return "".join(parts)


def breaks(block: Block, width: int) -> Iterator[Remark]:
    """Every line break in a sentence that no page width explains."""
    for before, after in pairwise(block.pieces):
        if _HYPHEN.search(before.words):
            yield Remark(after.line.number, DIVIDED_WORD, around(before.words, after.words))
        elif not _is_explained(before, after, width):
            yield Remark(after.line.number, LOST_MARK, around(before.words, after.words))


def breaks_at_the_end(blocks: Sequence[Block]) -> Iterator[tuple[int, Remark]]:
    """Blocks with an empty line more after them than before, whose last words cite a source.

    A mark after the last full stop or semicolon leaves nothing else behind.
    """
    for index, block in enumerate(blocks):
        if not block.pieces or block.blanks_after <= block.first.blanks_before:
            continue
        if block.mark and index + 1 < len(blocks) and _cites_without_symbol(block.ending):
            last = block.pieces[-1].line.number
            yield index, Remark(last, LOST_MARK, around(block.ending, ""))


def _cites_without_symbol(words: str) -> bool:
    last_words = " ".join(words.split()[-NEAR_THE_END:])
    is_cited = bool(_SOURCE.search(last_words)) and not _SYMBOL.search(last_words)
    return is_cited and ends_a_sentence(words)


def _is_joined_closely(before: Piece, after: Piece) -> bool:
    if _HYPHEN.search(before.words) and after.words[:1].islower():
        return True
    return not begins_anew(after.words) and not after.words[:1].isalpha()


def _is_explained(before: Piece, after: Piece, width: int) -> bool:
    is_plain_word = begins_anew(after.words) or after.words[:1].isalpha()
    is_filled = bool(width) and is_full(before.line, after.line, width)
    return is_plain_word and is_filled and not after.line.blanks_before
