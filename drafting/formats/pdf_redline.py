"""A redline on paper: one text against another, what came underlined, what went struck out."""

from collections.abc import Iterator, Sequence

from drafting.formats.edition import Edition
from drafting.formats.pdf_lines import Fate, Set, SetLine, label_of, placed, set_line, tracked
from drafting.formats.pdf_page import Sheets, printed
from drafting.formats.word_lines import Line, lines
from drafting.formats.word_pieces import BREAK, Piece, Segment, compared, pieces
from drafting.formats.word_steps import Step, steps
from drafting.formats.word_terms import terms

WHOLE: dict[str, Fate] = {"inserted": "insert", "deleted": "delete"}
PARAGRAPH_END = Piece("¶ ")
"""What stands for the end of a paragraph that was split or joined there."""


def write_redline(before: Edition, after: Edition) -> bytes:
    """What changed from one text to another, under the masthead of the later one."""
    said = terms(after.language)
    about = said.changes.format(before.symbol or said.working_text)
    found = steps(lines(before.outline), lines(after.outline))
    text = [one for step in found for one in _set(step, after.language)]
    return printed(Sheets(after, text, about=about))


def _set(step: Step, language: str) -> Iterator[SetLine]:
    match step.became:
        case "inserted" | "deleted":
            line = step.new[0] if step.new else step.old[0]
            yield set_line(line, WHOLE[step.became])
        case "moved_from":
            yield set_line(step.old[0], "delete", note=f"⟶ {_named(step.new[0])}")
        case "moved_to":
            yield _compared(step, language, note=f"⟵ {_named(step.old[0])}")
        case _:
            yield _compared(step, language)


def _compared(step: Step, language: str, note: str = "") -> SetLine:
    old, new = step.old[0], step.new[0]
    segments = compared(_pieces(step.old), _pieces(step.new), language)
    words = tracked(_shown(one) for one in segments)
    return placed(new, words, _labels(old, new), note)


def _shown(segment: Segment) -> Segment:
    if segment.piece == BREAK:
        return Segment(segment.fate, PARAGRAPH_END, PARAGRAPH_END.look)
    return segment


def _labels(old: Line, new: Line) -> tuple[Set, ...]:
    if old.label == new.label:
        return label_of(new)
    return (*label_of(old, "delete"), *label_of(new, "insert"))


def _pieces(found: Sequence[Line]) -> list[Piece]:
    joined: list[Piece] = []
    for line in found:
        joined += [*([BREAK] if joined else []), *pieces(line.text, line.kind)]
    return joined


def _named(line: Line) -> str:
    """How a place is called where a move leads to it: by its number, or by its first words."""
    return line.label or " ".join(line.text.split()[:4])
