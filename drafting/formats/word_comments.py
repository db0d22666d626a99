"""Comments as Word shows them: beside the words they are about, under the name of their author."""

from collections.abc import Sequence
from dataclasses import dataclass

from drafting.formats.word_lines import Line
from drafting.formats.word_pieces import Piece, pieces
from drafting.formats.word_sheet import Stamp
from drafting.formats.word_stack import width
from drafting.formats.word_xml import Element, make, text_in, written
from drafting.text.markup import plain


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment on a paragraph (on the whole text if none is named), or on some words of it.

    `quote` are these words; `span` says where in the plain words they stand, if they stand there
    more than once. `date` is ISO 8601.
    """

    paragraph_id: str
    author: str
    text: str
    date: str = ""
    quote: str = ""
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Anchored:
    """A comment with its number and the places in the paragraph between which it stands."""

    number: int
    start: int
    end: int

    @property
    def begins(self) -> Element:
        """The mark before the words."""
        return make("commentRangeStart", id=str(self.number))

    @property
    def ends(self) -> list[Element]:
        """The mark after the words, and the sign that opens the comment."""
        said = {"id": str(self.number)}
        style = make("rPr", make("rStyle", val="CommentReference"))
        reference = make("r", style, make("commentReference", **said))
        return [make("commentRangeEnd", **said), reference]


def anchored(line: Line, number: int, remark: Remark) -> Anchored:
    """Where the comment stands; at the whole paragraph if its words are not there."""
    base = pieces(line.text, line.kind)
    span = remark.span or _found(line, remark.quote) or (0, len(plain(line.text)))
    start = _place(base, span[0], is_end=False)
    return Anchored(number, start, max(start, _place(base, span[1], is_end=True)))


def comment(line: Line, number: int, remark: Remark) -> Element:
    """The comment itself; words it quotes that are not there any more are said in it."""
    text = remark.text
    if remark.quote and not remark.span and not _found(line, remark.quote):
        text = f"“{remark.quote}”: {text}"
    found = [written(one) for one in text.splitlines() if one.strip()] or [""]
    sign = make("r", make("rPr", make("rStyle", val="CommentReference")), make("annotationRef"))
    lines = [_paragraph(words) for words in found]
    lines[0].insert(1, sign)
    stamp = Stamp(remark.author, remark.date).attributes
    return make("comment", *lines, id=str(number), initials=_initials(remark.author), **stamp)


def _found(line: Line, quote: str) -> tuple[int, int] | None:
    start = plain(line.text).find(written(quote)) if quote.strip() else -1
    return None if start < 0 else (start, start + len(written(quote)))


def _place(base: Sequence[Piece], offset: int, *, is_end: bool) -> int:
    """The place of an offset in the plain words; no comment begins or ends within a link."""
    read = place = 0
    for piece in base:
        size = 0 if piece.look.manner == "footnote" else len(piece.text)
        if offset < read + size or (is_end and offset == read + size):
            whole = width(piece) if is_end else 0
            return place + (whole if piece.look.is_whole else offset - read)
        read, place = read + size, place + width(piece)
    return place


def _paragraph(words: str) -> Element:
    return make(
        "p", make("pPr", make("pStyle", val="CommentText")), make("r", text_in("t", words))
    )


def _initials(author: str) -> str:
    return "".join(word[0] for word in written(author).split()[:3]) or "?"
