"""From lines to blocks: each block is one whole paragraph with the number before it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.marks import (
    Mark,
    Style,
    begins_anew,
    ends_a_sentence,
    letter_ordinal,
    looks_like_heading,
    number_ordinal,
    split_mark,
)
from drafting.formats.plain_lines import Line, is_full, width_of
from drafting.text.openings import opening


@dataclass(frozen=True, slots=True)
class Piece:
    """The words of one line of a block, without the number before them."""

    line: Line
    words: str


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of one paragraph; `first` is the line of its number or of its first words."""

    first: Line
    mark: Mark | None
    pieces: tuple[Piece, ...]

    @property
    def ending(self) -> str:
        """The words of its last line."""
        return self.pieces[-1].words if self.pieces else ""

    @property
    def blanks_after(self) -> int:
        """Empty lines before whatever comes next."""
        return (self.pieces[-1].line if self.pieces else self.first).blanks_after


@dataclass(slots=True)
class _Gathering:
    """The block being gathered, the blocks done, and the number last seen."""

    width: int
    blocks: list[Block] = field(default_factory=list)
    first: Line | None = None
    mark: Mark | None = None
    pieces: list[Piece] = field(default_factory=list)
    last_number: int = 0
    last_letter: int = 0

    def take(self, line: Line) -> None:
        """Put a line where it belongs: to the open block, or at the head of a new one."""
        mark, rest = split_mark(line.words)
        if mark and self._is_credible(mark, line, rest):
            self._take_marked(line, mark, rest)
        elif self.first and self._continues(line):
            self.pieces.append(Piece(line, line.words))
        else:
            self._open(line, None, line.words)

    def close(self) -> None:
        """End the open block."""
        if self.first:
            self.blocks.append(Block(self.first, self.mark, tuple(self.pieces)))
        self.first, self.mark, self.pieces = None, None, []

    def _take_marked(self, line: Line, mark: Mark, rest: str) -> None:
        if self._waits_for_words() and mark.style is Style.LETTER:
            self.pieces.append(Piece(line, line.words))
        elif mark.style is Style.ARTICLE and rest and not looks_like_heading(rest):
            self._open(line, mark, "")
            self._open(line, None, rest)
        else:
            self._open(line, mark, rest)
        self._remember(mark)

    def _open(self, line: Line, mark: Mark | None, words: str) -> None:
        self.close()
        self.first, self.mark = line, mark
        if words:
            self.pieces.append(Piece(line, words))

    def _remember(self, mark: Mark) -> None:
        if mark.style is Style.LETTER:
            self.last_letter = letter_ordinal(mark.value)
        else:
            self.last_letter = 0
            self.last_number = number_ordinal(mark.value) if mark.style is Style.NUMBER else 0

    def _waits_for_words(self) -> bool:
        return self.mark is not None and self.mark.style is Style.NUMBER and not self.pieces

    def _is_credible(self, mark: Mark, line: Line, rest: str) -> bool:
        """A number in mid-sentence, with lower case after it, counts only if it is expected."""
        if line.blanks_before or not self.pieces:
            return True
        ending = self.pieces[-1].words
        if ends_a_sentence(ending) or ending.endswith((",", " and", " or")):
            return True
        if mark.style is Style.ARTICLE:
            return bool(rest) or looks_like_heading(ending)
        return not rest or begins_anew(rest) or self._is_expected(mark)

    def _is_expected(self, mark: Mark) -> bool:
        if mark.style is Style.NUMBER:
            return number_ordinal(mark.value) == self.last_number + 1
        return letter_ordinal(mark.value) == self.last_letter + 1

    def _continues(self, line: Line) -> bool:
        if not self.pieces:
            return self._waits_for_words() or self._takes_heading(line)
        before = self.pieces[-1]
        if self._is_formula_head(before):
            return False
        if not begins_anew(line.words):
            return True
        if line.blanks_before:
            return False
        return self._runs_on(before, line)

    def _takes_heading(self, line: Line) -> bool:
        """A bare "Article 3", or a letter on a line of its own, takes the next line."""
        is_article = self.mark is not None and self.mark.style is Style.ARTICLE
        return not is_article or looks_like_heading(line.words)

    def _is_formula_head(self, before: Piece) -> bool:
        return self.mark is None and len(self.pieces) == 1 and is_enacting(before.words)

    def _runs_on(self, before: Piece, line: Line) -> bool:
        """Whether a line that begins with a capital still belongs to the sentence before it."""
        is_complete = ends_a_sentence(before.words)
        opens = bool(opening(line.words, ParagraphKind.PREAMBULAR)) or bool(
            opening(line.words, ParagraphKind.OPERATIVE)
        )
        if self.width and is_full(before.line, line, self.width):
            may_end = is_complete or (self.mark is None and before.words.endswith(","))
            return not (may_end and opens)
        if is_complete or opens:
            return False
        if self.mark is not None and self.mark.style is not Style.ARTICLE:
            return not looks_like_heading(line.words)
        return line.is_indented and not before.line.is_indented


def is_enacting(words: str) -> bool:
    """Whether a line names the organ that speaks, such as "The General Assembly,"."""
    return words.startswith("The ") and words.endswith(",") and len(words.split()) <= 12


def gather(lines: Sequence[Line]) -> tuple[Block, ...]:
    """The blocks of a text; every line is in exactly one."""
    gathering = _Gathering(width_of(lines))
    for line in lines:
        gathering.take(line)
    gathering.close()
    return tuple(gathering.blocks)
