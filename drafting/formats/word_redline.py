"""A redline: one text against another as changes that can be accepted or rejected one by one."""

from collections.abc import Iterable, Iterator, Sequence

from drafting.formats.edition import Edition
from drafting.formats.word_file import Contents, packed
from drafting.formats.word_frame import Layout
from drafting.formats.word_lines import Line, lines
from drafting.formats.word_pieces import BREAK, Piece, Segment, compared, pieces
from drafting.formats.word_sheet import Change, Sheet, Stamp
from drafting.formats.word_steps import Step, steps
from drafting.formats.word_terms import terms
from drafting.formats.word_xml import Element, make

FATES = {"insert": "ins", "delete": "del"}


def redline(before: Edition, after: Edition, author: str, date: str = "") -> bytes:
    """What changed from one text to another; accepting all gives `after`, rejecting all `before`.

    Words come and go word by word, moves are moves, and a paragraph that was split or joined is
    broken or mended where it was. `date` is ISO 8601.
    """
    drawn = _Redline(Sheet(is_rtl=after.direction == "rtl"), Stamp(author, date), after.language)
    body = list(drawn.body(steps(lines(before.outline), lines(after.outline))))
    said = terms(after.language)
    since = before.symbol or said.working_text
    return packed(Contents(after, drawn.sheet, body, Layout(about=said.changes.format(since))))


class _Redline:
    """The paragraphs of a redline as they are drawn."""

    def __init__(self, sheet: Sheet, stamp: Stamp, language: str) -> None:
        self.sheet = sheet
        self._stamp, self._language = stamp, language

    def body(self, found: Iterable[Step]) -> Iterator[Element]:
        """Every step in turn."""
        for step in found:
            match step.became:
                case "inserted":
                    yield from self.sheet.line(step.new[0], self._change("ins"))
                case "deleted":
                    yield from self.sheet.line(step.old[0], self._change("del"))
                case "moved_from" | "moved_to":
                    yield from self._moved(step)
                case "split":
                    yield from self._halved(step, "ins")
                case "joined":
                    yield from self._halved(step, "del")
                case _:
                    yield from self._stayed(step)

    def _change(self, tag: str) -> Change:
        return Change(tag, self._stamp)

    def _moved(self, step: Step) -> list[Element]:
        """One end of a move: here the words that left, or there the words that arrived."""
        old, new = step.old[0], step.new[0]
        is_source = step.became == "moved_from"
        tag, other = ("moveFrom", "del") if is_source else ("moveTo", "ins")
        line = old if is_source else new
        content = self.sheet.label(line, self._change(tag))
        words: list[Element] = []
        for fate, piece, former in self._compared(step):
            if fate in {"equal", "format"}:
                look = former if is_source else piece.look
                words += self.sheet.words(Piece(piece.text, look), self._change(tag))
            elif FATES[fate] == other:
                words += self.sheet.words(piece, self._change(other))
        # A name can stand once in a file: the words keep theirs where they are now.
        content += words if is_source else self.sheet.bookmarked(line, words)
        return self._ranged(
            tag, step.move, self.sheet.paragraph(line.style, content, self._change(tag))
        )

    def _ranged(self, tag: str, name: str, paragraph: Element) -> list[Element]:
        """A paragraph between the marks that tie the two ends of its move together."""
        number = self.sheet.number()
        said = {"id": number, "name": name, **self._stamp.attributes}
        paragraph.insert(1, make(f"{tag}RangeStart", **said))
        return [paragraph, make(f"{tag}RangeEnd", id=number)]

    def _stayed(self, step: Step) -> Iterator[Element]:
        """A paragraph in its place, its words and its style as they were and as they are."""
        old, new = step.old[0], step.new[0]
        words = self._words(self._compared(step))
        former = None if old.style == new.style else (old.style, self._stamp)
        content = [*self._labels(old, new), *self.sheet.bookmarked(new, words)]
        yield self.sheet.paragraph(new.style, content, former=former)

    def _halved(self, step: Step, tag: str) -> Iterator[Element]:
        """A paragraph that became two, or two that became one: the end between them is tracked."""
        first, second = step.new if tag == "ins" else step.old
        segments = self._compared(step)
        end = next(place for place, one in enumerate(segments) if one.piece == BREAK)
        words, others = self._words(segments[:end]), self._words(segments[end + 1 :])
        labels = self._labels(step.old[0], step.new[0])
        content = [*labels, *self.sheet.bookmarked(first, words)]
        yield self.sheet.paragraph(first.style, content, self._change(tag))
        content = self.sheet.label(second, self._change(tag))
        yield self.sheet.paragraph(
            second.style, [*content, *self.sheet.bookmarked(second, others)]
        )

    def _labels(self, old: Line, new: Line) -> list[Element]:
        if (old.label, old.end_of_label) == (new.label, new.end_of_label):
            return self.sheet.label(new)
        gone, come = self._change("del"), self._change("ins")
        return [*self.sheet.label(old, gone), *self.sheet.label(new, come)]

    def _words(self, segments: Iterable[Segment]) -> list[Element]:
        drawn: list[Element] = []
        for fate, piece, former in segments:
            if fate == "format":
                drawn += self.sheet.reset(piece, former, self._stamp)
            else:
                drawn += self.sheet.words(
                    piece, self._change(FATES[fate]) if fate in FATES else None
                )
        return drawn

    def _compared(self, step: Step) -> tuple[Segment, ...]:
        return compared(_pieces(step.old), _pieces(step.new), self._language)


def _pieces(found: Sequence[Line]) -> list[Piece]:
    """The pieces of one paragraph, or of two with the break between them."""
    joined: list[Piece] = []
    for line in found:
        joined += [*([BREAK] if joined else []), *pieces(line.text, line.kind)]
    return joined
