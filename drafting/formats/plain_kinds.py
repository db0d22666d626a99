"""What each block of a plain text is: a title, a formula, a heading, a paragraph, and how deep."""

import re
from collections.abc import Sequence as Blocks
from dataclasses import dataclass

from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.marks import Style, ends_a_sentence, looks_like_heading
from drafting.formats.plain_blocks import Block, is_enacting
from drafting.formats.sequence import Sequence
from drafting.text.openings import opening

LONGEST_TITLE = 60
LONGEST_FORMULA = 30

NO_NUMBERS = (
    "No paragraph has a number: what each one is was guessed from its opening words. "
    "Check every kind."
)
NO_OPENING = "Neither a number nor its opening words tell what this paragraph is. Check its kind."
NO_NUMBER = "This paragraph has no number in the file; it was given one of its own."

NO_PARENT = "This point has no paragraph above it; it was read as a paragraph of its own."

FRAME = frozenset(
    {ParagraphKind.TITLE, ParagraphKind.HEADING, ParagraphKind.FORMULA, ParagraphKind.ARTICLE}
)
"""What stands around the paragraphs without being one."""

_CLOSING = re.compile(r"\[.*\]\.?|(?:Adopted|Done) .{3,160}")


@dataclass(frozen=True, slots=True)
class Placed:
    """A block's kind and depth, and what is doubtful about them."""

    kind: ParagraphKind
    depth: int
    remarks: tuple[str, ...] = ()


class Placing:
    """Walks through the blocks of one text and gives each its kind and depth."""

    def __init__(self, blocks: Blocks[Block], texts: Blocks[str]) -> None:
        self._blocks, self._texts = blocks, texts
        self._sequence = Sequence()
        styles = [block.mark.style if block.mark else None for block in blocks]
        self._has_articles = Style.ARTICLE in styles
        self._first_marked = min(
            (i for i, style in enumerate(styles) if style in {Style.NUMBER, Style.ARTICLE}),
            default=None,
        )
        self._in_article = False
        self._before: Placed | None = None
        self._base = -1
        self._has_parent = False

    def all(self) -> tuple[Placed, ...]:
        """The kind and depth of every block, in order."""
        placed = []
        for index in range(len(self._blocks)):
            self._before = self._place(index)
            placed.append(self._before)
        return tuple(placed)

    def _place(self, index: int) -> Placed:
        mark = self._blocks[index].mark
        if mark is None:
            placed = self._unnumbered(index)
            self._settle(placed)
            return placed
        step = self._sequence.step(mark, self._texts[index - 1] if index else "")
        remarks = (step.remark,) if step.remark else ()
        if mark.style is Style.LETTER:
            return self._lettered(step.level, remarks)
        if mark.style is Style.ARTICLE:
            self._in_article, self._base, self._has_parent = True, 0, False
            return Placed(ParagraphKind.ARTICLE, 0, remarks)
        placed = Placed(self._numbered_kind(index), int(self._in_article), remarks)
        self._base, self._has_parent = placed.depth, True
        return placed

    def _lettered(self, level: int, remarks: tuple[str, ...]) -> Placed:
        """A letter needs a paragraph above it; without one it is a paragraph itself."""
        if self._has_parent or level > 1:
            return Placed(ParagraphKind.SUBPARAGRAPH, self._base + level, remarks)
        return Placed(ParagraphKind.PARAGRAPH, self._base + 1, (*remarks, NO_PARENT))

    def _settle(self, placed: Placed) -> None:
        """Remember what a block without a number changes for those after it."""
        if placed.kind is ParagraphKind.HEADING:
            self._sequence.after_heading()
            self._in_article = False
        else:
            self._sequence.after_words()
        self._has_parent = placed.kind not in FRAME
        self._base = placed.depth if self._has_parent else -1
        if placed.kind is ParagraphKind.FORMULA:
            self._in_article = False

    def _numbered_kind(self, index: int) -> ParagraphKind:
        if self._in_article:
            return ParagraphKind.PARAGRAPH
        if self._has_articles and not opening(self._texts[index], ParagraphKind.OPERATIVE):
            return ParagraphKind.PARAGRAPH
        return ParagraphKind.OPERATIVE

    def _unnumbered(self, index: int) -> Placed:
        text = self._texts[index]
        frame = self._frame_kind(index)
        if frame:
            return Placed(frame, 0)
        if self._first_marked is None:
            return self._guessed(text)
        if index < self._first_marked:
            return self._in_preamble(text)
        return self._between_numbers()

    def _frame_kind(self, index: int) -> ParagraphKind | None:
        """What stands around the paragraphs: the title, a formula or a heading."""
        text = self._texts[index]
        if index == 0 and _is_title(text):
            return ParagraphKind.TITLE
        if self._is_formula(index):
            return ParagraphKind.FORMULA
        return ParagraphKind.HEADING if looks_like_heading(text) and not _opens(text) else None

    def _is_formula(self, index: int) -> bool:
        text = self._texts[index]
        if self._first_marked is not None and index > self._first_marked:
            return bool(_CLOSING.fullmatch(text)) and not self._is_followed_by_number(index)
        if is_enacting(text) or _CLOSING.fullmatch(text):
            return True
        is_short = len(text.split()) <= LONGEST_FORMULA
        return text.endswith(":") and is_short and not self._is_followed_by_letter(index)

    def _is_followed_by_letter(self, index: int) -> bool:
        after = self._blocks[index + 1].mark if index + 1 < len(self._blocks) else None
        return after is not None and after.style is Style.LETTER

    def _is_followed_by_number(self, index: int) -> bool:
        return index + 1 < len(self._blocks) and self._blocks[index + 1].mark is not None

    def _guessed(self, text: str) -> Placed:
        if opening(text, ParagraphKind.PREAMBULAR):
            return Placed(ParagraphKind.PREAMBULAR, 0)
        if opening(text, ParagraphKind.OPERATIVE):
            return Placed(ParagraphKind.OPERATIVE, 0)
        kind = ParagraphKind.PREAMBULAR if text.endswith(",") else ParagraphKind.PARAGRAPH
        return Placed(kind, 0, (NO_OPENING,))

    def _in_preamble(self, text: str) -> Placed:
        is_clear = text.endswith(",") or opening(text, ParagraphKind.PREAMBULAR)
        return Placed(ParagraphKind.PREAMBULAR, 0, () if is_clear else (NO_OPENING,))

    def _between_numbers(self) -> Placed:
        if not self._in_article:
            kind = ParagraphKind.PARAGRAPH if self._has_articles else ParagraphKind.OPERATIVE
            return Placed(kind, 0, (NO_NUMBER,))
        is_sole = self._before is not None and self._before.kind is ParagraphKind.ARTICLE
        return Placed(ParagraphKind.PARAGRAPH, 1, () if is_sole else (NO_NUMBER,))


def has_numbers(blocks: Blocks[Block]) -> bool:
    """Whether any paragraph or article of the text is numbered."""
    return any(block.mark and block.mark.style is not Style.LETTER for block in blocks)


def _is_title(text: str) -> bool:
    if text.endswith((",", ";", ":")) or ends_a_sentence(text) or _opens(text):
        return False
    return len(text.split()) <= LONGEST_TITLE


def _opens(text: str) -> bool:
    return bool(opening(text, ParagraphKind.PREAMBULAR) or opening(text, ParagraphKind.OPERATIVE))
