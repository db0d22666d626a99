"""One paragraph drawn with the changes of several proposals and the places of its comments."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafting.formats.word_comments import Anchored
from drafting.formats.word_lines import Line
from drafting.formats.word_pieces import Piece, Signs, pieces
from drafting.formats.word_sheet import Change, Sheet, Stamp
from drafting.formats.word_stack import Mark, Proposal, Stack
from drafting.formats.word_xml import Element


def change_of(tag: str, proposal: Proposal) -> Change:
    """A change under the name of the proposal's author."""
    return Change(tag, Stamp(proposal.author, proposal.date))


@dataclass(frozen=True, slots=True)
class Weaving:
    """A paragraph, the proposals stacked on it, and the comments that stand in it."""

    line: Line
    stack: Stack
    anchors: Sequence[Anchored] = ()

    def paragraph(self, sheet: Sheet) -> Element:
        """The paragraph in the markup."""
        gone = change_of("del", self.stack.deletion) if self.stack.deletion else None
        words = sheet.bookmarked(self.line, self._words(sheet, gone))
        return sheet.paragraph(self.line.style, [*sheet.label(self.line, gone), *words], gone)

    def _words(self, sheet: Sheet, gone: Change | None) -> Iterator[Element]:
        base = pieces(self.line.text, self.line.kind)
        signs = Signs(base)
        spelled = signs.spelled(base)
        cuts = self._cuts(len(spelled.letters))
        for start, end in zip(cuts, [*cuts[1:], cuts[-1]], strict=True):
            yield from self._between(start, sheet)
            held = self._held(start)
            for piece in signs.apart(spelled.letters[start:end], spelled.looks[start:end]):
                yield from _drawn(piece, held, gone, sheet)

    def _cuts(self, length: int) -> list[int]:
        """Every place at which something begins or ends."""
        marks = {place for mark in self.stack.marks for place in (mark.start, mark.end)}
        anchors = {place for one in self.anchors for place in (one.start, one.end)}
        return sorted({0, length} | marks | anchors)

    def _between(self, place: int, sheet: Sheet) -> Iterator[Element]:
        """What stands between two words: ends of comments, words put in, new comments."""
        for one in self.anchors:
            if one.end == place > one.start:
                yield from one.ends
        for mark in self.stack.marks:
            if mark.fate == "insert" and mark.start == place:
                yield from sheet.words(mark.piece, change_of("ins", mark.proposal))
        for one in self.anchors:
            if one.start == place:
                yield one.begins
                yield from one.ends if one.end == place else ()

    def _held(self, place: int) -> Mark | None:
        """The change, if any, that takes out or sets anew what stands at a place."""
        held = (mark for mark in self.stack.marks if mark.start <= place < mark.end)
        return next(held, None)


def _drawn(piece: Piece, held: Mark | None, gone: Change | None, sheet: Sheet) -> list[Element]:
    if held and held.fate == "format":
        anew = Piece(piece.text, held.piece.look)
        return sheet.reset(anew, piece.look, change_of("ins", held.proposal).stamp)
    return sheet.words(piece, change_of("del", held.proposal) if held else gone)
